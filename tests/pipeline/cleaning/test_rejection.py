import pytest

from tests.pipeline.cleaning.conftest import SEEDS

HEADLINES = "\n".join(
    f"{what} {where} {when}"
    for what in ("Bắt nghi phạm trộm xe máy", "Giá vàng tăng mạnh", "Khai mạc hội chợ sách")
    for where in ("ở Hà Nội", "tại Đà Nẵng", "ở Cần Thơ")
    for when in ("sáng nay", "cuối tuần")
)
GALLERY = "\n".join(
    (
        "Mùa lúa chín nhìn từ trên cao ở Mường Hoa",
        "Sương sớm phủ kín thung lũng Mường Hoa nhìn từ bản Hầu Thào.",
        "Những thửa ruộng đầu tiên chín vàng ở sườn núi phía nam.",
        "Một phụ nữ gùi lúa về nhà ở bản Lao Chải.",
        "Trẻ em bản Lao Chải theo mẹ ra đồng trong ngày nghỉ học.",
        "Bữa trưa trên bờ ruộng có cơm nắm và cá suối nướng.",
        "Du khách Pháp thử gặt lúa cùng người dân.",
        "Cầu treo bắc qua suối ở đầu bản.",
        "Một góc ruộng bậc thang nhìn từ trên cao.",
        "Cầu vồng phía trên đỉnh núi sau cơn mưa.",
        "Hoàng hôn trên những thửa ruộng ở Sa Pa.",
    )
)
ENGLISH = (
    "The president met the prime minister on Tuesday and said the two countries would work on trade. "
    "Officials from both sides are expected to continue their talks next week in the capital. "
    "Analysts said the outcome of the meeting had been better than expected."
)
UNMARKED = (
    "Tong thong My keu goi Nga va Tho Nhi Ky tap trung vao cuoc chien chong khung bo trong nam nay. "
    "Ong cho biet hai ben da co cuoc hoi dam voi nhung nguoi dung dau va duoc mot so ket qua trong ngay."
)


def seed() -> bytes:
    return (SEEDS / "001_18e82a75fae53e99.txt").read_bytes()


@pytest.mark.parametrize(
    ("data", "reason", "words"),
    [
        (b"", "empty", "no bytes"),
        (b" \n\n \t", "empty", "blanks"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, "binary", "PNG"),
        (bytes(range(256)) * 40, "binary", "control characters"),
        (seed()[:900] + b"\xff\xc3\x28\xa0\xa1" + seed()[900:], "undecodable", "broken byte at 900"),
        (HEADLINES.encode(), "not_an_article", "headlines"),
        (GALLERY.encode(), "not_an_article", "gallery"),
        (ENGLISH.encode(), "not_vietnamese", "syllables"),
        (UNMARKED.encode(), "not_vietnamese", "tone marks"),
        ("Ông Nam cho biết sẽ họp vào chiều mai.".encode(), "stub", "syllables"),
    ],
)
def test_what_is_no_article_is_rejected_with_its_reason(read, data, reason, words):
    from pipeline.cleaning.stage import batch_profile, clean

    documents = read(("x.txt", data))
    row = clean(documents, batch_profile(documents)).row(0, named=True)
    assert row["reject_reason"] == reason
    assert words in row["reject_detail"]
    assert row["body"] is None


def test_a_line_of_fifty_megabytes_is_refused_without_being_held(read):
    line = ("Tổng thống Mỹ kêu gọi hai bên kiềm chế. " * 1000).encode()
    documents = read(("big.txt", line * (50_000_000 // len(line) + 1)))
    row = documents.row(0, named=True)
    assert row["read_failure"] == "too_large"
    assert "50.0 MB" in row["read_failure_detail"]
    assert row["n_bytes"] > 50_000_000
