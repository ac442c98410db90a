"""The sentence splitter on probes written from how Vietnamese newspapers write."""

import re
import unicodedata

import pytest

from pipeline.language.sentences import split

# Each probe is the text with a bar where a sentence ends; the bar takes the place of nothing.
PROBES = [
    # plain
    "Ông đến Hà Nội.| Bà ở lại.",
    "Thủ tướng nói gì?| Không ai biết.",
    "Chúng ta đã thắng!| Cả nước ăn mừng.",
    "Một câu không có dấu chấm",
    "Năm nay tăng 5%.| 10 người bị thương.",
    # titles and administrative prefixes
    "GS.TS. Nguyễn Văn Hiệu phát biểu tại hội thảo.| Ông cảnh báo rủi ro.",
    "PGS.TS Trần Đình Thiên cho rằng cần cải cách.| Theo ông, thời gian không còn nhiều.",
    "Theo Th.S. Lê Minh, dịch đã lan rộng.| Bệnh viện quá tải.",
    "ThS. Phạm Hà trình bày.| BS. Hùng bổ sung.",
    "Ông sinh tại TP. Hồ Chí Minh năm 1960.| Cha ông là thợ máy.",
    "Vụ cháy xảy ra ở TP.HCM.| Không có thương vong.",
    "Tai nạn tại Q. Bình Thạnh, TP.HCM lúc 5h.| Hai người chết.",
    "Đoàn công tác do TS. Lan dẫn đầu.| PGS. Minh vắng mặt.",
    "Tp. Đà Nẵng đón khách.| Tx. Sơn Tây đóng cửa.",
    "Luật sư cho biết LS. Hoàng đã rút lui.| Phiên tòa hoãn.",
    # foreign titles, companies, countries
    "Mr. Smith gặp Dr. Brown ở Luân Đôn.| Họ không nói gì thêm.",
    "Samsung Electronics Co. Ltd. công bố lợi nhuận.| Cổ phiếu tăng.",
    "Công ty Hòa Phát Co., Ltd. tại Hải Dương mở rộng.| Vốn tăng gấp đôi.",
    "Phóng viên gọi cho Apple Inc.| Ông Cook không bình luận.",
    "Hãng Apple Inc. Nhật Bản từ chối trả lời.| Cổ phiếu giảm.",
    "Quân đội U.S. Army rút đi.| Iraq im lặng.",
    "Ông sống ở Washington D.C. từ năm 2001.| Vợ ông là người Pháp.",
    "Phái đoàn rời U.S.| Theo Reuters, họ sẽ trở lại.",
    "Cảng St. Petersburg đóng băng.| Tàu phá băng được điều tới.",
    "Sen. John McCain qua đời.| Nước Mỹ thương tiếc.",
    # initials
    "George W. Bush thăm Việt Nam.| Ông gặp Chủ tịch nước.",
    "J.K. Rowling ra sách mới.| Người hâm mộ xếp hàng.",
    "Bị can Nguyễn Văn A. khai nhận hành vi.| Công an đang điều tra.",
    "Nạn nhân là chị Trần Thị B.| Theo điều tra, chị bị cướp.",
    "Cháu Nguyễn Thị Th. được đưa đi cấp cứu.| Gia đình rất lo lắng.",
    "John F. Kennedy bị ám sát năm 1963.| Nước Mỹ bàng hoàng.",
    # numbers
    "Dân số đạt 96.208.984 người.| Mật độ là 290 người.",
    "GDP tăng 6.7% so với 6.2% năm trước.| Lạm phát thấp.",
    "Giá vàng ở mức 1.500,5 USD/ounce.| Giá dầu giảm.",
    "Ông mất năm 2015.| Ông thọ 80 tuổi.",
    "Ngày 20.8.2014 tòa tuyên án.| Bị cáo kháng cáo.",
    "Trận đấu bắt đầu lúc 19.30.| Khán giả vào sân từ sớm.",
    "Nhiệt độ giảm 0.5 độ.| Băng tan chậm lại.",
    # web addresses
    "Theo Baoquocte.vn, hai bên đã ký kết.| Văn kiện có hiệu lực ngay.",
    "Bài đăng trên Baoquocte.vn.| Bạn đọc quan tâm.",
    "Xem tại https://vnexpress.net/the-gioi?id=5&p=1.2 để biết thêm.| Cảm ơn bạn đọc.",
    "Liên hệ toasoan@dantri.com.vn.| Điện thoại: 04.3736.6491.",
    "VietNam.Net đưa tin sáng nay.| Bộ chưa xác nhận.",
    "Trang VOV.VN cho biết như vậy.| Không có chi tiết.",
    # ellipses and "and so on"
    "Hà Nội, Đà Nẵng, Cần Thơ... đều có mưa.| Miền Trung nắng.",
    "Anh nghĩ ngợi...| Rồi anh bỏ đi.",
    "Anh chờ mãi…| Không ai tới.",
    "Có gạo, muối, cá khô, v.v. trong kho.| Kho đã khóa.",
    "Có gạo, muối, v.v...| Ngoài ra còn có thuốc.",
    "... và họ đã đi.| Chúng tôi ở lại.",
    "Ông viết: “Chúng tôi [...] Đã nhất trí”.| Bức thư dài hai trang.",
    # quotations
    "“Anh có đi không?” bà hỏi.| Anh lắc đầu.",
    '"Tại sao?" ông hỏi lại.| Không ai đáp.',
    "“Ai ra lệnh?” - Ngoại trưởng hỏi.| Phòng họp im lặng.",
    "“Không bao giờ!”, ông tuyên bố.| Cử tọa vỗ tay.",
    "“Ai làm việc này?” Obama hỏi.| Không có câu trả lời.",
    "“Chúng tôi đồng ý.”| Phát ngôn viên nói xong rồi rời đi.",
    "Ông nói: “Chúng tôi sẽ đáp trả.”| Moskva chưa phản ứng.",
    "Bà nói: “Đủ rồi.| Chúng tôi không sợ.”| Đám đông reo hò.",
    'Ông nói: "Đủ rồi."| "Chúng tôi không sợ", bà thêm.',
    'Ông gọi đó là "một sai lầm".| Mỹ không đồng tình.',
    "Ông hỏi: “Thật sao?!”| Bà gật đầu.",
    # lists
    "1. Kinh tế tăng trưởng.| 2. Xã hội ổn định.",
    "II. Kết quả đạt được trong năm.| Sản lượng tăng.",
    "Điều 5. Phạm vi áp dụng.| Luật này áp dụng cho mọi công dân.",
    "Theo quy định tại Điều 5.| Tuy nhiên, tòa bác đơn.",
    "Gồm: 1. Nguyễn Văn An; 2. Trần Văn Bình.| Cả hai bị bắt.",
    "Mục tiêu là: a) giảm nghèo.| b) tăng trưởng.",
    "- Ông sẽ làm gì?| - Tôi sẽ từ chức.",
    # asides
    "Tổng thống Nga (ảnh: TASS. Nguồn: AFP) đến Ankara.| Hai bên hội đàm.",
    "Ông ta (?) đã bỏ trốn.| Cảnh sát truy tìm.",
    # slips
    "Ông đã rời đi.|Tuy nhiên, bà ở lại.",
    "Anh ta bị bắt.| theo cảnh sát, vụ việc xảy ra tối qua.",
    "Hãng Yahoo! Nhật Bản công bố lỗ.| Cổ phiếu giảm.",
    "Máy bay rơi ở biển Đen .| Phi công nhảy dù .",
    "Bà V . kể lại vụ việc ở TP . Cao Lãnh .| Công an vào cuộc .",
    "Bộ trưởng dùng iPhone.| iPad được phát cho nhân viên.",
    "Có 15.050 người cách ly.|Về điều trị, bệnh viện đủ giường.",
    "Họ dừng ở bản Cát Cát.|Trường hợp còn lại ở Sa Pa.",
    "Vòng bảng kết thúc ngày 23-6.|Vòng sau bắt đầu ngay.",
    "Đội mạnh nhất châu Á.| Danh hiệu này rất quý.",
    "Cam giàu vitamin C.| Chanh cũng vậy.",
    "Bệnh nhân N.V.Đ. nhập viện hôm qua.| Sức khỏe ổn định.",
    "Anh ta chạy hết... 6 phút.| Khán giả cười ồ.",
    "Thu nhập 400 USD/năm.|Đã có người bỏ việc.",
    # other signs and scripts
    "Giá chỉ 5$.| €10 là quá đắt.",
    "Khoan đã!!!| Dừng lại ngay.",
]


def marked(text: str) -> str:
    """Put the text back together with a bar after every sentence but the last."""
    ranges = split(text)
    out = list(text)
    for _, end in reversed(ranges[:-1]):
        out.insert(end, "|")
    return "".join(out)


@pytest.mark.parametrize("probe", PROBES)
def test_a_probe_is_split_where_a_reader_splits_it(probe: str) -> None:
    assert marked(probe.replace("|", "")) == probe


@pytest.mark.parametrize("probe", PROBES)
def test_decomposed_letters_split_at_the_same_places(probe: str) -> None:
    decomposed = unicodedata.normalize("NFD", probe)
    assert marked(decomposed.replace("|", "")) == decomposed


def test_there_are_at_least_sixty_probes() -> None:
    assert len(set(PROBES)) >= 60


@pytest.mark.parametrize("space", ["\u00a0", "  ", "\t", "\u3000", "\u200b "])
def test_any_white_space_separates_and_belongs_to_no_sentence(space: str) -> None:
    text = f"{space}Ông đến.{space}Bà đi.{space}"
    assert [text[start:end] for start, end in split(text)] == ["Ông đến.", "Bà đi."]


def test_emoji_and_astral_characters_count_as_one_character_each() -> None:
    text = "Vui quá \U0001f600! \U0001f44d\U0001f3fd Đội thắng rồi. \U0001d400 là chữ."
    assert [text[start:end] for start, end in split(text)] == [
        "Vui quá \U0001f600!",
        "\U0001f44d\U0001f3fd Đội thắng rồi.",
        "\U0001d400 là chữ.",
    ]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u00a0\u200b\ufeff"])
def test_nothing_visible_gives_no_sentence(text: str) -> None:
    assert split(text) == []


def test_a_lone_mark_is_kept_as_the_only_sentence() -> None:
    assert split("***") == [(0, 3)]
    assert split("...") == [(0, 3)]


def test_a_line_break_always_ends_a_sentence() -> None:
    text = "Tiêu đề không dấu\nÔng đến\r\nBà đi"
    assert [text[start:end] for start, end in split(text)] == [
        "Tiêu đề không dấu",
        "Ông đến",
        "Bà đi",
    ]


@pytest.mark.parametrize("probe", PROBES)
def test_sentences_cover_everything_but_white_space(probe: str) -> None:
    text = probe.replace("|", "")
    pieces = "".join(text[start:end] for start, end in split(text))
    assert re.sub(r"\s", "", pieces) == re.sub(r"\s", "", text)
