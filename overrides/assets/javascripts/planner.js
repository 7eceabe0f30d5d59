// @ts-check
/** Starts the planner of sheets on a server. In the copy on disk disk/planner.js does. */
import { setUpPlanner } from "./planning.js";

setUpPlanner(async (url) => {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${answer.status} ${url}`);
  return { text: await answer.text(), url: answer.url };
});
