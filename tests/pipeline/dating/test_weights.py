import pytest

from pipeline.dating import weights
from pipeline.dating.clues import gather
from pipeline.dating.pieces import days

TABLES = {
    **{f"bare {k}": v for k, v in weights.BARE_DAYS.items()},
    **{f"full {k}": v for k, v in weights.FULL_DAYS.items()},
    **{f"month {k}": v for k, v in weights.MONTHS.items()},
}


@pytest.mark.parametrize("shares", TABLES.values(), ids=TABLES.keys())
def test_the_shares_of_a_table_are_disjoint_and_nearly_whole(shares):
    ordered = sorted(shares)
    assert all(first <= last for first, last, _ in shares)
    assert all(a[1] < b[0] for a, b in zip(ordered, ordered[1:], strict=False))  # noqa: RUF007
    assert 0.93 <= sum(share for _, _, share in shares) <= 1.005


@pytest.mark.parametrize("way", weights.YEARS)
def test_the_shares_of_years_leave_room_for_the_rest(way):
    for season in (0, 1):
        assert sum(shares[season] for shares in weights.YEARS[way].values()) < 1.0


def test_every_way_of_telling_a_day_has_its_table():
    text = (
        "Ngày 1/12, A nói. B đến hôm 2/12 và ngày 3/12 cho biết sẽ đi ngày 4/12. Chiều 5/12 trời mưa.\n"
        "Hôm nay (6/12), hôm qua (5/12), ngày mai (7/12). Từ ngày 8/12 đến 9/12. Dịp 30/4. Ngày 10/12/2015.\n"
    )
    text += "C. D. E. F. G. H. " * 2 + text + "Theo công văn số 235/SNV ngày 18/2/2020. " * 2
    assert len(list(days(gather(text)))) > 12  # a missing table would raise
