# ruff: noqa: E501 (lines of pages)
import json

import pytest

from tests.pipeline.cleaning.conftest import drafts
from tests.pipeline.cleaning.story import OTHERS, TEASERS, TEXT, TITLE
from tests.pipeline.cleaning.tiling import faults

LINKS = "".join(f'<li><a href="/{i}.html">{other}</a></li>' for i, other in enumerate(OTHERS))
ENGLISH = [
    "The president met the prime minister on Tuesday and they said that the countries would work together.",
    "Officials from both sides are expected to continue their talks next week in the capital, they added.",
    "Analysts said the outcome of the meeting had been better than many of them had expected before.",
]
PARAGRAPHS = "".join(f"<p>{line}</p>" for line in TEXT)


def page(main: str, head: str = "", title: str = f"{TITLE} - Báo Ví dụ") -> str:
    return (
        f'<!DOCTYPE html><html><head><title>{title}</title><meta property="og:site_name" content="Báo Ví dụ">{head}'
        f'<style>p {{}}</style></head><body><header class="top"><a href="/">Trang chủ</a><nav><ul>{LINKS}</ul></nav>'
        f'</header><div class="sidebar-1">{main}</div><aside><h3>Đọc nhiều</h3><ul>{LINKS}</ul></aside>'
        "<footer><p>Tổng biên tập: Nguyễn Văn A. Giấy phép số 1 của Bộ Thông tin và Truyền thông.</p></footer></body></html>"
    )


def clean(html: str) -> dict:
    row = drafts(html)[0]
    assert faults(html, "text/html", row) == []
    assert row["reject_reason"] is None, row["reject_detail"]
    return row


LAYOUTS = {
    "boxes with telling names": f'<h1 class="title-detail">{TITLE}</h1><p class="description">{TEXT[0]}</p>'
    f'<article class="fck_detail">{"".join(f"<p class=Normal>{t}</p>" for t in TEXT[1:])}'
    '<p style="text-align:right"><strong>Minh Phương</strong> (Theo <em>Reuters</em>)</p></article>',
    "boxes with names that tell nothing": f"<div class=a><h1>{TITLE}</h1><div class=b>08:30 08/12/2015</div>"
    f"<div class=c>{PARAGRAPHS}</div><div class=d>Minh Phương (theo Reuters)</div></div>",
    "a table and line breaks": f"<table><tr><td class=pTitle>{TITLE}</td></tr><tr><td>{'<br><br>'.join(TEXT)}"
    "<br><br><b>Minh Phương</b> - Theo Reuters</td></tr></table>",
    "a hundred small boxes": f"<h1>{TITLE}</h1><div id=x>" + "".join(f"<div><div><p>{t}</p></div></div>" for t in TEXT)
    + "<div><p>Minh Phương (theo Reuters)</p></div></div>",
    "tags never closed": f"<h1>{TITLE}<div><p>{'<p>'.join(TEXT)}<p align=right>Minh Phương (theo Reuters)",
    "related boxes within": f'<h1>{TITLE}</h1><div class=content>{PARAGRAPHS[: PARAGRAPHS.index("</p>") + 4]}'
    f'<div class="box-tinlienquan"><b>Tin liên quan</b><ul>{LINKS}</ul><p>{TEASERS[0]}</p></div>'
    f'{PARAGRAPHS[PARAGRAPHS.index("</p>") + 4 :]}<p>Minh Phương (theo Reuters)</p></div>',
}  # fmt: skip


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_article_is_found_in_every_layout(layout):
    row = clean(page(LAYOUTS[layout]))
    assert row["title"] == TITLE
    assert row["body"].split("\n") == TEXT
    assert (row["authors"], row["agencies"]) == (["Minh Phương"], ["Reuters"])


def test_what_the_head_states_is_used_and_the_site_is_no_author():
    ld = {"@context": "https://schema.org", "@graph": [
        {"@type": "Organization", "name": "Báo Ví dụ"},
        {"@type": ["NewsArticle"], "headline": TITLE, "datePublished": "2015-12-08T08:30:00+07:00",
         "author": [{"@type": "Person", "name": "Nguyễn Văn Bình"}, {"@type": "Organization", "name": "Báo Ví dụ"}]},
    ]}  # fmt: skip
    head = (
        f'<script type="application/ld+json">{json.dumps(ld)}</script><link rel="canonical" href="https://www.vidu.vn/tin-1.html">'
        '<meta name="author" content="vidu.vn"><meta property="article:published_time" content="2015-12-08T08:30:00+07:00">'
    )
    row = clean(page(f"<div>{PARAGRAPHS}</div>", head))
    assert (row["title"], row["authors"], row["outlet"]) == (TITLE, ["Nguyễn Văn Bình"], "vidu.vn")
    assert row["url"] == "https://www.vidu.vn/tin-1.html"
    assert [(d["basis"], d["value"]) for d in row["stated_dates"]] == [
        ("json_ld", "2015-12-08T08:30:00+07:00"),
        ("meta", "2015-12-08T08:30:00+07:00"),
    ]


def test_captions_and_markup_are_apart_from_the_body():
    figure = "<figure><img src=x><figcaption>Một đoàn xe ở biên giới. <em>Ảnh: AFP</em></figcaption></figure>"
    marked = TEXT[1].replace("Iraq", "<b>Ir<i>aq</i></b>").replace("đã", "&#273;&atilde;")
    row = clean(
        page(
            f"<h1>{TITLE}</h1><div><p>{TEXT[0]}</p>{figure}<p>{marked}</p><p>{'</p><p>'.join(TEXT[2:])}</p></div>"
        )
    )
    assert row["body"].split("\n") == TEXT
    assert row["captions"] == ["Một đoàn xe ở biên giới. Ảnh: AFP"]


def test_long_comments_of_readers_are_not_the_article():
    comments = "".join(f"<p>Tôi nghĩ rằng {line} {line}</p>" for line in TEASERS)
    main = f"<h1>{TITLE}</h1><div class=detail>{PARAGRAPHS}</div><div class='box-comment'><h3>Bình luận</h3>{comments}</div>"
    assert clean(page(main))["body"].split("\n") == TEXT


def test_dates_of_other_items_are_not_stated():
    others = "".join(f"<li><a>{other}</a><span class=time>12/12/2024 10:00</span></li>" for other in OTHERS)
    row = clean(
        page(
            f"<h1>{TITLE}</h1><time datetime='2015-12-08'>8/12/2015</time><div>{PARAGRAPHS}</div><ul class=related>{others}</ul>"
        )
    )
    assert [d["value"] for d in row["stated_dates"]] == ["2015-12-08"]


@pytest.mark.parametrize(
    ("main", "reason"),
    [
        ("".join(f"<div class=item><h3><a href=/>{o}</a></h3><p>{t}</p></div>" for o, t in zip(OTHERS, TEASERS, strict=True)), "not_an_article"),
        ("<div>" + "".join(f"<h3><a href=/>{o}</a></h3><p>{t}</p>" for o, t in zip(OTHERS, TEASERS, strict=True)) + "</div>", "not_an_article"),
        (f"<h1>{TITLE}</h1><ul>" + "".join(f"<li><img><p class=caption>{o}. Ảnh: AFP</p></li>" for o in OTHERS) + "</ul>", "not_an_article"),
        ("".join(f"<p>{line}</p>" for line in ENGLISH), "not_vietnamese"),
    ],
    ids=["section page", "section page in one box", "gallery", "another language"],
)  # fmt: skip
def test_pages_that_are_no_article_are_rejected(main, reason):
    assert drafts(page(main))[0]["reject_reason"] == reason


@pytest.mark.parametrize(
    "box",
    [
        'class="infobox"',
        'id="ObjectBoxContent_1"',
        'style="background-color:#FFFBF2;border-color:#F2D1AA;display:block"',
        'style="border: 1px solid #ccc; background: #eef6ff; padding: 8px"',
    ],
)
def test_a_box_of_background_set_apart_by_its_markup_is_not_the_text(box):
    background = (
        "<p>Iraq và Thổ Nhĩ Kỳ có đường biên giới chung dài hơn 350 km, phần lớn là vùng núi hiểm trở.</p>"
    )
    row = clean(page(f"<h1>{TITLE}</h1><div>{PARAGRAPHS}<div {box}>{background}</div></div>"))
    assert row["body"].split("\n") == TEXT


@pytest.mark.parametrize("box", ['class="infobox"', 'style="background:#eee;border:1px solid #ccc"'])
def test_a_page_that_frames_its_whole_article_keeps_it(box):
    assert clean(page(f"<h1>{TITLE}</h1><div {box}>{PARAGRAPHS}</div>"))["body"].split("\n") == TEXT


def pictured(line: str, tag: str = "p") -> dict:
    paragraphs = [f"<p>{text}</p>" for text in TEXT]
    paragraphs[2:2] = ['<p style="text-align:center"><img src="a.jpg"></p>', f"<{tag}>{line}</{tag}>"]
    page = f"<html><body><h1>{TITLE}</h1><div class='detail'>{''.join(paragraphs)}</div></body></html>"
    row = drafts(page)[0]
    assert faults(page, "text/html", row) == []
    return row


@pytest.mark.parametrize(
    "line",
    [
        "Binh sĩ Thổ Nhĩ Kỳ trên xe bọc thép ở ngoại ô Mosul",
        "Các binh sĩ Thổ Nhĩ Kỳ đứng gác tại một trạm kiểm soát ở ngoại ô Mosul.",
        "Ngoại trưởng Thổ Nhĩ Kỳ tại cuộc họp báo ở Ankara ngày 7/12.",
    ],
)
def test_a_line_below_a_picture_that_shows_is_its_caption(line):
    row = pictured(line)
    assert (row["captions"], row["body"].split("\n")) == ([line], TEXT)


@pytest.mark.parametrize(
    "line",
    [
        "Trước đó, hai nước đã nhất trí nối lại đàm phán vào đầu tháng tới.",
        "Ông cho biết Thổ Nhĩ Kỳ sẽ không rút quân.",
        "Theo Bộ Quốc phòng Iraq, xe tăng của Thổ Nhĩ Kỳ đã vượt biên giới hôm 4/12.",
    ],
)
def test_a_paragraph_below_a_picture_stays(line):
    assert line in pictured(line)["body"].split("\n")


def test_a_heading_below_a_picture_stays():
    assert "Phản ứng của Iraq" in pictured("Phản ứng của Iraq", "h3")["body"].split("\n")
