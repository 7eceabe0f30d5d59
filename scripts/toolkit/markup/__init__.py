"""What editors may write beside plain Markdown, on pages and on paper: Material's vocabulary, without scripts and with names."""
