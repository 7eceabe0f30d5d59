"""A proposal as a comment for who made it: what is good, what to mend, what it changes, and how that looks."""
