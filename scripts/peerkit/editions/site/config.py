"""MkDocs' settings for one build: the reviewed `mkdocs.yml`, and the folders of the build."""

from __future__ import annotations

from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any

from mkdocs.config import config_options
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError
from mkdocs_static_i18n.config import I18nPluginConfig, I18nPluginLanguage
from mkdocs_static_i18n.plugin import I18n

from peerkit.editions.site.job import Job

HERE = Path(__file__).resolve().parent
# The program's own file, never one that a kit brings along: MkDocs runs what its settings name. A
# wheel carries it beside this module, the repository in its root.
BESIDE = HERE / "mkdocs.yml"
BASE = BESIDE if BESIDE.is_file() else HERE.parents[3] / "mkdocs.yml"


class _Language(I18nPluginLanguage):  # type: ignore[misc]
    """A language whose tag may be any the kit knows: three letters and script tags as well."""

    locale = config_options.Type(str)


class _Languages(I18nPluginConfig):  # type: ignore[misc]
    build_only_locale = config_options.Optional(config_options.Type(str))
    languages = config_options.ListOfItems(config_options.SubConfig(_Language, validate=True))


class Languages(I18n):  # type: ignore[misc]
    """The static-i18n plugin, open to every language tag.

    The original takes only tags of two letters, which leaves out Dari, Sorani and Rohingya.
    """

    config_class = _Languages


class _Plugins(config_options.Plugins):
    """Finds the program's own plugins by name, whether or not the program is installed."""

    def __init__(self) -> None:
        super().__init__(theme_key="theme", default=[])
        own = {"i18n": f"{__name__}:Languages", "peerkit": "peerkit.editions.site.plugin:KitPlugin"}
        self.installed_plugins = {
            name: EntryPoint(name, place, "mkdocs.plugins") for name, place in own.items()
        }


class _Config(MkDocsConfig):  # type: ignore[no-untyped-call]
    plugins = _Plugins()


def configuration(job: Job) -> MkDocsConfig:
    """Return the settings for one language. Raises ConfigurationError where they do not hold."""
    config = _Config(config_file_path=str(BASE))
    if not BASE.is_file():
        raise ConfigurationError(f"{BASE.name} is missing: install the program again")
    with BASE.open("rb") as file:
        config.load_file(file)
    config.data["theme"]["custom_dir"] = str(HERE / "theme")
    config.load_dict(_folders(job))
    errors, warnings = config.validate()
    if errors or warnings:
        raise ConfigurationError("; ".join(f"{key}: {what}" for key, what in [*errors, *warnings]))
    config.plugins["peerkit"].begin(job)  # type: ignore[attr-defined]
    return config


def _folders(job: Job) -> dict[str, Any]:
    language = job.edition.language
    one = {"locale": language.tag, "name": language.name, "default": True}
    # One process builds one language, so that both cores work and none holds up another.
    languages = {
        "docs_structure": "suffix",
        "fallback_to_default": True,
        "reconfigure_material": False,
        "build_only_locale": language.tag,
        "languages": [one],
    }
    return {
        "docs_dir": str(job.staged),
        "site_dir": str(job.output),
        "plugins": [{"i18n": languages}, "peerkit"],
    }
