"""`schema`: the files that let editors complete and check the kit's YAML."""

from __future__ import annotations

import click

from peerkit.camp.profile import CampProfile
from peerkit.cli.place import find_root
from peerkit.content.schema import FOLDER, schemas


def every_schema() -> dict[str, str]:
    """Return the text of each schema file, that of camp files among them."""
    return schemas({"camp": CampProfile})


@click.command("schema")
def command() -> None:
    """Write the schemas that editors use to complete and check YAML files.

    They are made from the program's types and kept in schemas/. Each YAML file names its schema
    in its first line; editors with a YAML language server read it.

    \b
    Example:
      scripts/kit schema
    """
    folder = find_root() / FOLDER
    folder.mkdir(exist_ok=True)
    made = every_schema()
    for path in folder.glob("*.json"):
        if path.name not in made:
            path.unlink()
    for name, text in made.items():
        (folder / name).write_text(text, encoding="utf-8")
    click.echo(f"Wrote {len(made)} schemas to {FOLDER}/.")
