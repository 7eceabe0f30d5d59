"""Telling it: every cause gets a place, a sentence, a way out and what was probably meant, in two tongues."""
