"""The house rules that no other tool holds: who may import whom, and what loading may cost."""

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import assets
import checks
import pipeline

ROOT = Path(__file__).resolve().parents[1]
PURE = (
    "schema",
    "reading",
    "cleaning",
    "dating",
    "language",
    "entities",
    "events",
    "merging",
    "knowledge",
    "report",
)
PLUMBING = sorted(path.stem for path in (ROOT / "pipeline").glob("*.py") if path.stem != "__init__")


def modules(folder):
    return sorted(path for path in (ROOT / folder).rglob("*.py"))


def imports(path):
    """Every module a file imports, wherever in the file."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative imports hide who imports whom"
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def breaches(paths, forbidden):
    return [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in paths
        for name in imports(path)
        if any(name == bad or name.startswith(f"{bad}.") for bad in forbidden)
    ]


@pytest.mark.parametrize("package", [pipeline, assets, checks])
def test_package_is_ours(package):
    assert Path(package.__file__).resolve().is_relative_to(ROOT)


def test_the_schema_knows_nothing_else_of_ours():
    others = [f"pipeline.{name}" for name in (*PURE[1:], *PLUMBING)]
    assert breaches(modules("pipeline/schema"), [*others, "assets", "checks", "dagster"]) == []


@pytest.mark.parametrize("package", PURE)
def test_pure_logic_knows_neither_dagster_nor_great_expectations_nor_the_disk(package):
    forbidden = ["dagster", "great_expectations", "assets", "checks", "upath", "fsspec"]
    if package != "language":  # which reads the models in underthesea's wheel and keeps compiled code
        forbidden.append("pathlib")
    plumbing = [f"pipeline.{name}" for name in PLUMBING]
    assert breaches(modules(f"pipeline/{package}"), [*forbidden, *plumbing]) == []


def test_only_language_imports_underthesea():
    paths = [path for path in modules("pipeline") if path.parent.name != "language"]
    assert breaches([*paths, *modules("assets"), *modules("checks")], ["underthesea"]) == []


def test_only_gx_imports_great_expectations():
    paths = [*modules("pipeline"), *modules("assets"), *modules("checks")]
    assert breaches([p for p in paths if p.name != "gx.py"], ["great_expectations"]) == []


def test_assets_do_not_know_their_checks():
    assert breaches(modules("assets"), ["checks"]) == []


def test_only_the_roof_and_the_command_line_look_at_everything():
    roof = {"definitions.py", "cli.py", "__main__.py"}
    plumbing = [ROOT / "pipeline" / f"{name}.py" for name in PLUMBING if f"{name}.py" not in roof]
    assert breaches(plumbing, ["assets", "checks", "pipeline.definitions"]) == []


def test_loading_the_definitions_stays_light():
    code = (
        "import sys, pipeline.definitions as d;"
        "heavy = {'great_expectations', 'underthesea', 'trafilatura', 'numba', 'scipy'} & set(sys.modules);"
        "assert not heavy, heavy"
    )
    subprocess.run([sys.executable, "-W", "ignore", "-c", code], cwd=ROOT, check=True)


def test_every_module_says_what_belongs_in_it():
    for path in (*modules("pipeline"), *modules("assets"), *modules("checks"), *modules("benchmarks")):
        docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
        assert docstring is not None, f"{path} has no docstring"
        assert len(docstring) > 20, f"{path} says too little"


# Where the import's name is not the distribution's.
DISTRIBUTIONS = {
    "ahocorasick_rs": "ahocorasick-rs",
    "great_expectations": "great-expectations",
    "upath": "universal-pathlib",
    "vl_convert": "vl-convert-python",
    "yaml": "pyyaml",
    "underthesea_core": "underthesea",  # its own half in Rust, of the version it pins
}


@pytest.mark.parametrize("folder", ["pipeline", "assets", "checks"])
def test_what_is_imported_is_declared(folder):
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {re.split(r"[<>=\[]", line)[0] for line in project["dependencies"]}
    ours = {"pipeline", "assets", "checks"}
    imported = {name.split(".")[0] for path in modules(folder) for name in imports(path)}
    foreign = imported - ours - set(sys.stdlib_module_names)
    assert {DISTRIBUTIONS.get(name, name) for name in foreign} <= declared
