import polars as pl
import pytest

from pipeline.chunks import align, gather
from pipeline.schema.tables import CHECKED_BATCHES


def frame(*ids):
    return pl.DataFrame({"article_id": list(ids)}, schema={"article_id": pl.String})


def ids(frame):
    return frame.get_column("article_id").to_list()


def test_rows_follow_their_articles_however_the_others_were_cut():
    articles = [frame("a", "b"), frame("c", "d")]
    others = [frame("a"), frame("a", "b", "b", "c"), frame("d", "d")]
    pairs = [(ids(chunk), ids(rows)) for chunk, rows in align(articles, others)]
    assert pairs == [(["a", "b"], ["a", "a", "b", "b"]), (["c", "d"], ["c", "d", "d"])]


def test_articles_without_rows_get_none():
    pairs = list(align([frame("a"), frame("b"), frame("c")], [frame("b")]))
    assert [ids(rows) for _, rows in pairs] == [[], ["b"], []]


def test_an_empty_table_aligns_with_everything():
    pairs = list(align([frame("a")], [frame()], [frame("a")]))
    assert [(ids(x), ids(y)) for _, x, y in pairs] == [([], ["a"])]


def test_rows_of_an_unknown_article_are_an_error():
    with pytest.raises(ValueError, match="rows of x belong to no article"):
        list(align([frame("a")], [frame("a", "x")]))


def test_rows_of_an_unknown_article_can_be_asked_for():
    last = list(align([frame("a")], [frame("a", "x"), frame("y")], strict=False))[-1]
    assert [ids(part) for part in last] == [[], ["x", "y"]]


def rows(n):
    return ({"batch": str(i), "table": "t", "n_rows": i, "sha256": "x"} for i in range(n))


def heights(n, size_of, **limits):
    return [frame.height for frame in gather(rows(n), CHECKED_BATCHES, size_of, **limits)]


def test_gather_closes_a_frame_at_its_number_of_rows():
    heights = [
        f.height for f in gather(rows(5), CHECKED_BATCHES, lambda _: 1, max_rows=lambda _: 2, max_size=99)
    ]
    assert heights == [2, 2, 1]


def test_gathered_frames_may_grow_with_what_came_before():
    assert heights(9, lambda _: 1, max_rows=lambda done: 2 + done // 4, max_size=99) == [2, 2, 3, 2]


def test_gather_closes_a_frame_at_its_size():
    heights = [
        f.height for f in gather(rows(5), CHECKED_BATCHES, lambda _: 10, max_rows=lambda _: 9, max_size=30)
    ]
    assert heights == [3, 2]
