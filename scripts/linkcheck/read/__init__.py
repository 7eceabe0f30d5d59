"""What is written: the addresses, anchors and ids in pages, style sheets, pictures, sitemaps, scripts and PDFs."""
