"""Options that several commands share, and the kit they work on."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, TypeVar

import click

from peerkit.cli.place import find_root
from peerkit.finding import FindingsError
from peerkit.kit import Kit, load
from peerkit.language.language import Language, read_languages

F = TypeVar("F", bound=Callable[..., Any])


def load_kit() -> Kit:
    """Load the kit that the command is run in."""
    return load(find_root())


def languages_option(command: F) -> F:
    """Add `--lang`, which may be given several times."""
    return click.option(
        "--lang",
        "tags",
        multiple=True,
        metavar="TAG",
        help="Only this language (its folder name below locales/). May be given several times.",
    )(command)


def output_option(what: str, default: str) -> Callable[[F], F]:
    """Return what adds `--output`, a folder: what it is for, and which one it is without it."""
    return click.option(
        "--output",
        "-o",
        type=click.Path(file_okay=False, path_type=Path, resolve_path=True),
        help=f"{what}  [default: {default}]",
    )


def quiet_option(command: F) -> F:
    """Add `--quiet`."""
    return click.option("--quiet", "-q", is_flag=True, help="Print only errors and the result.")(
        command
    )


def load_languages(root: Path) -> dict[str, Language]:
    """Read the languages of the kit; raise FindingsError where one of their files is wrong."""
    languages, findings = read_languages(root)
    if findings:
        raise FindingsError(findings)
    return languages


def chosen(kit: Kit | Mapping[str, Language], tags: tuple[str, ...]) -> list[str]:
    """Return the chosen language tags, all of them when none was named."""
    languages = kit.languages if isinstance(kit, Kit) else kit
    unknown = [tag for tag in tags if tag not in languages]
    if unknown:
        known = ", ".join(languages)
        raise click.BadParameter(
            f"'{unknown[0]}' has no folder below locales/. Known: {known}.", param_hint="--lang"
        )
    return list(tags) or list(languages)


def given_day(stated: date | None) -> date:
    """Return the day contacts are judged by.

    In order: the day the camp file or the user states, SOURCE_DATE_EPOCH (for rebuilding an old
    release byte for byte), today.
    """
    if stated is not None:
        return stated
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdecimal():
        return datetime.fromtimestamp(int(epoch), UTC).date()
    return datetime.now(UTC).date()


def camp_option(command: F) -> F:
    """Add `--camp`."""
    return click.option(
        "--camp",
        type=click.Path(path_type=Path),
        metavar="FILE",
        help="The camp file with contacts and settings. Without it every contact is a blank.",
    )(command)


def verbose_option(command: F) -> F:
    """Add `--verbose`."""
    return click.option(
        "--verbose", "-v", is_flag=True, help="Print every finding, and every file that was made."
    )(command)
