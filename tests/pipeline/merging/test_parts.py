"""Mentions that come in parts make the same events, and copies of one text are compared once."""

from datetime import date

import polars as pl
import pytest
from hypothesis import given, settings

from pipeline.merging import assembling, grouping
from pipeline.merging.packed import Packed
from pipeline.merging.records import records
from pipeline.merging.stage import merge, merged
from tests.pipeline.merging.merging_world import mention, tables
from tests.pipeline.merging.test_stability import reports


def by_article(mentions, sentences):
    for part in mentions.partition_by("article_id", maintain_order=True):
        (article,) = part["article_id"].unique()
        yield part, sentences.filter(pl.col("article_id") == article)


@settings(max_examples=25, deadline=None, derandomize=True)
@given(reports())
def test_parts_in_any_cut_give_the_events_of_the_whole(world):
    mentions, articles, sentences = tables(world[0], about=world[1])
    whole = merge(mentions, articles, sentences)
    with pytest.MonkeyPatch.context() as patched:
        for name in ("ROWS", "LOT"):
            patched.setattr(assembling, name, 2)
        for name in ("DEAL", "DEALS"):
            patched.setattr(f"pipeline.merging.stage.{name}", 2)
        frames = list(merged(lambda: by_article(mentions, sentences), articles))
    assert [frame.height for frame in frames[:-1]] == [2] * (len(frames) - 1)
    assert pl.concat(frames).equals(whole)


def test_no_mentions_make_no_frame():
    _, articles, _ = tables([mention("a")])
    assert list(merged(list, articles)) == []


def test_packed_records_come_out_as_they_went_in():
    mentions, _, sentences = tables(
        [mention("a"), mention("b", 200, "CONSULT", event_mode="visit"), mention("c", day=None)]
    )
    told = list(records(mentions, sentences))
    packed = Packed()
    for record in told:
        packed.add(record)
    taken = list(packed.taken([2, 0, 1]))
    assert [one._replace(row=0, content=None) for one in taken] == [told[2], told[0], told[1]]
    assert [one.row for one in taken] == [0, 1, 2]


def test_only_what_tells_the_same_has_the_same_content():
    found = [mention("a"), mention("b"), mention("c", day=date(2015, 12, 9))]
    packed = Packed()
    for record in records(*tables(found)[::2]):
        packed.add(record)
    a, b, c = (one.content for one in packed.taken(range(3)))
    assert a == b is not None
    assert c is None


def test_copies_are_not_compared_anew(monkeypatch):
    compared = []
    agreement = grouping.agreement
    monkeypatch.setattr(grouping, "agreement", lambda a, b: compared.append(1) or agreement(a, b))

    def n_compared(n_copies):
        compared.clear()
        copies = [f"{n:02d}" for n in range(n_copies)]
        merge(*tables([mention(copy) for copy in copies]))
        return len(compared)

    assert n_compared(40) == n_compared(20) > 0


def test_what_is_compacted_keeps_no_other_text_in_memory():
    texts = pl.DataFrame({"text": ["x" * 100_000] * 50 + ["a text of more than twelve letters"]})
    kept = texts.filter(pl.col("text").str.starts_with("a"))
    assert assembling.compact(kept).equals(kept)
    assert _held(assembling.compact(kept)) < 1_000 < _held(kept)


def _held(frame):
    buffers = frame["text"].to_arrow(compat_level=pl.CompatLevel.newest()).buffers()
    return sum(buffer.size for buffer in buffers if buffer is not None)
