/** What a browser keeps things in, for tests of modules that keep. */

/** A storage as a browser has it: its keys are properties. `most`: characters that fit. */
export function storage(most = Infinity) {
  const kept = {};
  return new Proxy(kept, {
    get: (_, name) =>
      ({
        getItem: (key) => (Object.hasOwn(kept, key) ? kept[key] : null),
        setItem: (key, value) => {
          if (Object.values(kept).join("").length + value.length > most) throw new Error("full");
          kept[key] = `${value}`;
        },
        removeItem: (key) => delete kept[key],
        length: Object.keys(kept).length,
      })[name] ?? kept[name],
  });
}
