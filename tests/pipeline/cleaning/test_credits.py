import pytest

from pipeline.cleaning import captions, outlets
from pipeline.cleaning.credits import parse


@pytest.mark.parametrize(
    ("text", "authors", "agencies"),
    [
        ("Nhã Anh (theo AFP)", ["Nhã Anh"], ["AFP"]),
        ("Minh Phương Theo Reuters", ["Minh Phương"], ["Reuters"]),
        ("NGUYÊN KHÁNH Theo Kdramastars, Tenasia", ["NGUYÊN KHÁNH"], ["Kdramastars", "Tenasia"]),
        ("Thu Hà (TTXVN)", ["Thu Hà"], ["TTXVN"]),
        ("Xuân Mai - TTXVN/Báo Tin tức", ["Xuân Mai"], ["TTXVN"]),
        ("Theo Thông tấn xã Việt Nam", [], ["TTXVN"]),
        ("Vũ Hạnh/VOV online", ["Vũ Hạnh"], []),
        ("CTV Cường Trần/VOV online (theo AP, Reuters)", ["Cường Trần"], ["AP", "Reuters"]),
        ("Huy Đức từ Malaysia", ["Huy Đức"], []),
        ("Tin, ảnh: Gia Bách", ["Gia Bách"], []),
        ("Nguyên Minh - 07/03/2026 08:47", ["Nguyên Minh"], []),
        ("Theo Hồ Hương", ["Hồ Hương"], []),
        ("Theo Tiền Phong", [], ["Tiền Phong"]),
        ("Nguyễn Nga - Thu Trang", ["Nguyễn Nga", "Thu Trang"], []),
        ("Thành Đạt Thể thao & Văn hóa", ["Thành Đạt"], []),
        ("P.Hậu", ["P.Hậu"], []),
        ("(Tổng hợp)", [], []),
        ("Nhóm PV", [], []),
    ],
)
def test_a_credit_is_read_by_its_build(text, authors, agencies):
    credit = parse(text)
    assert credit is not None
    assert (list(credit.authors), list(credit.agencies)) == (authors, agencies)


@pytest.mark.parametrize(
    "text",
    ["Bộ Ngoại giao Mỹ", "Thành phố Hồ Chí Minh", "Ông Nam cho biết.", "Theo ông Nam, hai bên họp.",
     "Kinh tế", "Phải làm gì?", "", "07/03/2026 08:47"],
)  # fmt: skip
def test_other_lines_are_no_credit(text):
    assert parse(text) is None


@pytest.mark.parametrize(
    ("caption", "name"),
    [
        ("Ngoại trưởng Nga. Ảnh: Reuters/TTXVN", "TTXVN"),
        ("Ngoại trưởng Nga. (Ảnh: AFP/TTXVN)", "TTXVN"),
        ("Ngoại trưởng Nga. Ảnh: TTXVN", None),
        ("Ngoại trưởng Nga. Ảnh: Reuters", None),
        ("Ngoại trưởng Nga. Ảnh: Getty/AFP", None),
    ],
)
def test_only_a_chain_that_ends_in_the_national_agency_names_a_supplier(caption, name):
    assert captions.supplier(caption) == name


@pytest.mark.parametrize(
    ("address", "domain"),
    [
        ("https://www.vtv.vn/x.htm", "vtv.vn"),
        ("http://m.baomoi.com/c/1.epi", "baomoi.com"),
        ("vov.vn", "vov.vn"),
        ("Báo Quốc tế", None),
        ("http://[", None),
        (None, None),
    ],
)
def test_an_outlet_is_its_domain(address, domain):
    assert outlets.domain(address) == domain
