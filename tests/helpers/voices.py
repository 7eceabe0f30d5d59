"""An engine for speech in the place of the browser's: it reads nothing aloud, and writes down what it is asked to read.

Put it on a page with `page.evaluate(STUB)`, or before the page as an init script. `engine.mode` says what it does with a text:
"hold" begins and waits for `engine.end()`, "quick" ends by itself at once, "error" fails, "silent" does nothing at all.
"""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page

STUB = """() => {
  const listeners = new Set();
  const engine = {
    mode: "hold", voices: [], asked: [], now: null, cancels: 0,
    get speaking() { return engine.now !== null }, pending: false, paused: false,
    getVoices: () => engine.voices,
    addEventListener: (name, one) => { if (name === "voiceschanged") listeners.add(one) },
    removeEventListener: (name, one) => listeners.delete(one),
    name(voices) { engine.voices = voices; for (const one of [...listeners]) one() },
    speak(utterance) {
      const { text, lang, rate, voice } = utterance;
      engine.asked.push({ text, lang, rate, name: voice?.name ?? null, local: voice?.localService ?? null });
      if (engine.mode === "silent") return;
      engine.now = utterance;
      queueMicrotask(() => {
        if (engine.now !== utterance) return;
        if (engine.mode === "error") { engine.now = null; utterance.onerror?.({ error: "synthesis-failed" }); return }
        utterance.onstart?.({});
        if (engine.mode === "quick") engine.end();
      });
    },
    end() { const last = engine.now; engine.now = null; last?.onend?.({}) },
    cancel() { engine.cancels += 1; const last = engine.now; engine.now = null; last?.onerror?.({ error: "canceled" }) },
    resume() {}, pause() {},
  };
  Object.defineProperty(window, "speechSynthesis", { value: engine, configurable: true });
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text } };
  window.engine = engine;
}"""


def voice(name: str, lang: str, *, local: bool = True, default: bool = False) -> dict[str, Any]:
    """A voice as a browser lists it."""
    return {"name": name, "lang": lang, "localService": local, "default": default}


DUTCH, ENGLISH = voice("Nederlands", "nl-NL"), voice("English", "en-GB")
AFAR = voice("Elders", "nl-NL", local=False, default=True)


def give(page: Page, *voices: dict[str, Any], mode: str = "hold") -> None:
    """Put the engine on the page, with these voices."""
    page.evaluate(STUB)
    page.evaluate("([voices, mode]) => { engine.voices = voices; engine.mode = mode }", [list(voices), mode])


def asked(page: Page) -> list[str]:
    """The texts that were to be read so far."""
    return [str(one["text"]) for one in page.evaluate("engine.asked")]


def end(page: Page) -> None:
    """Let the engine come to the end of what it reads."""
    page.evaluate("engine.end()")
