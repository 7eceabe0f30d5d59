// @ts-check
/** Wiping everything the scan keeps in this browser, in every window, with 30 seconds to think again. */
/** @import {App} from "./main.js" */
import { button } from "./dom.js";
import { create, isEmpty } from "./model.js";

const UNDO = 30_000; // milliseconds

/** @param {App} app @param {boolean} here false: another window says so */
export function wipe(app, here) {
  clearTimeout(app.timer);
  const { scan, store, t } = app,
    restore = store.wipe();
  if (here) app.channel?.postMessage("wipe");
  const undo = () => {
    restore();
    app.undo = null;
    const found = store.list().scans.find(({ id }) => id === scan.id);
    app.use(found ?? scan, false);
    if (!found && !isEmpty(scan)) {
      scan.rev = 0;
      app.changed();
    }
    app.say(t("undone"));
  };
  app.undo = undo;
  app.use(create(app.language), false);
  const again = button(t("undo"), () => {
    app.undo?.();
    app.channel?.postMessage("undo");
  });
  app.say(`${t("wiped")} `, again);
  setTimeout(() => {
    if (app.undo !== undo) return;
    app.undo = null;
    again.remove();
  }, UNDO);
}
