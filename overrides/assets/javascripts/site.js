// @ts-check
/** Starts every page of the site on a server. In the copy on disk disk/site.js does. */
import { setUpPage } from "./page.js";
import { fromServer } from "./search/server.js";

setUpPage(fromServer);
