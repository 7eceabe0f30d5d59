"""The toolkit: plain Python that checks the words, the links and the printed matter of the site."""
