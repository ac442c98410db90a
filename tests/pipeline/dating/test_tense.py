import pytest

from pipeline.dating.tense import told


@pytest.mark.parametrize(
    ("sentence", "expression", "expected"),
    [
        ("Nhà Trắng ngày 14/12 cho biết ông Kerry sẽ đề cập với Nga.", "ngày 14/12", "past"),
        (
            "Ông Kerry sẽ có các cuộc hội đàm với quan chức Nga tại Moskva vào ngày 15/12.",
            "ngày 15/12",
            "future",
        ),
        ("Ngày 1/12, Tổng thống Mỹ đã ra tuyên bố.", "Ngày 1/12", "past"),
        ("Dự kiến, ngày 5/1 tàu rời cảng.", "ngày 5/1", "future"),
        ("Máy bay bị bắn rơi tại biên giới Syria hôm 24/11.", "hôm 24/11", "past"),
        ("Giải đấu sẽ diễn ra từ ngày 2/11 tại Phnom Penh.", "ngày 2/11", "future"),
        ("Đội tuyển sẽ tái đấu hôm 15-11 tại sân nhà.", "hôm 15-11", "future"),
        ("Trời nắng đẹp ngày 3/3 ở Hà Nội.", "ngày 3/3", None),
    ],
)
def test_small_words_of_the_clause_tell_past_from_future(sentence, expression, expected):
    start = sentence.index(expression)
    assert told(sentence, start, start + len(expression)) == expected
