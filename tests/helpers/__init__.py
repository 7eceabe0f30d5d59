"""What the tests of the built site share: copies of the project, the pages of a site, a server, the PDFs."""
