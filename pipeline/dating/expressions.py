"""Find the expressions of time in Vietnamese text.

The tagger: atoms that are no trap are joined from left to right (`joining`), then ranges are closed ("từ 1
đến 5/1"). What an expression means in days is not decided here but in `resolving`.
"""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.dating import traps
from pipeline.dating.atoms import Atom, Match
from pipeline.dating.calendar_atoms import CALENDAR_ATOMS
from pipeline.dating.joining import RANK, join
from pipeline.dating.needs import possible
from pipeline.dating.relative_atoms import RELATIVE_ATOMS
from pipeline.dating.shapes import Slots, TimeExpression

CONTEXT = 40  # characters before and after that a trap looks at
_PATTERNS = (*CALENDAR_ATOMS, *RELATIVE_ATOMS)
_KINDS = tuple(kind for kind, _, _ in _PATTERNS)
_MAY_HOLD_TIME = re.compile(
    r"\d|ngày|hôm|tháng|năm|tuần|thứ|nhật|nay|qua|mai|quý|quí|thế k|thập|tết|rằm|giờ|đây|gian|giáng|"
    r"noel|nô-en|lễ|giao thừa|vu lan|trung thu|giỗ|phật|lúc|mùa|mùng|mồng|tiếng|vừa|tới|trước|sau|"
    r"halloween|valentine|ông|tý|tí|sửu|dần|mão|mẹo|thìn|tỵ|tị|ngọ|mùi|thân|dậu|tuất|hợi"
)
_RANGE = re.compile(r"\s*(?:-|–|—|(?:cho )?(?:đến|tới)(?: hết)?|đến cuối)\s*(?:ngày\s+)?\Z")
_SURE_RANGE = {"-", "–", "—", "đến hết", "đến"}  # without a "từ" before them
_MIXED = ("day", "month")  # the units of both ends of "từ 24/4 đến hết tháng 10"
_GRAINS = {("day", "day"), ("month", "month"), ("year", "year"), _MIXED}
_AND = re.compile(r"\s+và\s+(?:ngày\s+)?\Z")
_FROM = re.compile(r"(?<!\w)(?:kể từ|từ|giữa)\s+(?:ngày\s+)?\Z")
_SEVERAL = re.compile(r"(?<!\w)(?:các|hai|ba|những|mấy)\s+(?:ngày\s+)?\Z")
_EVERY = re.compile(r"(?<!\w)(?:mỗi|hàng|hằng)\s\Z")  # a habit, not a day
_EVERY_TIME = re.compile(r"\s+(?:hàng|hằng|mỗi) (?:ngày|tuần)(?!\w)")
_LEAD = re.compile(r"(?<!\w)(?:các ngày|ngày|hôm|hồi)\s+\Z")


def lower(text: str) -> str:
    """Lower case without moving any position: the few letters that would grow stay as they are."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(c if len(c.lower()) > 1 else c.lower() for c in text)


def find(text: str) -> list[TimeExpression]:
    """Every expression of time in `text`, in order, without overlaps; text[start:end] == text of each.

    `text` is best one sentence: across a line break, words do not belong together.
    """
    low = lower(text)
    if _MAY_HOLD_TIME.search(low) is None:
        return []
    atoms = _atoms(low, text)
    pieces: list[Atom] = []
    i = 0
    while i < len(atoms):
        piece, after = join(atoms, i, low)
        if _stands(piece.slots):
            if not _is_habit(piece, low):
                pieces.append(piece)
            i = after
        else:
            i += 1
    return [_expression(piece, text, low) for piece in _close_ranges(pieces, low)]


def _is_habit(piece: Atom, low: str) -> bool:
    """Whether it is told of every day or week, not of one: "mỗi sáng thứ hai", "12h trưa hằng ngày"."""
    if _EVERY.search(low, max(0, piece.start - 6), piece.start):
        return True
    undated = piece.slots.month is None and piece.slots.day_offset is None
    return undated and _EVERY_TIME.match(low, piece.end) is not None


def _atoms(low: str, text: str) -> list[Atom]:
    """All believable atoms, the longest at each place, none within another."""
    found: list[Atom] = []
    for number in possible(low, _KINDS):
        kind, pattern, build = _PATTERNS[number]
        for match in pattern.finditer(low):
            slots = build(match)
            if slots is not None and (slots := _believed(kind, match, slots, low, text)) is not None:
                found.append(Atom(kind, match.start(), match.end(), slots))
    found.sort(key=lambda a: (a.start, -a.end, RANK[a.kind]))
    kept: list[Atom] = []
    for atom in found:
        if not kept or atom.start >= kept[-1].end:
            kept.append(atom)
    return kept


def _believed(kind: str, match: Match, slots: Slots, low: str, text: str) -> Slots | None:
    """The slots, or null where the neighbours say that this is no date."""
    before = low[max(0, match.start() - CONTEXT) : match.start()]
    after = low[match.end() : match.end() + CONTEXT]
    surface = text[match.start() : match.end()]
    believed = True
    if kind == "dm" and slots.day is not None and slots.month is not None:
        if traps.is_attack_of_2001(before, slots.day, slots.month):
            return replace(slots, year=2001)
        believed = traps.is_day_and_month(before, after, match[0], match["sep"], slots.day, slots.month)
    elif kind == "day":
        believed = traps.is_day_number(before, after)
    elif kind == "month" and slots.month is not None:
        numeric = match[0][0].isdigit()
        believed = not traps.is_document_number(before) if numeric else traps.is_month_number(before, after)
    elif kind in {"year", "month", "week"} and slots.year is None and slots.month is None:
        believed = traps.is_one_unit(before)
    elif kind == "bare_year":
        believed = traps.is_year_number(after)
    elif kind == "weekday":
        believed = traps.is_weekday(before, after, surface)
    elif kind == "day_month":
        believed = traps.is_day_month_year(after)
    elif kind == "clock":
        believed = traps.is_clock(match["mark"], match[0], after, bool(match["minute"] or match["less"]))
    return slots if believed else None


def _stands(s: Slots) -> bool:
    """Whether the joined slots are an expression and not half of one."""
    if s.season is not None and s.year is None and s.year_offset is None:
        return s.told == "past"
    named = (
        s.month, s.year, s.quarter, s.half, s.decade, s.century, s.sexagenary, s.week_offset, s.month_offset,
        s.quarter_offset, s.year_offset, s.unit, s.n_months, s.vague, s.hour,
    )  # fmt: skip
    return s.names_a_day or any(value is not None for value in named)


def _close_ranges(pieces: list[Atom], low: str) -> list[Atom]:
    """Join "từ X đến Y" and "X - Y"; what X leaves out (month, year) it has from Y."""
    closed: list[Atom] = []
    for piece in pieces:
        left = closed[-1] if closed else None
        grains = None if left is None else (_grain(left.slots), _grain(piece.slots))
        if left is not None and grains in _GRAINS:
            gap = low[left.end : piece.start]
            led = _FROM.search(low, max(0, left.start - 16), left.start)
            is_sure = grains != _MIXED and gap.strip() in _SURE_RANGE
            ranges = _RANGE.match(gap) is not None and (led is not None or is_sure)
            led = led or _SEVERAL.search(low, max(0, left.start - 16), left.start)
            between = _AND.match(gap) is not None and led is not None and not led[0].startswith(("từ", "kể"))
            if ranges or (between and grains != _MIXED):
                start = led.start() if led else left.start
                slots = replace(_inherit(left.slots, piece.slots), until=piece.slots)
                closed[-1] = Atom(left.kind, start, piece.end, slots)
                continue
        closed.append(piece)
    return closed


def _grain(s: Slots) -> str | None:
    """The unit in which a range of such expressions would count; null for what forms none."""
    if s.unit is not None or s.vague or s.until is not None:
        return None
    if s.names_a_day:
        return "day"
    if s.month is not None or s.month_offset is not None:
        return "month"
    return None if s.hour is not None else "year"


def _inherit(a: Slots, b: Slots) -> Slots:
    if a.day is not None and a.month is None and a.day_offset is None:
        a = replace(a, month=b.month, month_offset=b.month_offset)
    if a.year is None and a.month is not None and b.year is not None and b.month is not None:
        same_year = (a.month, a.day or 0) <= (b.month, b.day or 31)
        a = replace(a, year=b.year if same_year else b.year - 1)
    return replace(a, lunar=b.lunar) if b.lunar and a.lunar is None else a


def _expression(piece: Atom, text: str, low: str) -> TimeExpression:
    """The piece with the words that lead it in ("hôm", "ngày")."""
    start = piece.start
    if piece.slots.names_a_day or piece.slots.month is not None:
        lead = _LEAD.search(low, max(0, start - 12), start)
        start = lead.start() if lead else start
    start += len(text[start : piece.end]) - len(text[start : piece.end].lstrip())
    return TimeExpression(start, piece.end, text[start : piece.end], piece.slots)
