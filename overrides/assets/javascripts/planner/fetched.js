// @ts-check
/** PDFs on a server. */

/** @param {string} folder @returns {import("./paper.js").Fetcher} */
export const fetched = (folder) => async (path, signal) => {
  const answer = await fetch(folder + path, { signal });
  if (!answer.ok) throw new Error(`${answer.status} ${path}`);
  return new Uint8Array(await answer.arrayBuffer());
};
