/** The fields of a small form. */
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

export { storage } from "../helpers/storage.js";
