"""Who wrote it: from a built page back to the Markdown file, the front matter or the template of a MkDocs project."""
