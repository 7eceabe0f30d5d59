// @ts-check
/** Wiping one scan, or everything the scan keeps in this browser in every window, with 30 seconds to think again. */
/** @import {App} from "./main.js" */
import { button } from "./dom.js";
import { create, isEmpty } from "./model.js";

const UNDO = 30_000; // milliseconds

/** @param {App} app @param {boolean} here false: another window says so @param {string} [id] of the one scan to wipe */
export function wipe(app, here, id) {
  clearTimeout(app.timer);
  const { scan, store, t } = app;
  const all = !id;
  const restore = store.wipe(id);
  if (here && all) app.channel?.postMessage("wipe");
  const undo = () => {
    restore();
    app.undo = null;
    const found = store.list().scans.find((one) => one.id === scan.id);
    app.use(found ?? scan, false);
    if (!found && !isEmpty(scan)) {
      scan.rev = 0;
      app.changed();
    }
    app.say(t("undone"));
  };
  app.undo = all ? undo : null;
  app.use(all || id === scan.id ? create(app.language) : scan, false);
  const again = button(t("undo"), () => {
    undo(); // first, so that another window finds everything back
    if (all) app.channel?.postMessage("undo");
  });
  app.say(`${t(all ? "wiped" : "wiped_one")} `, again);
  setTimeout(() => {
    if (app.undo === undo) app.undo = null;
    again.remove();
  }, UNDO);
}
