"""What is set off beside the subject: titles behind a name, ages, moments, countries, lists that go on.

Between a subject and its verb stand such asides; ``subjects.py`` asks here what a phrase before a verb is,
so as not to take an aside for whoever acts.
"""

from __future__ import annotations

from pipeline.events.grammar.lexicon import word_set
from pipeline.events.grammar.phrases import Phrase
from pipeline.events.grammar.reading import Reading

DASHES = ("-", "–", "—")
CLAUSE = 12  # units that a clause of time between subject and verb can have


def has_tense(reading: Reading, first: int, i: int) -> bool:
    """Whether the verb group says when: a verb with a tense of its own begins a clause ("xem B đã ...")."""
    return any(reading.units[k].text in word_set("tenses") for k in range(first, i))


def named_before(reading: Reading, phrase: Phrase) -> Phrase | None:
    """The person whose title, set off with a comma, the phrase is ("X, cựu ủy viên ..., bị bắt")."""
    head = reading.units[phrase.head]
    if any(is_person(reading, k) for k in phrase.names) or not reading.is_mark(phrase.first - 1, ","):
        return None
    told = head.noun_kind == "people" or head.text in word_set("offices held")
    if not told and reading.units[phrase.first].text not in word_set("noun openers"):
        return None
    before = reading.phrase_at(phrase.first - 2)
    if before is None or not any(is_person(reading, k) for k in before.names):
        return None
    governed = before.first > 0 and (
        reading.units[before.first - 1].has("prep", "of") or reading.is_verb(before.first - 1)
    )
    return None if governed else before


def title_behind(reading: Reading, group: list[Phrase]) -> Phrase | None:
    """The person whose title, between commas, is the rest of a list: "X, cựu lãnh đạo Y tại B, thừa nhận"."""
    if len(group) != 2 or not reading.is_mark(group[1].first - 1, ","):
        return None
    named = any(_is_called(reading, k) for k in group[0].names)
    title = reading.units[group[1].head].noun_kind == "people" or any(
        is_person(reading, k) for k in group[1].names
    )
    return group[0] if named and title and not any(_is_called(reading, k) for k in group[1].names) else None


def _is_called(reading: Reading, k: int) -> bool:
    """Whether the unit is somebody's own name, not a title alone ("lãnh đạo CIA")."""
    entity = (reading.units[k].mention or {}).get("entity_id") or ""
    return is_person(reading, k) and entity.startswith(("person:", "name:"))


def is_aside(reading: Reading, group: list[Phrase]) -> bool:
    """Whether a list of names stands between commas."""
    several = len(group) > 1 and all(phrase.names for phrase in group)
    return several and reading.is_mark(group[0].first - 1, ",") and reading.is_mark(group[-1].last + 1, ",")


def place_before(reading: Reading, group: list[Phrase]) -> int | None:
    """The unit before a place and its country, where the phrase is that country set off with a comma.

    Likewise before a place and "các nơi khác" joined to it: neither does anything.
    """
    phrase = group[0]
    joined = phrase.first - 1
    while joined > 0 and reading.units[joined].text in word_set("all over"):
        joined -= 1
    if joined > 0 and reading.units[joined].has("and") and _text(reading, phrase) in word_set("elsewhere"):
        place = reading.phrase_at(joined - 1)
        at = place is not None and place.first > 1 and reading.units[place.first - 1].has("prep")
        return place.first - 2 if place is not None and at else None
    before = reading.phrase_at(phrase.first - 2) if reading.is_mark(phrase.first - 1, ",") else None
    if before is None or not before.first or not reading.units[before.first - 1].has("prep"):
        return None
    near, far = (_located(reading, p) for p in (before, phrase))
    return before.first - 1 if near is not None and near == far and before.first > 1 else None


def _text(reading: Reading, phrase: Phrase) -> str:
    return " ".join(unit.text for unit in reading.units[phrase.first : phrase.last + 1])


def _located(reading: Reading, phrase: Phrase) -> str | None:
    """The country of a phrase that is a place name and nothing else."""
    mention = reading.units[phrase.names[-1]].mention if phrase.names else None
    place = mention is not None and mention.get("type") == "LOC" and reading.units[phrase.head].kind != "noun"
    return str(mention["country"]) if place and mention and mention["country"] else None


def is_person(reading: Reading, k: int) -> bool:
    """Whether the unit names a person."""
    return (reading.units[k].mention or {}).get("type") == "PER"


def opening_of(reading: Reading, k: int) -> int | None:
    """The bracket that the bracket at ``k`` closes."""
    return next((j for j in range(k - 1, max(-1, k - 25), -1) if reading.units[j].text == "("), None)


def interposed(reading: Reading, i: int) -> Phrase | None:
    """The subject before an apposition that ends right before the verb group at ``i``.

    "Ông A, một cựu quan chức, đã ...", "nước B - nơi nhiều người sinh sống - cũng đã ...", "ông X - Phó Chủ
    tịch Y - cho biết": what the marks set off only says more of whoever stands before them.
    """
    k = i - 1
    while k > reading.floor(i) and (reading.is_auxiliary(k) or reading.units[k].kind == "time"):
        k -= 1
    closing = reading.units[k].text if k >= 0 else ""
    opens_clause = k < i - 1 or reading.units[i].has("passive") or closing in DASHES
    if closing not in (",", *DASHES) or not opens_clause:
        return None
    marks = DASHES if closing in DASHES else (",",)
    start = reading.clause_start(i)
    for j in range(k - 1, start, -1):
        before = reading.phrase_at(j - 1)
        if reading.units[j].text not in marks or before is None:
            continue
        if marks == DASHES or opens_apposition(reading, j + 1):
            return _described(reading, before)
    return None


def described_before(reading: Reading, comma: int) -> Phrase | None:
    """Whoever an apposition that the comma closes is about: "A, nước từng chiếm B, và C kêu gọi"."""
    if not reading.is_mark(comma, ","):
        return None
    for j in range(comma - 1, max(reading.clause_start(comma), comma - CLAUSE), -1):
        before = reading.phrase_at(j - 1)
        if reading.is_mark(j, ",") and before is not None and _says_what(reading, j + 1):
            return before if before.names and acts_alone(reading, before) else None
    return None


def member_before(reading: Reading, phrase: Phrase, i: int) -> Phrase | None:
    """Whoever the phrase only says more of, no comma closing it: "A, một thành viên khối B cũng đã ..."."""
    opens = reading.is_mark(phrase.first - 1, ",") and _says_what(reading, phrase.first)
    before = reading.phrase_at(phrase.first - 2) if opens else None
    if before is None or not has_tense(reading, phrase.last + 1, i):
        return None
    mention = reading.units[before.head].mention or {}
    state = mention.get("type") in ("LOC", "ORG") and mention.get("sector") is not None
    return before if state and acts_alone(reading, before) else None


def counted_before(reading: Reading, phrase: Phrase) -> Phrase | None:
    """The people of whom a list of plain nouns tells the kinds: "1.000 người, gồm sinh viên và thợ, đã"."""
    k = phrase.first - 1
    while k > 0 and reading.units[k].text not in word_set("consisting"):
        inside = reading.phrase_at(k)
        if inside is None and not (reading.units[k].has("and") or reading.is_mark(k, ",")):
            return None
        if inside is not None and inside.names:
            return None
        k -= 1
    before = reading.phrase_at(k - 2) if k > 1 and reading.is_mark(k - 1, ",") else None
    people = before is not None and reading.units[before.head].noun_kind == "people"
    ahead = reading.units[before.first - 1] if before is not None and before.first else None
    free = ahead is None or not (ahead.has("prep", "of") or ahead.kind in ("name", "noun"))
    return before if people and free else None


def _says_what(reading: Reading, k: int) -> bool:
    """Whether words that can only say what somebody is begin at unit ``k``: "một", "nước", "cường quốc"."""
    opener = reading.units[k].text
    return opener == "một" or opener in word_set("antecedents")


def is_age(reading: Reading, phrase: Phrase) -> bool:
    """Whether a phrase is an age alone: "X, 21 tuổi", not "bé gái 12 tuổi"."""
    inside = reading.units[phrase.first : phrase.last + 1]
    around = word_set("age words") | word_set("number bounds")
    return all(unit.is_number or unit.text in around for unit in inside)


def closes_age(reading: Reading, k: int) -> bool:
    """Whether the mark at ``k`` closes an age set off behind somebody ("X, 27 tuổi, ...")."""
    age = reading.phrase_at(k - 1) if k > 0 and reading.units[k - 1].text in word_set("age words") else None
    return age is not None and reading.is_mark(age.first - 1, ",", *DASHES)


def is_between(reading: Reading, phrase: Phrase) -> bool:
    """Whether a phrase between subject and verb only says when, that each does it, or that it is meant to."""
    each = reading.units[phrase.first].text == "mỗi" and reading.phrase_at(phrase.first - 1) is not None
    if reading.units[phrase.head].text in word_set("stances") and not phrase.owners:
        return reading.is_verb(phrase.first - 1)  # "A tuyên bố ý định tẩy chay B"
    counted = reading.units[phrase.first].pos == "M" and not phrase.names
    often = counted and reading.units[phrase.last].text in word_set(
        "times over"
    )  # "A đã ba lần trừng phạt B"
    return each or often or reading.units[phrase.head].text in word_set("moments")


def clause_between(reading: Reading, i: int) -> Phrase | None:
    """The subject that a clause of time without a comma parts from its verb ("A sau khi đến B đã gặp C").

    The verb group at ``i`` begins with a word of tense, the clause before it has a verb of its own, and
    nothing governs the phrase before the clause.
    """
    k = i - 1
    while k > 0 and reading.is_auxiliary(k):
        k -= 1
    if not has_tense(reading, k + 1, i):
        return None
    acts = False
    for j in range(k, max(reading.clause_start(i), i - CLAUSE), -1):
        unit = reading.units[j]
        if unit.kind == "mark":
            return None
        acts = acts or reading.is_verb(j)
        if unit.has("sub"):
            before = reading.phrase_at(j - 1)
            parts = acts and bool(unit.classes & {"when", "after", "before"})
            return before if parts and before is not None and acts_alone(reading, before) else None
    return None


def acts_alone(reading: Reading, phrase: Phrase) -> bool:
    """Whether somebody is named by a phrase that no verb or preposition governs."""
    if phrase.trigger is not None or not (phrase.names or phrase.is_pronoun):
        return False
    if phrase.first == 0 or reading.is_start(phrase.first):
        return True
    before = reading.units[phrase.first - 1]
    return before.kind in ("mark", "time") or before.has("say", "that", "conj")


def _described(reading: Reading, phrase: Phrase) -> Phrase | None:
    """The named phrase that an apposition is about, past an age or a second apposition; None if governed."""
    age = any(reading.units[k].text in word_set("age words") for k in range(phrase.first, phrase.last + 1))
    before = reading.phrase_at(phrase.first - 2) if reading.is_mark(phrase.first - 1, ",") else None
    if before is not None and (age or (before.names and opens_apposition(reading, phrase.first))):
        phrase = before
    if phrase.trigger is not None or not (phrase.names or phrase.owners):
        return None
    if not phrase.first:
        return phrase
    governor = reading.units[phrase.first - 1]
    speaks = governor.has("say", "that", "copula")
    return (
        None if governor.has("prep", "of") or (reading.is_verb(phrase.first - 1) and not speaks) else phrase
    )


def opens_apposition(reading: Reading, k: int) -> bool:
    """Whether a noun that only describes somebody begins at unit ``k``."""
    phrase = reading.phrase_at(k)
    if phrase is None or phrase.first != k or reading.units[k].kind == "name":
        return False
    opener = reading.units[k]
    if opener.text in word_set("noun openers") or opener.text == "một":
        return True
    head = reading.units[phrase.head]
    return (
        head.noun_kind in ("people", "reference")
        or head.has("agent noun")
        or head.text in word_set("antecedents")
        or head.text in word_set("offices held")
    )


def is_predicate(reading: Reading, phrase: Phrase) -> bool:
    """Whether a bare noun only takes up the subject of "là" before it: "A và B là những quốc gia đã ..."."""
    noun = reading.units[phrase.last].text
    bare = not phrase.names and not phrase.owners and noun in word_set("antecedents")
    return bare and phrase.first > 1 and reading.units[phrase.first - 1].has("copula")


def antecedent(reading: Reading, phrase: Phrase) -> Phrase | None:
    """Whom a bare noun behind a mark stands for: "ở nước A, quốc gia đã", "18 người B - những người bị"."""
    first_of = reading.units[phrase.last].pos == "A"  # "A, quốc gia mới nhất đề nghị ..."
    noun = reading.units[phrase.head if first_of else phrase.last].text
    bare = not phrase.names and not phrase.owners and noun in word_set("antecedents")
    if not bare or phrase.last - phrase.first > 1 or not reading.is_mark(phrase.first - 1, ",", *DASHES):
        return None
    before = reading.phrase_at(phrase.first - 2)
    if (
        before is not None
        and before.first
        and reading.units[before.first - 1].text in word_set("others than")
    ):
        return None  # "ngoài A, hàng loạt quốc gia cũng ...", "trước A, quốc gia duy nhất ... là B"
    if before is not None and not before.names and before.last in before.owners:
        before = Phrase(before.last, before.last, before.last, names=[before.last])  # "của A, nước từng ..."
    if before is None or not before.names or before.trigger is not None:
        return None
    persons = any(is_person(reading, k) for k in before.names)
    persons = persons or reading.units[before.head].noun_kind == "people"
    return before if persons == (noun in word_set("someone")) else None
