// @ts-check
/** Starts the page where a municipality fills in its own details. */
import { dataOf } from "./data.js";
import { setUpForm } from "./form.js";

const root = document.querySelector("[data-local]");
const paper = document.querySelector("[data-local-paper]");
const data = dataOf(document);
if (root instanceof HTMLFormElement && paper instanceof HTMLElement && data) setUpForm(root, paper, data);
