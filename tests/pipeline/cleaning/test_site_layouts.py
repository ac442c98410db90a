# ruff: noqa: E501 (lines of pages)
"""The markup that content systems of Vietnamese papers write, around a made-up report."""

import re

import pytest

from tests.pipeline.cleaning.conftest import drafts
from tests.pipeline.cleaning.story import OTHERS, TEASERS, TEXT, TITLE
from tests.pipeline.cleaning.tiling import faults

PARAGRAPHS = "".join(f"<p>{t}</p>" for t in TEXT[1:])
RELATED = (
    '<ul class="list-news gaBoxLinkDisplay">'
    + "".join(f'<li><h4><a href="/x">{o}</a></h4></li>' for o in OTHERS[:2])
    + "</ul>"
)
PAGES = {}
PAGES["boxes of one family"] = (
    f'''<html><head><meta property="og:title" content="{TITLE}"><meta property="og:site_name" content="vnexpress.net"></head><body><section class="section page-detail top-detail"><div class="container"><div class="sidebar-1"><div class="header-content width_common"><ul class="breadcrumb"><li><a href=/>Thế giới</a></li><li><a>Quân sự</a></li></ul><span class="date">Thứ ba, 8/12/2015, 08:40 (GMT+7)</span></div><h1 class="title-detail">{TITLE}</h1><p class="description"><span class="location-stamp">Iraq</span>{TEXT[0]}</p><article class="fck_detail"><p class="Normal">{TEXT[1]}</p><figure itemprop="associatedMedia image"><div class="fig-picture"><picture><img alt="x"></picture></div><figcaption itemprop="description"><p class="Image">Các binh sĩ ở Suruc. Ảnh: <em>AFP</em></p></figcaption></figure><p class=Normal>{TEXT[2]}</p>{RELATED}<p class=Normal>{TEXT[3]}</p><p class=Normal>{TEXT[4]}</p><p class="Normal" style="text-align:right;"><strong>Như Tâm</strong> (Theo <em>Reuters</em>)</p></article><div class="width_common box-tinlienquanv2">{RELATED}</div><div class="box_category box_comment"><p class="full_content">Tôi đồng ý với ý kiến của tác giả về vấn đề này, mong hai nước sớm đối thoại.</p></div></div><div class="sidebar-2"><div class="box-category">{RELATED}</div></div></div></section></body></html>'''
)
PAGES["singular boxes"] = (
    f"""<html><head><title>{TITLE} | Báo Dân trí</title></head><body><main class="body container"><article class="singular-container"><h1 class="title-page detail">{TITLE}</h1><div class="author-wrap"><div class="author-avatar"></div><div class="author-meta"><div class="author-name"><a href="/tac-gia/x"><b>Như Tâm</b></a></div><time class="author-time" datetime="2015-12-08 08:40">Thứ ba, 08/12/2015 - 08:40</time></div></div><h2 class="singular-sapo">(Dân trí) - {TEXT[0]}</h2><div class="singular-content"><p>{TEXT[1]}</p><figure class="image align-center"><img><figcaption><p>Các binh sĩ ở Suruc (Ảnh: AFP).</p></figcaption></figure><p>{TEXT[2]}</p><p>{TEXT[3]}</p><p>{TEXT[4]}</p><p style="text-align:right">Theo <strong>Reuters</strong></p></div><ul class="tags-wrap mt-30"><li><a>Iraq</a></li></ul></article><aside>{RELATED}</aside></main></body></html>"""
)
PAGES["tables for pictures"] = (
    f"""<html><body><div id="page-article"><article class="the-article"><header class="the-article-header"><p class="the-article-category"><a>Thế giới</a></p><h1 class="the-article-title">{TITLE}</h1><ul class="the-article-meta"><li class="the-article-author"><a>Như Tâm</a></li><li class="the-article-publish">Thứ ba, 8/12/2015 08:40 (GMT+7)</li></ul></header><section class="main"><p class="the-article-summary">{TEXT[0]}</p><div class="the-article-body"><p>{TEXT[1]}</p><table class="picture" align=center><tbody><tr><td class="pic"><img></td></tr><tr><td class="pCaption caption"><p>Các binh sĩ ở Suruc. Ảnh: <em>AFP</em>.</p></td></tr></tbody></table><p>{TEXT[2]}</p><div class="inner-article"><a href=/><h2>{OTHERS[0]}</h2><p class="summary">{TEASERS[0]}</p></a></div><p>{TEXT[3]}</p><p>{TEXT[4]}</p></div><p class="the-article-credit"><span>Như Tâm</span><em>Theo Reuters</em></p></section><p class="the-article-tags"><a>Iraq</a><a>Thổ Nhĩ Kỳ</a></p><section class="recommendation">{RELATED}</section></article></div></body></html>"""
)
PAGES["roles in attributes"] = (
    f'''<html><head><meta property="og:title" content="{TITLE}"></head><body><div class="main"><div class="detail__main"><h1 class="detail-title article-title" data-role="title">{TITLE}</h1><div class="detail-top"><div class="detail-time"><div data-role="publishdate">08/12/2015 08:40 GMT+7</div></div><div class="author-info"><div class="author"><a>Như Tâm</a></div></div></div><h2 class="detail-sapo" data-role="sapo">TTO - {TEXT[0]}</h2><div class="detail-cmain"><div class="detail-content afcbc-body" data-role="content" itemprop="articleBody"><figure class="VCSortableInPreviewMode" type="Photo"><div><img></div><figcaption class="PhotoCMS_Caption"><p>Các binh sĩ ở Suruc - Ảnh: AFP</p></figcaption></figure>{PARAGRAPHS}<div class="VCSortableInPreviewMode link-content-footer" type="link"><a class="link-title">{OTHERS[0]}</a><p>{TEASERS[0]}</p></div></div></div><div class="detail-tab"><a>Trở thành người đầu tiên tặng sao cho bài viết</a></div></div></div></body></html>'''
)
PAGES["tables for layout"] = (
    f"""<html><body><table width=100%><tr><td class=left>{RELATED}</td><td valign=top><div class="tieude"><b>{TITLE}</b></div><div class="ngay">Cập nhật lúc 08:40, Thứ Ba, 08/12/2015 (GMT+7)</div><div><b>(VOV) -{TEXT[0]}</b></div><table align=right><tr><td><img></td></tr><tr><td><i>Các binh sĩ ở Suruc (Ảnh: AFP)</i></td></tr></table><div align=justify>{"".join(f"<div>{t}</div>" for t in TEXT[1:])}</div><div align=right><b>Như Tâm</b> (theo Reuters)</div></td></tr></table></body></html>"""
)
PAGES["spans"] = (
    f"""<html><body><div id=wrap><h1><span>{TITLE}</span></h1><div class="meta"><span class="author">Như Tâm</span><span class="time">08:40 08/12/2015</span></div><div class=txt>{"".join(f"<p><span style='font-size:14px'>{t}</span></p>" for t in TEXT)}</div><div class="source">Nguồn: Reuters</div></div></body></html>"""
)

LINES = re.compile(
    r"</?(?:h\d|p|div|li|ul|td|tr|table|figure|figcaption|article|section|header|aside|time)\b[^>]*>"
)


@pytest.mark.parametrize("name", PAGES)
def test_title_lead_text_caption_author_and_date_are_told_apart(name):
    row = drafts(PAGES[name])[0]
    assert faults(PAGES[name], "text/html", row) == []
    assert row["title"] == TITLE
    assert row["body"].split("\n") == TEXT
    assert row["authors"] == ["Như Tâm"]
    assert [d["value"][:16] for d in row["stated_dates"]] == ["2015-12-08T08:40"]
    if "Ảnh" in PAGES[name]:
        assert [caption[:18] for caption in row["captions"]] == ["Các binh sĩ ở Suru"]


@pytest.mark.parametrize("name", [name for name in PAGES if name != "tables for pictures"])
def test_the_same_page_flattened_gives_the_same_text(name):
    page = re.sub(r"<head>.*?</head>", "", PAGES[name], flags=re.S)
    text = re.sub(r"<[^>]*>", "", LINES.sub("\n", page))
    row = drafts(text)[0]
    assert row["title"] == TITLE
    assert row["body"].split("\n") == TEXT
    assert row["authors"] == ["Như Tâm"]


def test_a_teaser_within_a_flat_page_is_told_from_the_paragraphs():
    page = re.sub(r"<[^>]*>", "", LINES.sub("\n", PAGES["tables for pictures"]))
    assert drafts(page)[0]["body"].split("\n") == TEXT
