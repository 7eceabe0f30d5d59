"""From words to a site in its place: what needs all pages at once, and the change of the old site for the new."""
