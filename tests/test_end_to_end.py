"""The whole way as a user goes it: files in a folder, one command, tables and a readable summary."""

import hashlib
import json
import os
import re
import resource
import signal
import subprocess
import sys
import time

import polars as pl
import pytest

from pipeline.schema import tables as t
from pipeline.schema.codes import COUNT_KINDS
from tests.conftest import run_pipeline, start_pipeline
from tests.shared_data import ROOT, SHARED, needs_shared

pytestmark = pytest.mark.xdist_group("end_to_end")


def digests(data):
    return {
        str(path.relative_to(data)): hashlib.sha256(path.read_bytes()).hexdigest()
        for pattern in ("*.parquet", "*.html")
        for path in sorted(data.rglob(pattern))
    }


def test_a_run_over_the_seeds_ends_well_and_shows_events(seeds_run):
    assert seeds_run.status == 0, seeds_run.output
    assert re.search(r"Checks: \d+ passed, 0 failed", seeds_run.output)
    assert "published/events" in seeds_run.output
    events = seeds_run.tables.open(t.EVENTS, None).read()
    assert events.height > 0
    for trigger in events["trigger_text"].head(3):
        assert trigger.split()[0] in seeds_run.output


@needs_shared
@pytest.mark.parametrize("name", ["000_493b47f04a0b3331.txt", "001_18e82a75fae53e99.txt"])
def test_the_seeds_become_the_articles_a_careful_reader_gets(seeds_run, name):
    expected = json.loads((SHARED / "seeds" / "expected.json").read_text(encoding="utf-8"))[name]["article"]
    found = seeds_run.tables.open(t.ARTICLES, "loose").read().filter(pl.col("source_uri") == name)
    article = found.row(0, named=True)
    for cell in ("title", "outlet", "authors", "agencies", "captions"):
        assert article[cell] == expected[cell], cell
    assert article["body"].startswith(expected["body_starts"])
    assert article["body"].endswith(expected["body_ends"])
    kinds = [paragraph["kind"] for paragraph in article["paragraphs"]]
    assert len(kinds) - kinds.count("heading") == expected["n_body_paragraphs"]
    headings = [
        article["body"][p["start"] : p["end"]] for p in article["paragraphs"] if p["kind"] == "heading"
    ]
    assert headings == expected.get("headings", [])
    assert "\u00d0" not in article["body"]
    assert str(article["published_on"]) in [
        expected["published_on"],
        *expected.get("either_published_on", []),
    ]
    assert str(article["published_earliest"]) == expected["published_earliest"]
    if "published_latest" in expected:
        assert str(article["published_latest"]) == expected["published_latest"]
    assert article["published_basis"] == expected["published_basis"]


def spans(value):
    """Every {start, end, text} in a cell, however deep; those only implied stand nowhere."""
    if isinstance(value, dict):
        if {"start", "end", "text"} <= value.keys() and value["start"] is not None:
            yield value["start"], value["end"], value["text"]
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from spans(one)


def test_every_position_in_every_table_points_at_its_text(seeds_run):
    bodies = dict(seeds_run.tables.open(t.ARTICLES, None).read(["article_id", "body"]).iter_rows())
    n_positions = 0
    for table in (t.SENTENCES, t.ENTITIES, t.TIME_EXPRESSIONS, t.EVENT_MENTIONS, t.EVENTS):
        batch = None if table is t.EVENTS else "loose"
        for row in seeds_run.tables.open(table, batch).read().iter_rows(named=True):
            body = bodies[row["article_id"]]
            if table is t.EVENT_MENTIONS:
                assert body[row["trigger_start"] : row["trigger_end"]] == row["trigger_text"]
            for start, end, text in spans(row):
                n_positions += 1
                assert body[start:end] == text, f"{table.name}: {row}"
    assert n_positions > 500
    assert set(COUNT_KINDS) == set(t.EVENTS["counts"].dtype.to_schema())


def test_two_processes_give_the_same_bytes_as_one(tmp_path):
    landing = tmp_path / "landing"
    for name, copies in (("one", 33), ("two", 1)):  # two chunks, which are spread, and one, which is not
        folder = landing / name
        folder.mkdir(parents=True)
        for path in (ROOT / "seeds").glob("*.txt"):
            for copy in range(copies):
                (folder / f"{copy:02d}_{path.name}").write_bytes(path.read_bytes())
    first = run_pipeline(landing, tmp_path / "a", processes=1)
    second = run_pipeline(landing, tmp_path / "b", processes=2)
    assert (first.status, second.status) == (0, 0), first.output + second.output
    assert digests(tmp_path / "a") == digests(tmp_path / "b")
    assert len(digests(tmp_path / "a")) > 20


def stopped_while_writing(table, data):
    """A run over the seeds that stands still while it writes a table."""
    run = start_pipeline("seeds", data)
    while not list((data / table).glob(".*.staged")):
        assert run.poll() is None, run.communicate()
        time.sleep(0.02)
    os.kill(run.pid, signal.SIGSTOP)
    assert len(list((data / table).glob(".*.staged"))) == 1
    return run


def test_a_second_run_gives_the_same_bytes_also_after_a_full_disk_and_a_kill(seeds_run, tmp_path):
    data = tmp_path / "again"
    full = stopped_while_writing("sentences", data)
    # From here on no file may grow: to the run it is what a full disk is.
    resource.prlimit(full.pid, resource.RLIMIT_FSIZE, (16, resource.RLIM_INFINITY))
    os.kill(full.pid, signal.SIGCONT)
    output, _ = full.communicate()
    assert full.returncode == 1, output
    assert "File too large" in output or "disk I/O error" in output or "database or disk is full" in output
    assert not list(data.rglob(".*.staged"))
    assert not (data / "sentences" / "loose.parquet").exists()

    killed = stopped_while_writing("event_mentions", data)
    os.killpg(killed.pid, signal.SIGKILL)
    killed.communicate()
    assert list(data.rglob(".*.staged"))
    assert not (data / "event_mentions" / "loose.parquet").exists()

    again = run_pipeline("seeds", data)
    assert again.status == 0, again.output
    assert digests(again.data) == digests(seeds_run.data)
    assert not list(data.rglob(".*.staged"))


HEADLINES = "\n\n".join(
    f"{text}\n\n{text}"
    for text in (
        "Giá vàng hôm nay tăng mạnh, vượt mốc kỷ lục",
        "Bão số 5 đổ bộ vào miền Trung, nhiều nơi mất điện",
        "Đội tuyển Việt Nam chuẩn bị cho trận gặp Thái Lan",
        "Thủ tướng tiếp Đại sứ Nhật Bản đến chào từ biệt",
        "Điểm chuẩn đại học năm nay dự kiến giảm nhẹ",
        "Nga và Ukraine nối lại đàm phán sau nhiều tháng",
        "Cháy lớn tại khu công nghiệp ở Bình Dương",
        "Xem thêm tin nóng trong ngày",
    )
)


def test_a_landing_zone_full_of_rubbish_gives_its_articles_and_a_reason_for_the_rest(tmp_path):
    landing = tmp_path / "landing"
    landing.mkdir()
    for path in (ROOT / "seeds").glob("*.txt"):
        (landing / path.name).write_bytes(path.read_bytes())
    (landing / "empty.txt").write_bytes(b"")
    (landing / "binary.txt").write_bytes(bytes(range(256)) * 64)
    (landing / "broken.txt").write_bytes(
        "Tin tức trong ngày về bão số 5 ".encode() * 20 + b"\xff\xc3\x28\xfe"
    )
    (landing / "long.txt").write_text("chữ " * 12_500_000, encoding="utf-8")
    (landing / "list.txt").write_text(HEADLINES, encoding="utf-8")
    finished = run_pipeline(landing, tmp_path / "data")
    assert finished.status == 0, finished.output
    articles = finished.tables.open(t.ARTICLES, "loose").read(["source_uri"]).to_series().to_list()
    assert sorted(articles) == sorted(path.name for path in (ROOT / "seeds").glob("*.txt"))
    rejected = finished.tables.open(t.REJECTED_DOCUMENTS, "loose").read()
    reasons = dict(rejected.select("source_uri", "reason").iter_rows())
    assert reasons == {
        "empty.txt": "empty",
        "binary.txt": "binary",
        "broken.txt": "undecodable",
        "long.txt": "too_large",
        "list.txt": "not_an_article",
    }
    assert all(rejected["detail"].str.len_chars() > 10)


def test_a_rerun_replaces_its_rows_and_a_batch_gone_is_reported_until_it_is_dropped(tmp_path):
    landing, data = tmp_path / "landing", tmp_path / "data"
    names = sorted(path.name for path in (ROOT / "seeds").glob("*.txt"))
    for batch, name in zip("ab", names, strict=True):
        (landing / batch).mkdir(parents=True)
        (landing / batch / name).write_bytes((ROOT / "seeds" / name).read_bytes())
    both = run_pipeline(landing, data)
    assert both.tables.open(t.ARTICLES, None).n_rows == 2, both.output
    (landing / "a" / names[0]).unlink()
    (landing / "a").rmdir()
    gone = run_pipeline(landing, data)
    assert gone.status == 0
    assert gone.tables.open(t.ARTICLES, None).n_rows == 2
    assert "gone from the landing zone" in gone.output
    assert "every_batch_is_still_delivered" in gone.output
    environment = {"SUKIEN_DATA": str(data), "SUKIEN_LANDING": str(landing), "PATH": ""}
    forget = [sys.executable, "-m", "pipeline", "forget", "a"]
    subprocess.run(forget, cwd=ROOT, env=environment, check=True, capture_output=True)
    last = run_pipeline(landing, data)
    # Its date rested on the article that is gone: without a witness it is undated, not wrongly dated.
    assert last.tables.open(t.ARTICLES, None).n_rows == 0
    assert last.tables.open(t.REJECTED_DOCUMENTS, "b").read(["reason"]).to_series().to_list() == ["undated"]


README = (ROOT / "README.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```python\n(.*?)```", README, flags=re.DOTALL)


@pytest.mark.parametrize("example", EXAMPLES, ids=["polars", "pandas", "duckdb"])
def test_the_examples_of_the_readme_run_and_print_rows(seeds_run, example):
    folder = seeds_run.data.parent
    done = subprocess.run(
        [sys.executable, "-c", example], cwd=folder, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert re.search(r"[A-Z]{4,}", done.stdout), done.stdout
