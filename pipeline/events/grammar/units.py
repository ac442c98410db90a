"""A sentence as a row of units: names, time expressions, words of our lists, other words, punctuation.

The segmenter's words are a hint and no more: it glues names to verbs now and then, so the phrases of our
lists are looked up by syllable, and a name or time expression always stands apart. What the units do in
the sentence is decided in later modules.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from pipeline.entities.syllables import is_syllable
from pipeline.events.grammar import fragments
from pipeline.events.grammar.folding import Atom, atoms
from pipeline.events.grammar.lexicon import Lexicon, Trigger, word_class, word_set

# Kinds of mention that can act or suffer; the others (equipment, named events) are read as plain nouns.
NAMES = ("PER", "ORG", "LOC", "NORP")
GOODS = ("trade goods", "relief goods", "aid goods", "arms")  # classes of what is sold or given
NOUN_TAGS = ("N", "Np", "Nc", "Nu", "Ny", "Nb", "M", "L", "P")

Row = dict[str, Any]


@dataclass
class Unit:
    """One unit: half-open range of the body, folded text, tag, and what the lists say of it."""

    start: int
    end: int
    text: str
    pos: str
    kind: str  # name, noun (a party noun), time, word, mark
    classes: frozenset[str] = frozenset()
    triggers: tuple[Trigger, ...] = ()
    sector: str | None = None
    noun_kind: str | None = None
    mention: Row | None = None
    time: Row | None = None
    nested: list[Row] = field(default_factory=list)
    members: list[Row] = field(default_factory=list)  # of a group such as "hai bên"
    quoted: bool = False

    def has(self, *names: str) -> bool:
        """Whether the grammar list gives the unit one of these classes."""
        return not self.classes.isdisjoint(names)

    @property
    def is_number(self) -> bool:
        """Whether it is a numeral, whatever the tagger calls "379.257" and "4.800 mẫu"."""
        return self.pos == "M" or (self.kind == "word" and self.text[:1].isdigit())


def _is_before(trigger: Trigger, syllables: Sequence[str], after: int) -> bool:
    """Whether a numeral is an act by what follows it: "triệu đại sứ" summons, "1,5 triệu người" does not."""
    words = [word for need in trigger.needs if need.where == "r1" for word in need.words]
    return any(tuple(syllables[after : after + len(word)]) == word for word in words)


def _is_disaster(mention: Row) -> bool:
    """Whether a name is that of a storm and the like, whatever it was taken for: "Bão Rai"."""
    words = mention["text"].lower()
    return any(words.startswith(f"{first} ") for first in word_set("named disasters"))


def _outermost(rows: Sequence[Row]) -> list[Row]:
    ordered = sorted(rows, key=lambda r: (r["start"], -r["end"]))
    result: list[Row] = []
    for row in ordered:
        if not result or row["start"] >= result[-1]["end"]:
            result.append(row)
    return result


def _pos_of_atoms(row_of_atoms: list[Atom], tokens: Sequence[Row]) -> list[tuple[str, int, int]]:
    """Tag, start and end of the token that covers each atom."""
    result, t = [], 0
    for atom in row_of_atoms:
        while t < len(tokens) and tokens[t]["end"] <= atom.start:
            t += 1
        if t < len(tokens) and tokens[t]["start"] <= atom.start:
            result.append((tokens[t]["pos"], tokens[t]["start"], tokens[t]["end"]))
        else:
            result.append(("X", atom.start, atom.end))
    return result


def _is_broken(words: Lexicon, syllables: list[str], i: int, end: int, limit: int) -> bool:
    """Whether a phrase of our lists begins inside the segmenter's word: "coi lệnh | trừng phạt" is none."""
    return any(
        (found := words.match(syllables, k, limit)) is not None and found[0] > 1 for k in range(i + 1, end)
    )


def _is_glued(body: str, before: Atom, atom: Atom) -> bool:
    """Whether the segmenter joined a foreign name to the word behind it ("tàu ngầm [Kursk chìm]")."""
    return body[before.start].isupper() and body[atom.start].islower() and not is_syllable(before.text)


def _cuts_goods(syllables: Sequence[str], i: int, end: int) -> bool:
    """Whether what is sold or given begins inside the segmenter's word: "bán khí | đốt" is none."""
    return any(
        end < k + len(word) and tuple(syllables[k : k + len(word)]) == word
        for k in range(i + 1, end)
        for goods in GOODS
        for word in word_class(goods)
    )


def _is_owned_office(body: str, mention: Row, words: Lexicon) -> bool:
    entry = words.entries.get(tuple(mention["text"].lower().split(" ")))
    of_whom = body[mention["end"] : mention["end"] + 5].lower().startswith(" của ")
    return of_whom and entry is not None and entry.noun_kind == "people"


def _closes_initial(body: str, before: Atom, atom: Atom) -> bool:
    """Whether a full stop only closes an initial inside a sentence ("Nguyễn Văn T. đã đâm chị H.")."""
    initial = before.end - before.start == 1 and body[before.start].isupper()
    return atom.text == "." and initial and before.end == atom.start


def _past_numeral(row: Sequence[Atom], end: int, limit: int) -> int:
    """One past the last atom of a numeral cut off from its token: its points end no statement."""
    while (
        end + 1 < limit
        and row[end].text in (".", ",")
        and row[end - 1].end == row[end].start
        and row[end].end == row[end + 1].start
        and row[end + 1].text.isdigit()
    ):
        end += 2
    return end


def build_units(
    body: str, sentence: Row, mentions: Sequence[Row], times: Sequence[Row], words: Lexicon
) -> list[Unit]:
    """Cut a sentence into units; each unit's range is exact in ``body``."""
    row = fragments.without_marks(body, atoms(body, sentence["start"], sentence["end"]))
    tags = _pos_of_atoms(row, sentence["tokens"])
    syllables = [atom.text for atom in row]
    mentions = [m for m in mentions if m["text"].lower() not in word_set("currencies")]
    mentions = [{**m, "type": "EVENT"} if _is_disaster(m) else m for m in mentions]
    names = _outermost([m for m in mentions if m["type"] in NAMES or "+" in (m["entity_id"] or "")])
    places = {m["start"] for m in names if m["type"] in ("LOC", "ORG")}
    # "hai nhà ngoại giao Bulgaria" are not the two told of before.
    names = [m for m in names if "+" not in (m["entity_id"] or "") or m["end"] + 1 not in places]
    # "Ngoại trưởng của các nước EU" is not the minister told of before.
    names = [m for m in names if not (m["antecedent_id"] and _is_owned_office(body, m, words))]
    name_at = {m["start"]: m for m in names}
    time_at = {t["start"]: t for t in _outermost(times)}
    bounds = sorted({*name_at, *time_at})
    happenings = {m["start"] for m in mentions if m["type"] == "EVENT"}  # "bão Haiyan": its first word tells
    units: list[Unit] = []
    starts = [atom.start for atom in row]
    i = 0
    while i < len(row):
        atom = row[i]
        if units and i + 1 < len(row) and _closes_initial(body, row[i - 1], atom):
            i += 1
            continue
        special = name_at.get(atom.start) or time_at.get(atom.start)
        if special is not None:
            end = i + 1
            while end < len(row) and row[end].start < special["end"]:
                end += 1
            is_name = atom.start in name_at
            unit = Unit(
                special["start"], special["end"], " ".join(syllables[i:end]),
                "Np" if is_name else "T", "name" if is_name else "time",
                mention=special if is_name else None, time=None if is_name else special,
            )  # fmt: skip
            if is_name:
                unit.nested = [
                    m for m in mentions
                    if m is not special and special["start"] <= m["start"] and m["end"] <= special["end"]
                ]  # fmt: skip
            units.append(unit)
            i = end
            continue
        bound = bisect_right(bounds, atom.start)
        limit = max(i + 1, bisect_left(starts, bounds[bound])) if bound < len(bounds) else len(row)
        tag, token_start, token_end = tags[i]
        if tag == "M" and token_start < atom.start and units and units[-1].kind == "time":
            tag = "V"  # the segmenter joins a verb to a full date: "ngày [5/5/2019 dọa]"
        found = words.match(syllables, i, limit)
        token_last = i + 1
        while token_last < limit and row[token_last].end <= token_end:
            token_last += 1
        whole_token = atom.start == token_start and row[token_last - 1].end == token_end
        inside = found is not None and found[0] == 1 and token_last - i > 1 and whole_token and tag != "Np"
        alone = syllables[i] in word_set("words by themselves") or _is_broken(
            words, syllables, i, token_last, limit
        )
        alone |= inside and _cuts_goods(syllables, i, token_last)
        alone |= inside and syllables[i + 1 : token_last] == ["cho"]  # "giao cho Ukraine 50 xe tăng"
        if inside and syllables[i + 1][:1].isdigit() and body[atom.start].islower():
            alone, tag = True, "V"  # "và [điều 15.000] binh sĩ", but "Điều 15" of a law
        if inside and not alone and atom.start not in happenings:
            found = None  # one syllable of a longer word means something else: "điều khiển", "bắt nhịp"
        if found is not None:
            length, entry = found
            last = row[i + length - 1]
            units.append(
                Unit(
                    atom.start, last.end, " ".join(syllables[i : i + length]), tag,
                    "noun" if entry.noun_kind else ("word" if atom.text[0].isalnum() else "mark"),
                    frozenset(entry.classes),
                    tuple(
                        t for t in entry.triggers
                        if (tag != "M" or length > 1 or _is_before(t, syllables, i + 1))
                    ),
                    entry.sector, entry.noun_kind,
                )
            )  # fmt: skip
            i += length
            continue
        end = i + 1
        if whole_token:
            # Take the whole word, unless one of our phrases begins inside it.
            while end < token_last and not _is_glued(body, row[end - 1], row[end]):
                inner = words.match(syllables, end, limit)
                if inner is not None and inner[0] > 1:
                    break
                end += 1
        elif atom.text.isdigit():
            end = _past_numeral(row, end, limit)
        kind = "word" if atom.text[0].isalnum() else "mark"
        units.append(Unit(atom.start, row[end - 1].end, " ".join(syllables[i:end]), tag, kind))
        i = end
    return units
