// @ts-check
/** Starts the scan in the browser. The page without it is a form to print and read. */
import { Root } from "./root.js";

const form = document.getElementById("scan");
if (form instanceof HTMLFormElement) new Root(form).start();
