"""The folder listing is the architecture: who may import whom, and how long a module may be."""

from __future__ import annotations

import ast
import statistics
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "scripts"
PACKAGE = SOURCE / "peerkit"
MODULES = sorted(PACKAGE.rglob("*.py"))

# Rows import from rows above them and from themselves, never downwards or sideways.
ROWS = (
    ("finding", "fingerprint", "memory", "parallel"),
    ("content",),
    ("drawing",),
    ("language",),
    ("camp",),
    ("kit",),
    ("rehearsal",),
    ("sources",),
    ("checks", "editions", "reports"),
)
TOP = ("cli", "__main__", "__init__")
# Only these may import these libraries.
EXCLUSIVE = {
    "mkdocs": ("peerkit.editions.site",),
    "material": ("peerkit.editions.site",),
    "mkdocs_static_i18n": ("peerkit.editions.site",),
    "weasyprint": ("peerkit.editions.print.layout", "peerkit.editions.print.glyphs"),
    "pydyf": ("peerkit.editions.print.glyphs",),
    "pikepdf": ("peerkit.editions.print",),
    "pypdfium2": ("peerkit.editions.print",),
    "babel.messages": ("peerkit.language.plurals",),
    "yaml": ("peerkit.content.reading.reader",),
    "ruamel": ("peerkit.content.reading.reader",),
    "click": ("peerkit.cli",),
    "rich": ("peerkit.cli",),
}
FORBIDDEN_NAMES = {"utils", "util", "helpers", "helper", "common", "misc", "shared", "manager"}
MOST_LINES = 300
MOST_MEDIAN_LINES = 130


def name_of(path: Path) -> str:
    """Return the dotted name of a module."""
    parts = path.relative_to(SOURCE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def tree_of(path: Path) -> ast.Module:
    """Return the syntax tree of a module."""
    return ast.parse(path.read_text("utf-8"), filename=str(path))


def imports(path: Path) -> Iterator[str]:
    """Yield the dotted name of everything a module imports, wherever it does so."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are written with their full name"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def row_of(module: str) -> int:
    """Return the row of a module of the package; a name outside every row is a new row."""
    part = module.removeprefix("peerkit").strip(".").partition(".")[0] or "__init__"
    if part in TOP:
        return len(ROWS)
    found = [number for number, names in enumerate(ROWS) if part in names]
    assert found, f"{module} has no place in the architecture"
    return found[0]


def part_of(module: str) -> str:
    """Return the part of the package a module belongs to, such as `checks`."""
    return module.removeprefix("peerkit").strip(".").partition(".")[0]


def may_import(importer: str, imported: str) -> bool:
    """Say whether one module of the package may import another."""
    if imported in ("peerkit", "peerkit.__version__"):
        return True
    here, there = row_of(importer), row_of(imported)
    if here == there and here < len(ROWS):
        return part_of(importer) == part_of(imported)
    return there <= here


def test_the_rules_themselves() -> None:
    assert may_import("peerkit.checks.documents.cards", "peerkit.kit.Kit")
    assert may_import("peerkit.cli.check", "peerkit.editions.site.build")
    assert may_import("peerkit.content.reading.reader", "peerkit.content.document.Source")
    assert not may_import("peerkit.content.reading.reader", "peerkit.language.po.file.PoFile")
    assert not may_import("peerkit.camp.fill", "peerkit.kit.Kit")
    assert not may_import("peerkit.checks.documents.cards", "peerkit.editions.rendering.words.html")
    assert not may_import("peerkit.editions.rendering.words", "peerkit.checks.registry.run")
    assert not may_import("peerkit.finding", "peerkit.content.text")


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_imports_run_downwards(path: Path) -> None:
    own = [name for name in imports(path) if name.split(".")[0] == "peerkit"]
    wrong = [name for name in own if not may_import(name_of(path), name)]
    assert wrong == []


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_libraries_with_one_home_stay_there(path: Path) -> None:
    for imported in imports(path):
        for library, homes in EXCLUSIVE.items():
            if imported == library or imported.startswith(f"{library}."):
                here = f"{name_of(path)}."
                assert any(here.startswith(f"{one}.") for one in homes), f"{library}: {homes}"


@pytest.mark.parametrize(
    "library", ["mkdocs", "weasyprint", "pydyf", "babel.messages", "yaml", "click"]
)
def test_each_library_is_imported_where_it_belongs(library: str) -> None:
    """A rule about a library that nobody imports would prove nothing."""
    every = (name for path in MODULES for name in imports(path))
    assert any(name == library or name.startswith(f"{library}.") for name in every)


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_only_the_command_line_prints_or_exits(path: Path) -> None:
    if part_of(name_of(path)) in TOP:
        return
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Call):
            assert ast.unparse(node.func) not in ("print", "exit", "quit", "sys.exit"), (
                f"{path}:{node.lineno}"
            )


# A room, and the rooms beside it whose modules it may import. In print the pipeline stands between
# the kinds, which say what is printed, and the rooms that know how.
ROOMS = {
    "peerkit.editions.print": {
        "glyphs": {"glyphs"},
        "layout": {"layout", "glyphs", "gates", "paper"},
        "gates": {"gates", "layout", "paper"},
        "paper": {"paper"},
        "kinds": {"kinds", "layout", "gates", "paper"},
    },
    "peerkit.editions.site": {
        "pages": {"pages"},
        "frontend": {"frontend"},
        "search": {"search", "pages", "frontend"},
        "content": {"content", "pages", "frontend"},
        "hosting": {"hosting", "content", "pages", "frontend"},
        "shell": {"shell", "hosting", "search", "content", "pages", "frontend"},
    },
}


@pytest.mark.parametrize("house", ROOMS)
def test_rooms_know_only_what_they_need(house: str) -> None:
    rooms = ROOMS[house]
    met: set[str] = set()
    for path in MODULES:
        room = room_of(name_of(path), house)
        if room in rooms:
            met.add(room)
            seen = {room_of(name, house) for name in imports(path)} & rooms.keys()
            assert seen <= rooms[room], path
    assert met == rooms.keys()


def room_of(module: str, house: str) -> str:
    """Return the room of a house that a module is in, or nothing."""
    rest = module.removeprefix(f"{house}.")
    return rest.partition(".")[0] if rest != module and "." in rest else ""


MOST_IN_A_FOLDER = 20
# Folders in which all modules are of one sort, which one looks up by name.
OF_ONE_SORT = {
    "cli": "the commands, and what they share",
    "checks/translations": "checks of a translation, one sort of loss each",
}


def test_no_folder_is_a_heap() -> None:
    crowded = {
        path.parent.relative_to(PACKAGE).as_posix()
        for path in MODULES
        if sum(1 for one in path.parent.glob("*.py") if one.stem != "__init__") > MOST_IN_A_FOLDER
    }
    assert crowded == OF_ONE_SORT.keys()


def test_no_module_imports_itself_by_a_circle() -> None:
    """Looked at as they are loaded: an import inside a function makes no circle."""
    names = {name_of(path) for path in MODULES}
    graph = {name_of(path): loaded(path) & names for path in MODULES}
    done: set[str] = set()
    for start in graph:
        assert circle(graph, start, [], done) == []


def loaded(path: Path) -> set[str]:
    """Return what a module imports when it is loaded: modules, and names of what is in them."""
    found: set[str] = set()
    for node in tree_of(path).body:
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found |= {f"{node.module}", *(f"{node.module}.{one.name}" for one in node.names)}
    return found


def circle(graph: dict[str, set[str]], name: str, above: list[str], done: set[str]) -> list[str]:
    """Return the modules of a circle below a module, or nothing."""
    if name in above:
        return [*above[above.index(name) :], name]
    if name not in done:
        for one in graph[name] - {name}:
            found = circle(graph, one, [*above, name], done)
            if found:
                return found
        done.add(name)
    return []


def test_no_module_is_long() -> None:
    lines = {name_of(path): len(path.read_text("utf-8").splitlines()) for path in MODULES}
    long = {name: number for name, number in lines.items() if number > MOST_LINES}
    assert long == {}
    # A package marker is no module to read.
    read = [
        number
        for path, number in zip(MODULES, lines.values(), strict=True)
        if path.name != "__init__.py"
    ]
    assert statistics.median(read) <= MOST_MEDIAN_LINES


# Words that once meant several things each; whoever reads one of them knows now where to look.
ONE_MEANING = ("Kind", "Link", "Policy", "Row", "Section")


def test_a_name_means_one_thing() -> None:
    defined = [name for path in MODULES for name in defined_in(tree_of(path))]
    assert [name for name in ONE_MEANING if defined.count(name) != 1] == []


def defined_in(tree: ast.Module) -> Iterator[str]:
    """Yield the names of the classes and constants of a module."""
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.Assign):
            yield from (one.id for one in node.targets if isinstance(one, ast.Name))


def test_no_module_is_named_after_nothing() -> None:
    assert [str(path) for path in MODULES if set(path.stem.split("_")) & FORBIDDEN_NAMES] == []


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_everything_public_says_what_it_is(path: Path) -> None:
    tree = tree_of(path)
    assert ast.get_docstring(tree), "the module has no docstring"
    silent = [name for name, node in public(tree) if not ast.get_docstring(node)]
    assert silent == []


def public(
    tree: ast.Module | ast.ClassDef, prefix: str = ""
) -> Iterator[tuple[str, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef]]:
    """Yield every public class, function and method of a syntax tree, with its name."""
    for node in tree.body:
        if not isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        if node.name.startswith("_"):
            continue
        yield f"{prefix}{node.name}", node
        if isinstance(node, ast.ClassDef):
            yield from public(node, f"{node.name}.")
