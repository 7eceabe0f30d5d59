// Ask the search of a built site, outside a browser. In: {index, engine, language, typed: []}; out: for each the pages, best first.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const { index, engine, language, typed } = JSON.parse(readFileSync(0, "utf8"));
const module = await import(pathToFileURL(engine).href);
const search = module.engine(JSON.parse(readFileSync(index, "utf8")).docs, language);
const answers = typed.map((words) => search(words).map(({ page, part }) => [page.location, part?.location ?? ""]));
console.log(JSON.stringify(answers));
