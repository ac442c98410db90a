import pytest

from pipeline.cleaning.html_scan import scan
from pipeline.cleaning.mapped import Mapped


def seen(source: str) -> list[str]:
    text = Mapped.of(source).edited(scan(source).edits).text
    return [line.strip() for line in text.split("\n") if line.strip()]


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ("<p>Một <b>hai</b> ba</p><p>bốn</p>", ["Một hai ba", "bốn"]),
        ("<p>Một\n   hai</p>", ["Một hai"]),
        ("Một<br>hai<hr/>ba", ["Một", "hai", "ba"]),
        ("a &lt; b &amp;&nbsp;c&#7853;", ["a < b &\xa0cậ"]),
        ("1 < 2 và 3 > 2", ["1 < 2 và 3 > 2"]),
        ("<script>var a = '<p>no</p>';</script>có<style>p {}</style>", ["có"]),
        ("có<script>if (a</b) {}</script> <!-- <p>no</p> --> không", ["có không"]),
        ("có <!-- không đóng > vẫn có", ["có vẫn có"]),
        ("<p title='a > b'>có</p>", ["có"]),
        ("<div data-html=\"<p>x</p>\">có</div>", ["có"]),
        ('<div class="x>có</div><p class="y">hai</p>', ["có", "hai"]),
        ("<div", ["<div"]),
        ("", []),
    ],
)  # fmt: skip
def test_the_visible_text_is_what_a_reader_sees(source, lines):
    assert seen(source) == lines


def test_link_texts_are_known_by_their_place():
    source = "<p>Xem <a href='/x'>tin <b>này</b></a> và <a name=y />kia</p>"
    assert [source[start:end] for start, end in scan(source).links] == ["tin <b>này</b>"]


def test_elements_close_what_the_standard_lets_them_close():
    nodes = scan("<ul><li>một<li>hai</ul><p>ba<p>bốn<table><tr><td>năm<td>sáu</table>").nodes
    parents = {node.tag: nodes[node.parent].tag for node in nodes[1:]}
    assert parents == {"ul": "", "li": "ul", "p": "", "table": "p", "tr": "table", "td": "tr"}
