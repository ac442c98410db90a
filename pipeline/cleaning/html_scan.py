"""An HTML page taken apart with the position of everything: tags, text, links, scripts.

Parsers that build a tree forget where in the file a text stood, and without that nothing could be traced to
the raw content. This scanner keeps positions, never fails, and runs in one pass: what it cannot read as a tag
is text. It knows nesting and which elements break lines, nothing of what a page means.
"""

from __future__ import annotations

import html
import re

from pipeline.cleaning.html_parts import Node, Scan
from pipeline.cleaning.html_tags import CLOSES, CODE, CONTAINERS, INLINE, VOID, attributes
from pipeline.cleaning.mapped import Edit

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9:-]*")
_STOP = re.compile(r"[<>\"']")
_TEXT_EDIT = re.compile(
    r"[ \t\r\n\f]{2,}|[\t\r\n\f]|&(?:#\d{1,7};?|#[xX][0-9a-fA-F]{1,6};?|nbsp;?|[A-Za-z][A-Za-z0-9]{1,31};)"
)
_BLANK = " \t\r\n\f"
_MAX_QUOTED = 20_000
_MAX_DEPTH = 200


def scan(source: str) -> Scan:
    """Take a page apart; any string is a page."""
    return _Scanner(source).run()


class _Scanner:
    """The state of one pass over the source."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.result = Scan(nodes=[Node("", 0, {}, 0, len(source))], marks=[0], owners=[0])
        self.open: list[tuple[str, int]] = [("", 0)]  # name and node of every open element
        self.link_start: int | None = None
        self.gap_start: int | None = None  # markup and blanks not yet written as an edit
        self.gap_end = 0
        self.breaks = self.blank = False
        self.never: dict[str, int] = {}  # closing marks known not to occur any more

    def run(self) -> Scan:
        position, length = 0, len(self.source)
        while position < length:
            start = self.source.find("<", position)
            if start < 0:
                start = length
            if start > position:
                self._text(position, start)
            if start == length:
                break
            end = self._markup(start)
            if end is None:  # a lone "<" is text
                end = start + 1
                self._text(start, end)
            else:
                self._gap(start, end)
            position = end
        if self.link_start is not None:
            self.result.links.append((self.link_start, length))
        self._flush()
        for _, number in self.open:
            if self.result.nodes[number].end < 0:
                self.result.nodes[number].end = length
        return self.result

    # -- what becomes of text and markup -----------------------------------------------------------------

    def _text(self, start: int, end: int) -> None:
        """Text between two tags; blanks at its ends go with the markup around it."""
        source = self.source
        first, last = start, end
        while first < last and source[first] in _BLANK:
            first += 1
        if first == last:
            self.blank = True
            self._gap(start, end)
            return
        while source[last - 1] in _BLANK:
            last -= 1
        if first > start:
            self.blank = True
            self._gap(start, first)
        self._flush()
        for match in _TEXT_EDIT.finditer(source, first, last):
            found = match.group()
            new = html.unescape(found) if found[0] == "&" else " "
            if new != found:
                self.result.edits.append(Edit(match.start(), match.end(), new))
        if last < end:
            self.blank = True
            self._gap(last, end)

    def _gap(self, start: int, end: int) -> None:
        if self.gap_start is None:
            self.gap_start = start
        self.gap_end = end

    def _flush(self) -> None:
        if self.gap_start is not None:
            new = "\n" if self.breaks else " " if self.blank else ""
            self.result.edits.append(Edit(self.gap_start, self.gap_end, new))
        self.gap_start, self.breaks, self.blank = None, False, False

    # -- markup ------------------------------------------------------------------------------------------

    def _find(self, mark: str, start: int) -> int:
        """Where the mark occurs next, -1 if nowhere; remembers that, so that no search is done twice."""
        if start >= self.never.get(mark, len(self.source) + 1):
            return -1
        found = self.source.find(mark, start)
        if found < 0:
            self.never[mark] = start
        return found

    def _markup(self, start: int) -> int | None:
        """Read the markup at ``start`` and return its end; None if it is none."""
        source = self.source
        following = source[start + 1 : start + 2]
        if following in ("!", "?"):
            if source.startswith("<!--", start):
                end = self._find("-->", start + 4)
                if end >= 0:
                    return end + 3
            end = self._find(">", start)
            return end + 1 if end >= 0 else None
        closing = following == "/"
        name = _NAME.match(source, start + 1 + closing)
        if name is None:
            return None
        found = self._tag_end(name.end())
        if found is None:
            return None
        end = found
        tag = name.group().lower()
        if closing:
            self._close(tag, start, end)
        elif tag in CODE:
            return self._code(tag, start, end)
        else:
            self._open(tag, start, end)
        return end

    def _tag_end(self, position: int) -> int | None:
        """One past the ``>`` of a tag, which quotes may hide; None where a ``<`` comes first.

        A quoted value that holds ``>`` and then ``</`` was never closed: the tag ends at that ``>``.
        """
        source = self.source
        begun = position
        while match := _STOP.search(source, position):
            if match.group() == ">":
                return match.end()
            if match.group() == "<":
                end = source.find(">", begun, match.start())
                return end + 1 if end >= 0 else None
            close = source.find(match.group(), match.end(), match.end() + _MAX_QUOTED)
            end = source.find(">", match.end(), close) if close >= 0 else -1
            tag = source.find("</", end, close) if end >= 0 else -1
            if tag >= 0 and source.find("<", match.end(), tag + 1) > end:
                return end + 1
            position = close + 1 if close >= 0 else match.end()
        return None

    def _code(self, tag: str, start: int, end: int) -> int:
        """Skip an element that holds no text; one that never ends is only its tag."""
        if self.source[end - 2] == "/":
            return end
        position = end
        while True:
            close = self._find("</", position)
            if close < 0:
                return end
            if self.source[close + 2 : close + 2 + len(tag)].lower() == tag:
                break
            position = close + 2
            if position - end > 2_000_000:
                return end
        if tag == "script":
            self.result.scripts.append((attributes(self.source[start:end]), end, close))
        after = self._find(">", close)
        return after + 1 if after >= 0 else len(self.source)

    def _open(self, tag: str, start: int, end: int) -> None:
        if tag in ("meta", "link", "base"):
            self.result.heads.append(
                Node(tag, self.open[-1][1], attributes(self.source[start:end]), start, end)
            )
            return
        inline = tag in INLINE
        if not inline:
            self.breaks = True
        if tag in VOID or (inline and self.source[end - 2] == "/" and self.source[end - 3] in " \"'\n"):
            return  # "<a name="x" />"; but "<a href=/>" is open
        for other in CLOSES.get(tag, ()):
            self._auto_close(other, start)
        if tag == "a" and self.link_start is None:
            self.link_start = end
        found = attributes(self.source[start:end]) if "=" in self.source[start:end] else {}
        number = self.open[-1][1]
        if not inline or (
            tag != "a" and (tag == "time" or "class" in found or "itemprop" in found or "data-role" in found)
        ):
            self.result.nodes.append(Node(tag, number, found, start))
            number = len(self.result.nodes) - 1
            if tag == "time":
                self.result.heads.append(self.result.nodes[number])
        if len(self.open) < _MAX_DEPTH:
            self.open.append((tag, number))
            self._own(end, number)

    def _auto_close(self, tag: str, position: int) -> None:
        for depth in range(len(self.open) - 1, max(0, len(self.open) - 8), -1):
            if self.open[depth][0] == tag:
                self._close_to(depth, position)
                return
            if self.open[depth][0] in CONTAINERS:
                return

    def _close(self, tag: str, start: int, end: int) -> None:
        if tag not in INLINE:
            self.breaks = True
        if tag == "a" and self.link_start is not None:
            self.result.links.append((self.link_start, start))
            self.link_start = None
        lowest = 0 if tag in CONTAINERS else max(0, len(self.open) - 12)
        for depth in range(len(self.open) - 1, lowest, -1):
            if self.open[depth][0] == tag:
                self._close_to(depth, end)
                return

    def _close_to(self, depth: int, position: int) -> None:
        parent = self.open[depth - 1][1]
        for _, number in self.open[depth:]:
            if number != parent and self.result.nodes[number].end < 0:
                self.result.nodes[number].end = position
        del self.open[depth:]
        self._own(position, self.open[-1][1])

    def _own(self, position: int, number: int) -> None:
        if self.result.owners[-1] != number:
            if self.result.marks[-1] == position:
                self.result.owners[-1] = number
            else:
                self.result.marks.append(position)
                self.result.owners.append(number)
