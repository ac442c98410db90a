"""Looking first for the words of a kind must save work only: never may it hide what a pattern would find."""

import csv
from pathlib import Path

from pipeline.dating.calendar_atoms import CALENDAR_ATOMS
from pipeline.dating.expressions import lower
from pipeline.dating.needs import possible
from pipeline.dating.relative_atoms import RELATIVE_ATOMS

PATTERNS = (*CALENDAR_ATOMS, *RELATIVE_ATOMS)
KINDS = tuple(kind for kind, _, _ in PATTERNS)
TABLE = Path(__file__).with_name("news_expressions.csv").read_text(encoding="utf-8").splitlines()
# Forms that stand in no sentence of the table.
RARE = [
    "trong 5 s nữa", "hồi 1975", "nhiệm kỳ 2016-2021", "mùng 3 tết", "năm ất mùi", "chiều muộn", "9h:30",
    "lúc 9 giờ kém 5", "sáu tháng đầu năm", "12.12.2012", "1, 2 và 3 tháng 5", "ngày cuối cùng của tháng 5",
    "cách đây 3 giây", "quý đầu tiên của 2015", "thế kỷ xx", "thập niên 1980", "cuối tuần này", "hai hôm nay",
    "mới đây",
]  # fmt: skip


def test_no_text_is_without_the_words_that_its_atoms_need():
    texts = [lower(row["sentence"]) for row in csv.DictReader(TABLE)] + RARE
    met = set()
    for text in texts:
        found = {number for number, (_, pattern, _) in enumerate(PATTERNS) if pattern.search(text)}
        assert found <= set(possible(text, KINDS)), text
        met |= {KINDS[number] for number in found}
    assert met == set(KINDS)


def test_a_text_without_such_words_is_spared_the_patterns():
    assert possible("thủ tướng gặp bộ trưởng ở huế", KINDS) == ()
