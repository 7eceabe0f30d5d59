"""The door between MkDocs and the toolkit: it hands over and holds no logic of its own."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent))

from toolkit import bridge


def on_config(config: Any) -> Any:
    bridge.start(Path(config.config_file_path).parent)
    config.markdown_extensions = bridge.extensions(config.markdown_extensions)
    return config


def on_env(env: Any, config: Any, files: Any) -> Any:
    env.autoescape = True  # as in the templates of what is printed: words of an editor are never markup
    return env


def on_page_markdown(markdown: str, page: Any, config: Any, files: Any) -> str:
    page.meta["template"] = bridge.template(page.file.src_uri)
    return bridge.markdown(markdown, page.file.src_uri)


def on_page_content(html: str, page: Any, config: Any, files: Any) -> str:
    return bridge.content(html, page.file.src_uri)


def on_page_context(context: dict[str, Any], page: Any, config: Any, nav: Any) -> dict[str, Any]:
    return context | bridge.context(page.file.src_uri)
