"""The door between the engine and the toolkit: it hands over and holds no logic of its own."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent))

from toolkit import generator, templates
from toolkit.markup.worded import worded
from toolkit.pages import rendering


def on_config(config: Any) -> Any:
    root = Path(config.config_file_path).parent
    rendering.start(root)
    known = rendering.extensions(config.markdown_extensions, config.mdx_configs)
    config.markdown_extensions, config.mdx_configs = known
    config.exclude_docs = generator.without(config.exclude_docs, rendering.excluded(root))
    config.nav = generator.nav_without(config.nav, rendering.drafts())
    return config


def on_env(env: Any, config: Any, files: Any) -> Any:
    templates.prepare(env, worded)
    return env


def on_page_markdown(markdown: str, page: Any, config: Any, files: Any) -> str:
    page.meta |= rendering.meta(page.file.src_uri)
    return rendering.markdown(markdown, page.file.src_uri)


def on_page_content(html: str, page: Any, config: Any, files: Any) -> str:
    return rendering.content(html, page.file.src_uri)


def on_page_context(context: dict[str, Any], page: Any, config: Any, nav: Any) -> dict[str, Any]:
    return context | rendering.context(page.file.src_uri, page.content)
