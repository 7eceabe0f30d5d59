// @ts-check
/**
 * The sheets, chosen by hand: what belongs to the programme is ticked by itself.
 *
 * @import {Data} from "./data.js"
 * @import {Programme} from "./programme.js"
 */
import { h } from "./core.js";
import { belonging, planOf } from "./sheets.js";

/** A programme with a sheet ticked or not. @param {Programme} programme @param {string} slot @param {boolean} on @param {Data} data @returns {Programme} */
export function withSheet(programme, slot, on, data) {
  const [more, less] = [new Set(programme.more), new Set(programme.less)];
  more.delete(slot);
  less.delete(slot);
  if (on !== belonging(programme, data).has(slot)) (on ? more : less).add(slot);
  return { ...programme, more, less };
}

/** A box for each sheet. @param {HTMLElement} root @param {Programme} programme @param {Data} data @param {(slot: string, on: boolean) => void} tick */
export function showChoosing(root, programme, data, tick) {
  const { chosen } = planOf(programme, data);
  const titles = new Map(data.planner.items.map(({ slot, title }) => [slot, title]));
  const rows = [...titles].map(([slot, title]) => {
    const box = h("input", {
      type: "checkbox",
      id: `blad-${slot}`,
      checked: chosen.has(slot),
      onchange: () => tick(slot, box.checked),
    });
    return h("p", {}, box, " ", h("label", { for: box.id }, title));
  });
  root.replaceChildren(...rows);
}
