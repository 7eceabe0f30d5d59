// @ts-check
/** What a window is made of, made once: what it holds, what keeps it, what shows it. Each part of the code asks for what it needs. */
/**
 * @template {keyof Root} K
 * @typedef {Pick<Root, K>} Need what a part of the code needs of the window: `Need<"state" | "words">`
 */
/** @import {Rest} from "./rest.js" */
import { Statements, readData } from "./data.js";
import { Form } from "./form.js";
import { Keeper } from "./keep.js";
import { listenToKeys } from "./keys.js";
import { watchLimits } from "../shared/limits.js";
import { listen } from "./listen.js";
import { create } from "./model.js";
import { Router } from "./route.js";
import { Screen } from "./screen.js";
import { State } from "./state.js";
import { Store } from "./storage.js";
import { showUndo } from "./undo.js";
import { tools } from "./view/tools.js";
import { wipe } from "./wipe.js";
import { Words } from "../shared/words.js";

export class Root {
  /** All that changes in this window. @type {State} */
  state;
  /** What is said, in the language of the page. @type {Words} */
  words;
  /** The questions and their statements. @type {Statements} */
  statements;
  /** Keeps the scan, and lets go of it. @type {Keeper} */
  keeper;
  /** The frame round the form. @type {Screen} */
  screen;
  /** The form itself. @type {Form} */
  form;
  /** Shows a part. @type {Router} */
  router;
  /** What comes after the start; null until then. @type {Rest | null} */
  rest = null;

  /** @param {HTMLFormElement} element the form as the build has written it */
  constructor(element) {
    const data = readData(document);
    const store = new Store(
      () => localStorage,
      () => sessionStorage,
    );
    const { scans } = store.list();
    const scan = scans.find(({ id }) => id === store.here) ?? scans[0] ?? create(data.language);
    this.state = new State(scan);
    this.words = new Words(data);
    this.statements = new Statements(data, this.words.t, document.baseURI);
    this.screen = new Screen(element, this.words);
    this.keeper = new Keeper(this.state, store, this.words, {
      kept: (text, how) => this.screen.showKept(text, how),
      said: (text) => this.screen.say(text),
      leave: () => confirm(this.words.t("leave_unsaved")),
      changed: () => this.state.view === "question" && this.router.showProgress(),
      renamed: (from, to) => {
        for (const line of this.screen.undoing.querySelectorAll(`[data-of="${from}"]`))
          line.setAttribute("data-of", to);
      },
      opened: (same) => {
        this.form.fill(same);
        if (same) this.screen.renew(() => this.router.render());
        else this.router.render();
        showUndo(this);
      },
      wiped: (texts) => wipe(this, false, undefined, texts),
    });
    this.form = new Form(element, this);
    this.router = new Router(this);
    this.screen.tools.append(...tools(this));
    this.screen.addSkipLink(() => this.router.takeFocus());
    listenToKeys(element, this.screen.pager);
  }

  start() {
    this.form.fill();
    this.keeper.tellKept();
    listen(this);
    watchLimits(this.words.t, this.words.locale);
    this.screen.box.addEventListener("change", () => this.keeper.flush());
    this.router.listen();
  }
}
