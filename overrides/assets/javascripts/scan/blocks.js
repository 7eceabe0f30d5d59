// @ts-check
/**
 * Texts of several people joined into one that somebody may have changed since: nobody's words are cut in two, and what doesn't fit is told.
 *
 * @typedef {{from: string, who: string, text: string}} Block the words of one person; `from` is the id of their scan
 * @typedef {{blocks: Block[], between: string, most: number}} Part what is joined, with what stands between, and how much has room
 * @typedef {{who: string, count: number}} Unfit whose words found no room, and how many characters they are
 * @typedef {{text: string, left: Unfit[]}} Fitted
 */

/** @param {Fitted} found @param {Block} block @param {Part} part */
function add(found, { who, text }, { between, most }) {
  const next = found.text ? found.text + between + text : text;
  if (next.length <= most) found.text = next;
  else found.left.push({ who, count: text.length });
  return found;
}

/** All the blocks that have room, whole. @param {Part} part @returns {Fitted} */
export const fit = (part) =>
  part.blocks.reduce((found, block) => add(found, block, part), /** @type {Fitted} */ ({ text: "", left: [] }));

/** Where a block stands in a text, by itself; -1: nowhere. @param {string} text @param {string} block @param {string} between */
function placeOf(text, block, between) {
  for (let at = text.indexOf(block); at >= 0; at = text.indexOf(block, at + 1)) {
    const end = at + block.length;
    const begins = !at || text.slice(0, at).endsWith(between);
    if (begins && (end === text.length || text.slice(end).startsWith(between))) return at;
  }
  return -1;
}

/**
 * A joined text after the people changed: what somebody wrote in it meanwhile stays.
 * @param {string} now as it stands there @param {Part} before of what it was joined @param {Part} after of what it is joined now
 * @returns {Fitted} `left`: only what found no room just now
 */
export function rejoin(now, before, after) {
  const known = new Set(before.blocks.map(({ text }) => text));
  const wanted = new Set(after.blocks.map(({ text }) => text));
  const first = fit(before);
  if (now === first.text) {
    const found = fit(after);
    const told = new Set(first.left.map(({ who, count }) => `${count} ${who}`));
    return { ...found, left: found.left.filter(({ who, count }) => !told.has(`${count} ${who}`)) };
  }
  const added = after.blocks.filter(({ text }) => !known.has(text));
  let text = now;
  for (const { text: old, from } of before.blocks.filter((one) => !wanted.has(one.text))) {
    const at = placeOf(text, old, after.between);
    if (at < 0) continue; // somebody made something else of it
    const instead = added.findIndex((one) => one.from === from);
    const [head, tail] = [text.slice(0, at), text.slice(at + old.length)];
    if (instead >= 0 && head.length + added[instead].text.length + tail.length <= after.most)
      text = head + added.splice(instead, 1)[0].text + tail;
    else text = head ? head.slice(0, -after.between.length) + tail : tail.slice(after.between.length);
  }
  return added.reduce((found, block) => add(found, block, after), /** @type {Fitted} */ ({ text, left: [] }));
}
