"""What a page is made of on its way through the engine: template, Markdown, finished HTML, variables."""
