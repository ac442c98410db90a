from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.cleaning.stage import batch_profile, clean
from tests.pipeline.cleaning.conftest import SEEDS, raw
from tests.pipeline.cleaning.tiling import faults

PAGE = """<html><head><title>Tin</title><meta property="og:title" content="Mỹ kêu gọi Nga kiềm chế">
<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2015-12-02"}</script></head>
<body><div class="menu"><a href="/">Trang chủ</a><a href="/t">Thế giới</a></div>
<h1>Mỹ kêu gọi Nga kiềm chế</h1>
<div class="content"><p>Ngày 1/12, Tổng thống Mỹ <b>Barack Obama</b> kêu gọi Nga &amp; Thổ Nhĩ Kỳ ngừng tranh
cãi, tập trung vào kẻ thù chung là tổ chức khủng bố và các đồng minh của tổ chức này.</p>
<figure><figcaption>Ảnh: AFP</figcaption></figure>
<p>Ông Obama c&ograve;n cho bi&#7871;t hai b&ecirc;n đang thảo luận để tìm các giải pháp.<br>Hai bên sẽ gặp
nhau.</p><p><strong>Nhã Anh</strong> (theo AFP)</p></div></body></html>"""
TEXTS = [
    (SEEDS / name).read_text("utf-8")[:2500]
    for name in ("000_493b47f04a0b3331.txt", "001_18e82a75fae53e99.txt")
]
BITS = st.sampled_from([
    "<p>", "</div>", "<!--", "-->", "<script>", "</script>", "<a href='", '"', "&#0;", "&#55296;", "&nbsp",
    "\x00", "\u0300", "\ud7ff", "\u200b", "\xa0", "\r", "\u2028", "Ảnh: ", "(Theo ", "Xem thêm", "...",
    "12/12/2015", "TTO - ", "Ð", "e\u0302\u0301", "Tá»•ng thá»‘ng Má»¹ ", "»", "<td>", "]]>", "{", "\ufffd",
    "TIN LIÊN QUAN\n", "\n\n", " ", "",
])  # fmt: skip


@st.composite
def mutated(draw):
    text = draw(st.sampled_from([PAGE, *TEXTS]))
    for _ in range(draw(st.integers(1, 6))):
        at, size = draw(st.integers(0, len(text))), draw(st.integers(0, 200))
        text = text[:at] + draw(BITS | st.text(max_size=6)) + text[at + draw(st.sampled_from([0, size])) :]
    return text


@settings(max_examples=120, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(mutated(), st.sampled_from(["utf-8", "utf-16", "cp1258"]))
def test_whatever_comes_every_character_is_accounted_for(text, encoding):
    documents = raw(("x", text.encode(encoding, "replace")))
    drafts = clean(documents, batch_profile(documents))
    for document, draft in zip(documents.to_dicts(), drafts.to_dicts(), strict=True):
        if document["content"] is not None:
            assert faults(document["content"], document["media_type"], draft) == []
