from datetime import date

import numpy as np
import polars as pl
import pytest

from pipeline.dating import grid
from pipeline.dating.borrowing import Likeness, likenesses, same_time, says, weight
from pipeline.dating.naming import names
from pipeline.schema.tables import DATE_WITNESSES

STORY = {"country:TUR": 6, "country:RUS": 4, "Recep Tayyip Erdogan": 3, "IS": 2, "country:SYR": 1}


def witnesses(*rows):
    return DATE_WITNESSES.frame(
        [
            {
                "article_id": i,
                "batch": "b",
                "published_on": day,
                "names": list(n),
                "name_counts": list(n.values()),
            }
            for i, day, n in rows
        ]
    )


def test_rare_names_tell_more_than_common_ones():
    assert (
        weight("Recep Tayyip Erdogan") > weight("country:TUR") > weight("country:USA") > weight("country:VNM")
    )


def test_likeness_grows_with_names_shared_and_with_their_rarity():
    assert same_time(0.2, 10.0) < same_time(0.5, 20.0) < same_time(0.8, 40.0)
    assert same_time(0.1, 6.0) < 3.0


def test_the_likest_witness_comes_first_and_strangers_not_at_all():
    lenders = witnesses(
        ("far", date(2015, 12, 1), {"country:VNM": 3, "Vinamilk": 4, "Hà Nội": 2}),
        (
            "part",
            date(2015, 12, 1),
            {"country:TUR": 3, "Recep Tayyip Erdogan": 1, "country:RUS": 2, "Ankara FC": 1},
        ),
        ("same", date(2015, 12, 2), STORY),
    )
    lent = likenesses({"d": STORY}, lenders)["d"]
    assert [w.article_id for w in lent] == ["same", "part"]
    assert lent[0].ratio > lent[1].ratio


def test_one_of_many_alike_tells_less_than_one_alone():
    alone = witnesses(("w", date(2015, 12, 2), STORY))
    crowd = witnesses(
        ("w", date(2015, 12, 2), STORY),
        *((f"x{i}", date(2015, 12, 3), {"country:VNM": 1, "Vinamilk": 1}) for i in range(500)),
    )
    ratio = likenesses({"d": STORY}, alone)["d"][0].ratio
    assert likenesses({"d": STORY}, crowd)["d"][0].ratio < 0.9 * ratio


def test_the_order_of_witnesses_changes_nothing():
    lenders = witnesses(
        *((f"w{i}", date(2015, 12, 1 + i), dict(list(STORY.items())[: 3 + i % 3])) for i in range(9))
    )
    assert likenesses({"d": STORY}, lenders) == likenesses(
        {"d": STORY}, lenders.sample(fraction=1.0, shuffle=True, seed=1)
    )


def test_no_names_or_no_witnesses_lend_nothing():
    assert likenesses({"d": {}}, witnesses(("w", date(2015, 12, 2), STORY))) == {}
    assert likenesses({"d": STORY}, witnesses()) == {}
    assert likenesses({}, pl.DataFrame(schema=DATE_WITNESSES.polars_schema)) == {}


def test_a_witness_favours_its_own_weeks_and_no_other_year():
    favour = np.exp(says([Likeness("w", date(2015, 12, 2), 20.0, ())]))
    at = lambda *ymd: favour[grid.index_of(date(*ymd))]  # noqa: E731
    assert at(2015, 12, 14) == pytest.approx(20.0)
    assert 1.0 < at(2015, 12, 30) < 10.0
    assert at(2016, 12, 2) == at(2014, 12, 2) == pytest.approx(1.0)


def test_names_are_canonical_and_sentence_openings_are_none():
    found = names(
        "Trong cuộc gặp tại Ankara, ông Erdogan nói. Theo hãng tin Yeni Safak, ông Kerry sẽ gặp ông Lavrov. "
        "Ngoại trưởng Mỹ John Kerry tới Moskva."
    )
    assert found["John Kerry"] == 2
    assert found["country:TUR"] == 1
    assert "Trong" not in found
    assert "Theo" not in found
    assert "Yeni Safak" in found
