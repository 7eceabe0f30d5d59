"""How the site is to be served: one description, and the files that each kind of server reads made from it."""
