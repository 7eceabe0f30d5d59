"""`make serve`: the site on this computer while somebody writes it, each page made when it is asked for."""
