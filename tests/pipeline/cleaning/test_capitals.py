# ruff: noqa: E501 (sentences in one piece)
"""Lines whose end shows only by a capital on a word that begins no name."""

import pytest

from pipeline.cleaning import capitals, line_forms
from tests.pipeline.cleaning.conftest import drafts
from tests.pipeline.cleaning.story import TEXT
from tests.pipeline.cleaning.tiling import faults

REST = [
    "Các nhà quan sát nhận định tình hình ở khu vực biên giới sẽ còn căng thẳng trong nhiều tuần tới.",
    "Mọi thứ đã yên tĩnh trở lại ở thị trấn này sau ba ngày diễn ra cuộc tập trận.",
    "Người dân trong vùng kể với báo giới rằng họ nghe tiếng xe tăng suốt đêm qua.",
]
UNSURE = "Hãng tin này dẫn lời một quan chức giấu tên cho biết cuộc tập trận kéo dài ba ngày."
CAPTIONS = [
    "Hakan Demir được bầu làm người phát ngôn quân đội vào tuần trước",
    "Trực thăng Black Hawk của Thổ Nhĩ Kỳ sẽ được đưa tới Mosul vào tuần sau",
    "Tiền đạo Văn Hải đã trở lại tập luyện cùng các đồng đội vào chiều qua",
]
HEADINGS = ["Chậm trễ kéo dài", "Đòn bẩy kinh tế", "Không để dân thiếu nước", "Đảm bảo an ninh biên giới"]


def in_one_line(*lines: str) -> dict:
    page = " ".join([*TEXT[:2], *lines, *TEXT[2:]])
    row = drafts(page)[0]
    assert faults(page, "text/plain", row) == []
    return row


def body(*lines: str) -> str:
    return " ".join([*TEXT[:2], *lines, *TEXT[2:]])


def found(text: str) -> list[str]:
    return [text[match.end() :].split(" ")[0] for match in capitals.seams(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Xe cứu hỏa trước tòa nhà bị cháy Bên ngoài hàng rào, người thân các nạn nhân vẫn chờ tin.", "Bên"),
        ("Tổng thống Pháp và phu nhân trong vườn điện Elysee Hãng tin AFP dẫn lời một nhân chứng.", "Hãng"),
        ("Chợ hoa ngày cuối năm (ảnh chụp năm 2012) Nhiều người bán cho biết giá đã giảm mạnh.", "Nhiều"),
        ("Các thí sinh trong phần thi áo dài tối qua Chúng tôi gặp lại họ ở hậu trường.", "Chúng"),
    ],
)
def test_a_capital_on_a_word_that_begins_no_name_opens_a_sentence(text, first):
    assert found(text) == [first]


@pytest.mark.parametrize(
    "text",
    [
        "Đại hội của Hội Sinh viên Việt Nam diễn ra trong hai ngày.",
        "Theo Liên đoàn Bóng đá châu Á, giải đấu sẽ lùi sang năm sau.",
        "Ông từng là giám đốc Trung tâm Nghiên cứu và Đào tạo về biến đổi khí hậu.",
        "Việc cấp phép thuộc Cục Nghệ thuật Biểu diễn và các sở văn hóa.",
        "Cuộc họp được dời sang thứ Hai tuần sau vì thời tiết xấu.",
        "Người dân Lũng Cú chủ yếu làm nương rẫy quanh cột cờ.",
        "Nạn nhân được đưa vào trung tâm y tế Móng Cái cấp cứu trong đêm.",
    ],
)
def test_a_capital_that_goes_on_with_a_name_opens_none(text):
    assert found(text) == []


@pytest.mark.parametrize("rest", REST)
@pytest.mark.parametrize("caption", CAPTIONS)
def test_a_caption_that_tells_is_cut_from_the_sentence_it_runs_on_into(caption, rest):
    row = in_one_line(caption, rest)
    assert (row["captions"], row["body"].replace("\n", " ")) == ([caption], body(rest))


@pytest.mark.parametrize("rest", REST)
@pytest.mark.parametrize("heading", HEADINGS)
def test_a_heading_stays_in_the_body_as_a_line_of_its_own(heading, rest):
    row = in_one_line(heading, rest)
    assert row["captions"] == []
    assert heading in row["body"].split("\n")
    assert row["body"].replace("\n", " ") == body(heading, rest)


def test_nothing_is_lost_before_a_capital_that_may_go_on():
    row = in_one_line(CAPTIONS[0], UNSURE)
    assert (row["captions"], row["body"]) == ([], body(CAPTIONS[0], UNSURE))
    assert HEADINGS[0] in in_one_line(HEADINGS[0], UNSURE)["body"].split("\n")


def test_text_that_lost_its_full_stop_is_no_caption_though_a_person_opens_it():
    told = "Ông Demir cho rằng điều đó là không thể chấp nhận và nếu không ai nhượng bộ thì họ sẽ còn đối đầu"
    row = in_one_line(told, REST[1])
    assert (row["captions"], row["body"].replace("\n", " ")) == ([], body(told, REST[1]))


@pytest.mark.parametrize(
    ("told", "following"),
    [
        (
            "Ông Hakan Demir được bầu làm chủ tịch Hội",
            "Những người Thổ Nhĩ Kỳ yêu nước tại Iraq từ năm ngoái.",
        ),
        ("Thủ tướng Iraq đã gặp thủ lĩnh của đảng", "Những người yêu nước ở Baghdad hôm chủ nhật vừa qua."),
        (
            "Ankara áp đặt lệnh trừng phạt mới đối với Baghdad vào tuần trước",
            "Các biện pháp này có từ hôm nay.",
        ),
    ],
)
def test_names_that_go_on_and_lines_that_are_taken_up_stay_text(told, following):
    row = in_one_line(told, following, REST[0])
    assert (row["captions"], row["body"].replace("\n", " ")) == ([], body(told, following, REST[0]))


def test_captions_in_a_row_are_cut_out_together():
    shown = [CAPTIONS[0], "Người dân Iraq trú ẩn trong nhà thờ ở Mosul vào sáng chủ nhật 6/12/2015"]
    row = in_one_line(*shown, REST[0])
    assert (" ".join(row["captions"]), row["body"].replace("\n", " ")) == (" ".join(shown), body(REST[0]))


@pytest.mark.parametrize(
    "sentence",
    [
        "Ông Hakan Demir, người từng đứng đầu Trung tâm Không gian Ankara suốt nhiều năm, đã bác bỏ tin này.",
        "Hakan Demir được người Việt Nam biết đến qua bộ phim nổi tiếng Mối tình đầu.",
        "Đài truyền hình thủ đô đã phỏng vấn Hakan Demir, giọng ca Không thể cùng nhau của thập niên trước.",
        "Ca sĩ vừa ra mắt ở thủ đô Ankara một album mang tên Chúng ta đều là người chiến thắng vào tuần trước.",
        "Và đó cũng là những ca khúc từng lọt Top Làn sóng xanh của đài phát thanh trong thập niên trước.",
        "Sau phần hai là bài hát được yêu thích Mối tình đầu. Khán phòng khi ấy lặng đi trong vài phút.",
        "Lễ trao giải do Hội Bảo trợ Bà mẹ Trẻ em Ankara tổ chức đã bị hoãn lại sang tháng sau.",
    ],
)
def test_a_sentence_stays_whole_where_a_name_or_title_goes_on(sentence):
    row = in_one_line(sentence)
    assert (row["captions"], row["body"]) == ([], body(sentence))


@pytest.mark.parametrize(
    "line",
    [
        "Danh mục các loại vũ khí dự kiến được Quân đội Thổ Nhĩ Kỳ triển khai tới Mosul",  # to come
        "Đó cũng là lần đầu Hakan Demir được mời tới dự họp báo tại Ankara",  # takes up what was told
    ],
)
def test_a_line_that_no_picture_shows_is_not_lost(line):
    row = in_one_line(line, REST[0])
    assert (row["captions"], row["body"].replace("\n", " ")) == ([], body(line, REST[0]))


def test_the_first_line_is_the_first_pictures_caption_unless_it_is_too_short_to_show_anything():
    for line, captions in (("Quân xa trên đường tới Mosul hôm thứ sáu", True), ("Ngành hàng mới", False)):
        row = drafts(" ".join([line, REST[1], *TEXT]))[0]
        assert bool(row["captions"]) is captions
        assert (line in row["body"]) is not captions


def test_the_form_of_a_line_tells_captions_from_headings():
    assert min(map(line_forms.score, CAPTIONS)) > 1.5 > 0.5 > max(map(line_forms.score, HEADINGS))
