import pytest

from pipeline.cleaning import stated_dates
from pipeline.cleaning.date_texts import parse


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2015-12-02", "2015-12-02"),
        ("20151202", "2015-12-02"),
        ("2026-03-07T08:52:11.000 +07:00", "2026-03-07T08:52:11+07:00"),
        ("2026-03-07T08:06:00Z", "2026-03-07T08:06:00+00:00"),
        ("Sat, 07 Mar 2026 08:46:00 +0700", "2026-03-07T08:46:00+07:00"),
        ("1449018000", "2015-12-02T01:00:00+00:00"),
        ("Thứ tư, 02/12/2015 | 08:40 (GMT+7)", "2015-12-02T08:40:00+07:00"),
        ("08:40 2-12-2015", "2015-12-02T08:40:00"),
        ("02.12.2015", "2015-12-02"),
        ("Thứ Bảy, Ngày 07 tháng 03 năm 2026", "2026-03-07"),
        ("2/12", None),
        ("27.25", None),
        ("31/02/2015", None),
        ("12:30", None),
        ("1001/12/2015 tấn", None),
    ],
)
def test_a_date_is_read_as_written_or_not_at_all(text, value):
    assert parse(text) == value


@pytest.mark.parametrize(
    ("url", "value"),
    [
        ("https://dantri.com.vn/kinh-doanh/vinamilk-lot-top-20201001163534963.htm", "2020-10-01"),
        ("https://bao.vn/2015/12/02/tin.html", "2015-12-02"),
        ("https://nld.com.vn/nhung-sai-sot-196260307071308923.htm", "2026-03-07"),
        ("https://bao.vn/thoi-su/20151202/tin-moi.html", "2015-12-02"),
        ("https://bao.vn/2015-12-02/tin-moi.html", "2015-12-02"),
        ("https://bao.vn/tin-moi-20151202i1266753", "2015-12-02"),
        ("https://tin.blogspot.com/2015/12/tin-moi.html", "2015-12"),
        ("https://bao.vn/the-gioi/201512/5-tin-moi-909824", "2015-12"),
        ("https://bao.vn/2015/643/tin-moi.aspx", None),
        ("https://bao.vn/tin-moi-20151202.html", None),
        ("https://bao.vn/tin-2015-12-02.html", None),
        ("https://bao.vn/tin-20159902163534963.html", None),
        ("https://bao.vn/tin-3317632.html", None),
    ],
)
def test_a_date_in_the_address_counts_only_in_the_forms_sites_write(url, value):
    row = {"url": url, "given_published": None, "source_uri": "x.jsonl#1"}
    assert [d["value"] for d in stated_dates.of_record(row)] == ([value] if value else [])


def test_the_delivered_date_and_the_file_name_are_stated():
    row = {"url": None, "given_published": "02/12/2015 08:40", "source_uri": "lô/2015-12-03_tin.txt"}
    assert [(d["basis"], d["value"]) for d in stated_dates.of_record(row)] == [
        ("delivered", "2015-12-02T08:40:00"),
        ("filename", "2015-12-03"),
    ]
