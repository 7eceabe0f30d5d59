/** Storages as browsers have them, and the fields of a small form. */
export const DATA = {
  languages: ["nl", "en"],
  fields: [
    { id: "gemeente", most: 35, worded: false, kind: "text" },
    { id: "telefoon", most: 20, worded: false, kind: "phone" },
    { id: "nagekeken", most: 10, worded: false, kind: "day" },
    { id: "kosten", most: 100, worded: true, kind: "text" },
  ],
  host: {},
};

/** Its keys are properties. `most`: characters that fit. */
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
