"""The scripts in examples/ answer their questions over a real build, and over one that holds nothing."""

import subprocess
import sys

import pytest

from pipeline.chunks import Chunks
from pipeline.parquet import TableStore, write_table
from pipeline.schema import tables as t
from tests.shared_data import ROOT

pytestmark = pytest.mark.xdist_group("end_to_end")

SCRIPTS = sorted(path.name for path in (ROOT / "examples").glob("*.py"))


def run(name, cwd, *arguments):
    command = [sys.executable, "-W", "error", str(ROOT / "examples" / name), *map(str, arguments)]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)


def answer(name, cwd, *arguments):
    done = run(name, cwd, *arguments)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_readme_names_every_script():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [name for name in SCRIPTS if f"examples/{name}" not in readme] == []


def test_sanctions_tell_month_and_sides(seeds_run, tmp_path):
    assert "2015-12 ┆ RUS ┆ TUR" in answer("sanctions_by_month.py", tmp_path, seeds_run.data)


@pytest.mark.parametrize(("name", "begins"), [("chart.svg", b"<svg"), ("chart.png", b"\x89PNG")])
def test_net_cooperation_is_drawn(seeds_run, tmp_path, name, begins):
    assert "2015-11-30" in answer("russia_turkey_by_week.py", tmp_path, seeds_run.data, name)
    assert (tmp_path / name).read_bytes().startswith(begins)


def test_every_report_behind_an_event_is_shown_with_its_words(seeds_run, tmp_path):
    events = (
        seeds_run.tables.open(t.EVENTS, None).read().sort("n_mentions", "event_id", descending=[True, False])
    )
    most, last = events.row(0, named=True), events.row(-1, named=True)
    shown = answer("reports_behind.py", tmp_path, seeds_run.data)
    assert most["event_id"] in shown
    assert shown.count("\n  [") == most["n_mentions"]
    shown = answer("reports_behind.py", tmp_path, seeds_run.data, last["event_id"])
    assert f"[{last['trigger_text']}] {last['evidence']}" in shown
    assert run("reports_behind.py", tmp_path, seeds_run.data, "e0").stderr == "no such event\n"


def test_casualties_tell_what_is_known_and_no_zero_for_what_is_not(seeds_run, tmp_path):
    (paris,) = [
        line
        for line in answer("casualties_by_place.py", tmp_path, seeds_run.data).splitlines()
        if "Paris" in line
    ]
    cells = [cell.strip() for cell in paris.strip("│").split("┆")]
    assert cells == ["FRA", "Paris", "1", "130", "130", "null", "null"]


@pytest.mark.parametrize("name", [name for name in SCRIPTS if name != "reports_behind.py"])
def test_a_build_without_events_is_no_error(tmp_path, name):
    store = TableStore(root=str(tmp_path / "data"))
    for table in (t.EVENTS, t.EVENT_MENTIONS, t.SENTENCES, t.ARTICLES):
        write_table(store.path(table, None), Chunks(table, iter([])))
    answer(name, tmp_path)  # in its default folder, data
