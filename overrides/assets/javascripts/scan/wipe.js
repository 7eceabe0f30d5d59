// @ts-check
/** Wiping one scan, or everything the scan keeps in this browser in every window, with 30 seconds to think again. */
/** @import {App} from "./main.js" */
import { button, h } from "./dom.js";
import { create, isEmpty } from "./model.js";

const UNDO = 30_000; // milliseconds

/** @param {App} app @param {boolean} here false: another window says so @param {string} [id] of the one scan to wipe */
export function wipe(app, here, id) {
  clearTimeout(app.timer);
  const { scan, store, t } = app;
  const all = !id;
  const current = all || id === scan.id;
  const unsaved = !app.saved; // no room, or still being typed: more than what is kept
  const restore = store.wipe(id);
  if (here && all) app.channel?.postMessage("wipe");
  const undo = () => {
    app.flush();
    restore();
    app.undo = null;
    line.remove();
    const found = store.list().scans.find((one) => one.id === scan.id);
    if (!current) app.render();
    else {
      app.use(unsaved ? scan : (found ?? scan), false);
      if (!found) scan.rev = 0;
      if ((unsaved || !found) && !isEmpty(scan)) app.changed();
    }
    app.say(t("undone"));
  };
  app.undo = all ? undo : null;
  if (current) app.use(create(app.language), false);
  else {
    app.flush(); // perhaps there is room now
    app.render();
  }
  const again = button(t("undo"), () => {
    undo(); // first, so that another window finds everything back
    if (all) app.channel?.postMessage("undo");
    app.focus();
  });
  const line = h("p", {}, `${t(all ? "wiped" : "wiped_one")} `, again);
  app.say("");
  app.undoing.append(line);
  setTimeout(() => {
    if (app.undo === undo) app.undo = null;
    line.remove();
  }, UNDO);
}
