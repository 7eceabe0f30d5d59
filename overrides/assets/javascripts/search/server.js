// @ts-check
/**
 * Search on a server: the index is fetched, and a worker (workers/search.js) finds, so that typing never waits for it.
 *
 * @import {Answer} from "./engine.js"
 * @import {Source} from "../search.js"
 * @import {Failed, Ready} from "../workers/search.js"
 */

/** @type {Source} */
export async function fromServer({ worker: address, index, language }, show) {
  const worker = new Worker(address, { type: "module" });
  const answer = await fetch(index);
  if (!answer.ok) throw new Error(`${answer.status}`);
  const text = await answer.text();
  return new Promise((resolve, reject) => {
    worker.onerror = reject;
    worker.onmessage = (/** @type {MessageEvent<Ready | Failed | Answer>} */ { data }) => {
      if ("failed" in data) reject();
      else if ("ways" in data) resolve({ ways: data.ways, ask: (typed) => worker.postMessage({ typed }) });
      else show(data);
    };
    worker.postMessage({ index: text, language });
  });
}
