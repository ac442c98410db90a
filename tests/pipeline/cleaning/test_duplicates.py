from datetime import date
from itertools import permutations

import polars as pl

from pipeline.cleaning.duplicates import link_duplicates
from tests.pipeline.cleaning.conftest import SEEDS

STORY = (SEEDS / "001_18e82a75fae53e99.txt").read_text("utf-8")
OTHER = (SEEDS / "000_493b47f04a0b3331.txt").read_text("utf-8")[:2300]
LINES = STORY.split("\n")
ROWS = [
    ("d", date(2015, 12, 15), STORY),
    ("a", date(2015, 12, 16), STORY.upper() + "!"),  # the same words
    ("b", date(2015, 12, 16), "\n".join(LINES[:7])),  # cut
    ("e", date(2015, 12, 17), "Tin thêm: " + STORY.replace("ông Kerry", "ngoại trưởng Mỹ")),  # retouched
    ("r", date(2015, 12, 17), " ".join(w for i, w in enumerate(STORY.split()) if i % 9)),  # rewritten
    ("f", date(2015, 12, 2), OTHER),
    ("g", date(2015, 12, 20), "Ông Nam cho biết sẽ họp vào chiều mai."),
    ("h", date(2015, 12, 20), "Ông Nam cho biết sẽ họp vào sáng mai."),
]


def linked(rows: list[tuple[str, date, str]]) -> dict[str, str | None]:
    frame = pl.DataFrame(rows, schema=["article_id", "published_on", "body"], orient="row")
    result = link_duplicates(frame)
    assert result.drop("duplicate_of").equals(frame)  # rows, order and the other columns stay
    return dict(result.select("article_id", "duplicate_of").iter_rows())


def test_copies_point_to_the_earliest_and_different_texts_to_nothing():
    copies = {"a": "d", "b": "d", "e": "d"}
    assert linked(ROWS) == {article: copies.get(article) for article, _, _ in ROWS}


def test_on_one_day_the_smallest_id_is_the_original():
    assert linked([("z", date(2015, 12, 1), STORY), ("y", date(2015, 12, 1), STORY)]) == {"z": "y", "y": None}


def test_the_links_do_not_depend_on_the_order_of_the_rows():
    want = linked(ROWS)
    for rows in list(permutations(ROWS))[::500]:
        assert linked(list(rows)) == want


def test_an_original_is_never_itself_a_copy():
    links = linked(ROWS)
    assert all(links[original] is None for original in links.values() if original)


def test_no_articles_give_no_links():
    schema = {"article_id": pl.String, "published_on": pl.Date, "body": pl.String}
    assert link_duplicates(pl.DataFrame(schema=schema)).schema["duplicate_of"] == pl.String
