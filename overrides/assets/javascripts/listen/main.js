// @ts-check
/**
 * A sheet read aloud, with the voices of the device. Until somebody asks for it, a button is shown and nothing else is done; nothing is
 * kept, and nothing leaves the device: only a voice of which the browser says that it is on the device gets to read.
 */
import { createPlayer } from "./player.js";
import { helpOf, sentencesOf } from "./sentences.js";
import { createSpeaker } from "./speaker.js";
import { spoken } from "./spoken.js";
import { createView } from "./view.js";
import { languageOf, untilVoice, voiceFor } from "./voices.js";

const LATE = 2500; // milliseconds to wait for the voices of the device
const OTHERS = "a, button, input, select, textarea, label, summary"; // what a click is for already

/** @param {HTMLElement} bar @param {Element} sheet */
function setUp(bar, sheet) {
  const view = createView(bar);
  const words = bar.dataset;
  const page = document.documentElement.lang;
  /** @type {ReturnType<typeof prepared> | undefined} */
  let ready;

  /** @param {SpeechSynthesis} engine */
  function prepared(engine) {
    const sentences = sentencesOf(sheet);
    const places = new Map(sentences.flatMap(({ pieces }, place) => pieces.map((piece) => [piece, place])));
    const without = new Set(); // languages without a voice, of which that was said

    /** @param {string} language */
    function missing(language) {
      if (without.has(language)) return;
      without.add(language);
      const name = new Intl.DisplayNames([page], { type: "language" }).of(languageOf(language)) ?? language;
      view.say((words.noHelp ?? "").replace("{language}", name));
    }

    /** @param {number} place */
    function parts(place) {
      const sentence = sentences[place];
      const voices = engine.getVoices();
      const voice = sentence && (voiceFor(voices, sentence.language) ?? voiceFor(voices, page));
      if (!sentence || !voice) return [];
      const found = [{ said: sentence.said, voice, shown: sentence.pieces }];
      const help = helpOf(sentence);
      const said = help ? spoken(help.textContent ?? "", help.lang) : "";
      const own = help && voiceFor(voices, help.lang);
      if (help && said && own) found.push({ said, voice: own, shown: [help] });
      else if (help && said) missing(help.lang);
      return found;
    }

    const player = createPlayer({
      speaker: createSpeaker(engine, SpeechSynthesisUtterance),
      count: sentences.length,
      parts,
      before: (place) => sentences[place]?.before ?? 0,
      tell: (mode, _place, shown, reason) => {
        sheet.classList.toggle("sheet--listening", mode !== "off");
        if (mode === "off") without.clear();
        view.show(mode, shown, reason);
      },
    });
    player.setRate(Number(view.rate.value));
    return { player, places };
  }

  async function begin() {
    const engine = window.speechSynthesis;
    if (!engine || !voiceFor(engine.getVoices(), page)) {
      view.say(words.wait ?? "");
      if (!(await untilVoice(engine, page, LATE))) return view.say(words.none ?? "");
    }
    view.say("");
    ready ??= prepared(engine);
    if (ready.player.mode === "off") ready.player.start(0);
  }

  view.main.addEventListener("click", () => {
    if (ready?.player.mode === "reading") ready.player.pause();
    else if (ready?.player.mode === "paused") ready.player.resume();
    else begin();
  });
  view.stop.addEventListener("click", () => ready?.player.stop());
  view.previous.addEventListener("click", () => ready?.player.go(-1));
  view.next.addEventListener("click", () => ready?.player.go(1));
  view.rate.addEventListener("change", () => ready?.player.setRate(Number(view.rate.value)));

  sheet.addEventListener("click", (event) => {
    const target = event.target instanceof Element ? event.target : null;
    if (!ready || ready.player.mode === "off" || !target || target.closest(OTHERS)) return;
    if (!getSelection()?.isCollapsed) return; // words were chosen, to copy them
    const piece = target.closest(".read-aloud") ?? target.closest(".pair")?.querySelector(".read-aloud");
    const place = piece instanceof HTMLElement ? ready.places.get(piece) : undefined;
    if (place !== undefined) ready.player.start(place);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.defaultPrevented && !document.querySelector("dialog[open]"))
      ready?.player.stop();
  });
  addEventListener("pagehide", () => ready?.player.stop());
  bar.hidden = false;
}

const bar = document.querySelector("[data-listen]");
const sheet = document.querySelector("[data-sheet]");
if (bar instanceof HTMLElement && sheet) setUp(bar, sheet);
