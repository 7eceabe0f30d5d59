"""What mkdocs.yml may say: the keys of MkDocs, of Material and of the plugin for languages, and what is always so here."""

from __future__ import annotations

from typing import Any

TOP = (
    "site_name", "site_url", "site_description", "site_author", "copyright", "nav", "exclude_docs", "draft_docs", "not_in_nav",
    "theme", "docs_dir", "site_dir", "dev_addr", "use_directory_urls", "repo_url", "repo_name", "edit_uri",
    "edit_uri_template", "extra_css", "extra_javascript", "extra_templates", "markdown_extensions", "strict", "remote_branch",
    "remote_name", "extra", "plugins", "hooks", "watch", "validation",
)  # fmt: skip
THEME = (
    "name", "custom_dir", "language", "font", "favicon", "logo", "icon", "palette", "features", "locale", "static_templates",
    "direction",
)  # fmt: skip
EXTRA = (
    "version", "edit_base", "host",
)  # fmt: skip
LINKS = (
    "omitted_files", "not_found", "absolute_links", "anchors", "unrecognized_links",
)  # fmt: skip
VALIDATION = ("nav", "links", *LINKS)
I18N = (
    "docs_structure", "fallback_to_default", "reconfigure_material", "reconfigure_search", "languages", "build_only_locale",
)  # fmt: skip
LANGUAGE = (
    "locale", "name", "default", "build", "link", "fixed_link", "nav", "nav_translations", "admonition_translations",
    "site_name", "site_url", "site_description", "site_author", "copyright", "extra", "theme",
)  # fmt: skip
OF_LANGUAGES = "i18n"  # the plugin that makes a site for each language

KEYS: dict[tuple[str, ...], tuple[str, ...]] = {
    (): TOP,
    ("theme",): THEME,
    ("extra",): EXTRA,
    ("validation",): VALIDATION,
    ("validation", "nav"): LINKS,
    ("validation", "links"): LINKS,
}
NEEDED = ("site_name", "nav", "theme", "plugins", "hooks", "markdown_extensions")
FIXED: dict[tuple[str, ...], Any] = {
    ("docs_dir",): "docs",
    ("site_dir",): "site",
    ("use_directory_urls",): True,
    ("theme", "name"): "material",
    ("theme", "custom_dir"): "overrides",
    ("theme", "font"): False,
}  # the rest of the code counts on it; and nothing outside the project is read, nor asked of a host elsewhere
ADDRESSES = (("site_url",), ("extra", "edit_base"))
KINDS: dict[tuple[str, ...], str] = {
    ("site_name",): "settings/kind/text",
    ("site_url",): "settings/kind/text",
    ("nav",): "settings/kind/list",
    ("theme",): "settings/kind/group",
    ("plugins",): "settings/kind/list",
    ("hooks",): "settings/kind/list",
    ("markdown_extensions",): "settings/kind/list",
    ("extra",): "settings/kind/group",
    ("extra", "edit_base"): "settings/kind/text",
    ("extra", "host"): "settings/kind/group",
}
