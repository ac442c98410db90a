"""Whether an article would stand in a section that seldom tells of acts, by its words."""

import random
from collections import Counter

import pytest

from pipeline.events.choice import topics, weighing
from tests.pipeline.events.test_weighing import draft

WAR = """Bộ Quốc phòng Nga hôm qua thông báo đã đưa thêm quân tới biên giới với Ukraine, trong khi Tổng thống
Ukraine kêu gọi phương Tây áp đặt các biện pháp trừng phạt mới đối với Moscow. Ngoại trưởng Mỹ cảnh báo Nga
sẽ phải trả giá nếu tấn công nước láng giềng. Liên minh châu Âu và NATO cho biết sẽ họp khẩn về căng thẳng ở
miền Đông Ukraine. Điện Kremlin bác bỏ cáo buộc, nói rằng quân đội Nga chỉ tập trận trên lãnh thổ của mình.
Đại sứ Trung Quốc tại Liên Hợp Quốc đề nghị các bên kiềm chế và đối thoại."""
FOSSIL = """Các nhà khoa học vừa tìm thấy hóa thạch của một loài khủng long sống cách đây hàng triệu năm. Theo
nghiên cứu được công bố trên tạp chí khoa học, hộp sọ của loài này cho thấy nó có thể nghe được âm thanh rất
thấp. Nhóm nghiên cứu cho rằng loài vật này từng tấn công con mồi lớn hơn mình. Hóa thạch được khai quật ở một
hang động, nơi các nhà cổ sinh vật học từng phát hiện xương của nhiều loài động vật đã tuyệt chủng trên Trái
đất. Họ dự định quét mẫu vật để hiểu thêm về quá trình tiến hóa của loài."""


def test_a_report_from_abroad_is_not_soft_and_one_on_a_fossil_is():
    assert topics.softness(None, WAR) == 0
    assert topics.softness(None, FOSSIL) == topics.STEPS - 1
    assert set(topics.SOFT) < set(topics.names())


def test_the_title_counts_like_the_text():
    assert topics.softness(FOSSIL, "") == topics.softness(None, FOSSIL) > 0


@pytest.mark.parametrize("text", ["", "Hóa thạch khủng long.", "Nhà khoa học tìm thấy hóa thạch. " * 50])
def test_few_words_tell_nothing_however_often_they_stand_there(text):
    assert topics.softness(None, text) == 0


def test_sentences_count_in_any_order():
    sentences = FOSSIL.split(". ")
    told = topics.softness(None, ". ".join(sentences))
    random.Random(7).shuffle(sentences)
    assert topics.softness(None, ". ".join(sentences)) == told


def test_an_act_in_a_soft_article_is_less_likely_one(code_likely):
    assert code_likely(WAR) > code_likely(FOSSIL)


@pytest.fixture
def code_likely():
    """The chance that one and the same draft is coded in an article."""

    def chance(text):
        own = draft("ASSAULT", country="USA")
        weighing.mark_soft([own], topics.softness(None, text))
        return weighing.chance(own, Counter())

    return chance
