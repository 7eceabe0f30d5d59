// @ts-check
/** Starts the maker of programmes: the form is there at once, what it does comes a moment later. */
import { Words } from "../shared/words.js";
import { dataOf } from "./data.js";
import { loadShown } from "./later.js";

const root = document.querySelector("[data-maker]");
const data = dataOf(document);
if (root instanceof HTMLFormElement && data) {
  const { t } = new Words(data);
  loadShown().then(
    ({ setUpMaker }) => setUpMaker(root, data, t),
    (error) => {
      root.replaceChildren(t("unable"));
      root.hidden = false;
      throw error;
    },
  );
}
