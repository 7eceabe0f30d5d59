// @ts-check
/** The scan as a workbook for Excel: fetched when somebody asks for it (later.js). */
/** @import {Filled} from "./lines.js" */
import { sheetsOf } from "./sheets.js";
import { toWorkbook } from "../shared/spreadsheet.js";

/** @param {Filled} root */
export const workbook = (root) => toWorkbook(sheetsOf(root));
