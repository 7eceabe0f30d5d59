// @ts-check
/** Starts the page where trainers count: it is shown when its script is there, so that nothing moves. */
import { Words } from "../shared/words.js";
import { dataOf } from "./data.js";
import { loadApp } from "./later.js";

const root = document.querySelector("[data-ev]");
const data = dataOf(document);
if (root instanceof HTMLElement && data) {
  const words = new Words(data);
  const show = () => {
    root.hidden = false;
    document.body.dataset.ready = "";
  };
  loadApp().then(
    ({ setUp }) => {
      setUp(root, data, words);
      show();
    },
    (error) => {
      root.replaceChildren(words.t("unable"));
      show();
      throw error;
    },
  );
}
