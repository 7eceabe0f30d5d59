// @ts-check
/**
 * Search beside the page, so that typing never waits for it. It is told the index once, and then what is typed; it answers each
 * with its hits. It asks nothing of the server.
 *
 * @typedef {{index: string, language: string}} Setup the index as text
 * @typedef {{typed: string}} Query
 * @import {Answer, Ways} from "../search/engine.js"
 * @typedef {{ways: Ways}} Ready it can be asked
 * @typedef {{failed: true}} Failed it was told no index
 */
import { answers } from "../search/engine.js";

/** @type {((typed: string) => Answer) | undefined} */
let answer;

addEventListener("message", (/** @type {MessageEvent<Setup | Query>} */ { data }) => {
  if ("index" in data) {
    try {
      const { config, docs } = JSON.parse(data.index);
      answer = answers(docs, data.language);
      postMessage(/** @type {Ready} */ ({ ways: config ?? {} }));
    } catch {
      postMessage(/** @type {Failed} */ ({ failed: true }));
    }
  } else if (answer) {
    postMessage(answer(data.typed));
  }
});
