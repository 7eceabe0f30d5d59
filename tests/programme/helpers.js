/** Data as the build makes them (scripts/toolkit/pages/programme_data.py), small, with one of everything. */
import { data as planner } from "../planner/helpers.js";

const part = (id, kind, minutes, more = {}) => ({
  id,
  kind,
  title: `Deel ${id}`,
  minutes,
  url: "",
  materials: [],
  sheets: [],
  ...more,
});
const exercise = (id, minutes, more = {}) =>
  part(id, "exercise", minutes, {
    title: `Oefening ${id}`,
    url: `../${id}/`,
    materials: ["Pennen"],
    ...more,
  });

export const data = {
  language: "nl",
  locale: "nl-NL",
  starts: 9 * 60,
  words: {},
  pieces: [
    part("inloop", "arrive", 10),
    part("vooraf", "before", 20, { sheets: ["later"] }),
    part("pauze", "break", 15),
    part("lunch", "lunch", 30),
    part("afspraken", "appointments", 30),
    part("achteraf", "after", 15),
    part("terugkomen", "follow-up", 60),
    exercise("kennis", 30, { sheets: ["oefening", "twee"] }),
    exercise("waarden", 30),
    exercise("geld", 40, { sheets: ["kaart"] }),
    exercise("som", 35),
    exercise("huiswerk", 10),
    exercise("terugblik", 25),
    exercise("bezoek", 45, { sheets: ["casus"] }),
  ],
  rules: [
    { items: ["geld", "som"], after: ["waarden"], needs: [], why: "Eerst vertrouwen." },
    { items: ["som"], after: ["geld"], needs: ["geld"], why: "Over hetzelfde verhaal." },
    { items: ["huiswerk"], after: [], needs: ["terugblik"], why: "Anders blijft het hangen." },
    { items: ["terugblik"], after: ["kennis", "huiswerk"], needs: [], why: "Je kijkt terug." },
  ],
  appointments: ["bezoek"],
  keep: ["huiswerk", "bezoek"],
  supplies: [
    { title: "Sticker", each: 2, once: 0, exercises: ["terugblik"] },
    { title: "Pen", each: 1, once: 2, exercises: ["kennis", "geld"] },
    { title: "Vel", each: 0, once: 1, exercises: ["som"] },
  ],
  programmes: [
    {
      id: "twee",
      title: "Twee",
      minutes: 180,
      mornings: [
        ["vooraf", "kennis", "waarden", "pauze", "geld", "huiswerk"],
        ["inloop", "terugblik", "pauze", "bezoek", "achteraf"],
        ["terugkomen", "lunch"],
      ],
    },
    { id: "kort", title: "Kort", minutes: 120, mornings: [["kennis"]] },
  ],
  planner,
};

/** Words as the key and what is filled in. */
export const t = (key, values = {}) => [key, ...Object.values(values)].join(" ");
