"""The numbers of the site, each once: what they are (model), whether they are right (sums, clashes), what is drawn of them."""
