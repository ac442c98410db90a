"""Every form the knowledge tables know, found in a text in one pass of an automaton.

A form is a string of folded text with the meanings it may have: names of things, titles before persons,
head words of organisations and places, words that refer back. Which meaning holds is decided elsewhere.
"""

from functools import cache
from itertools import product

from ahocorasick_rs import AhoCorasick

from pipeline.entities.forms import Form, Name, Title
from pipeline.knowledge.countries import countries
from pipeline.knowledge.offices import given_names, persons, titles
from pipeline.knowledge.organisations import companies, organisations, outlets
from pipeline.knowledge.places import provinces, regions
from pipeline.knowledge.seats import seats
from pipeline.knowledge.spelling import fold, lower
from pipeline.knowledge.table import parts, rows
from pipeline.knowledge.words import (
    Head,
    cues,
    heads,
    peoples,
    person_titles,
    portfolios,
    references,
)

# Head words that are common words unless they have a capital ('vụ' is a case, 'Vụ' a department).
_CAPITAL_HEADS = frozenset(cues("capital_head"))
_MOST_CASES, _MOST_WORDS = 4, 8
# Longer names of events than this many words are beginnings of a title that goes on.
_LONGEST_EVENT = 5
# Kinds that happen; of the others, and of single words, only those listed name an event and nothing else.
_HAPPENINGS = frozenset(("event", "shock"))
_EVENT_WORDS = frozenset(cues("event_word"))
_SEAT_TYPES = {"capital": "LOC", "city": "LOC", "state": "LOC", "palace": "ORG", "parliament": "ORG"}


class Lexicon:
    """All forms, and the automaton that finds them."""

    def __init__(self) -> None:
        self._forms: dict[str, Form] = {}
        self._add_names()
        self._add_titles()
        self._add_heads()
        for reference in references():
            for cased in _cases(reference.text):
                self._form(cased).reference = reference
        self.forms = list(self._forms.values())
        self._automaton = AhoCorasick([form.text for form in self.forms])

    def get(self, text: str) -> Form | None:
        """The form spelt exactly `text` (folded)."""
        return self._forms.get(text)

    def find(self, folded: str) -> list[tuple[int, int, Form]]:
        """All forms that stand as whole words in `folded`: start, end, form; in order of their ends."""
        forms = self.forms
        padded = folded + " "
        return [
            (start, end, forms[index])
            for index, start, end in self._automaton.find_matches_as_indexes(folded, overlapping=True)
            # padded[-1] is the added space, so a match at position 0 is at a boundary, too
            if not padded[start - 1].isalnum()
            # a full stop of an abbreviation is a boundary itself: 'Q.3', 'TX.Sơn Tây'
            and (not padded[end].isalnum() or folded[end - 1] == ".")
        ]

    def _form(self, text: str) -> Form:
        return self._forms.setdefault(text, Form(text))

    def _add_name(self, text: str, name: Name) -> None:
        form = self._form(fold(text))
        if form.name is None:
            form.name = name
        elif form.name != name:
            form.others.append(name)

    def _add_names(self) -> None:
        """Names in order of precedence: the first meaning of a form is the one it has without a rule."""
        for country in countries().values():
            for alias, guard in country.aliases:
                self._add_name(alias, Name("country", country.code, "LOC", guard))
        for province in provinces().values():
            for form in (province.name, *province.aliases):
                guard = "admin" if form in persons() else ""  # 'Hồ Chí Minh' alone is the man
                self._add_name(form, Name("province", province.name, "LOC", guard))
        for seat in seats().values():
            self._add_name(seat.name, Name("seat", seat.name, _SEAT_TYPES[seat.kind], seat.guard))
        for source, table in (
            ("organisation", organisations()),
            ("outlet", outlets()),
            ("company", companies()),
        ):
            for organisation in table.values():
                for form in (organisation.name, *organisation.aliases):
                    self._add_name(form, Name(source, organisation.id, "ORG", organisation.guard))
        for row in rows("named_events"):
            for form in parts(row["names"]):
                words = form.split(" ")
                is_place_or_person = words[0] in given_names() or (form.isalpha() and form.istitle())
                happened = row["kind"] in _HAPPENINGS and not is_place_or_person
                if form in _EVENT_WORDS or (happened and len(words) <= _LONGEST_EVENT):
                    self._add_name(form, Name("event", row["event"], "EVENT", "word"))
        for person in persons().values():
            for form in (person.name, *person.aliases):
                self._add_name(form, Name("person", person.name, "PER", "" if " " in form else "short"))
        for region in regions().values():
            for form in (region.name, *region.aliases):
                self._add_name(form, Name("region", region.name, "LOC", ""))
        for people, aliases in peoples().items():
            for form in (people, *aliases):
                self._add_name(form, Name("people", people, "NORP", "people"))

    def _add_titles(self) -> None:
        kinds: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
        sectors: dict[str, str] = {}
        written: dict[str, set[str]] = {}
        relational: set[str] = set()
        implied: dict[str, str] = {}
        single: set[str] = set()
        for title in titles():
            kinds.setdefault(lower(title.text), []).append((title.kind, title.bodies))
            if title.implied:
                implied[lower(title.text)] = title.bodies[0]
            written.setdefault(lower(title.text), set()).add(fold(title.text))
        for person_title in person_titles():
            sectors.setdefault(lower(person_title.text), person_title.sector)
            written.setdefault(lower(person_title.text), set()).add(fold(person_title.text))
            if person_title.single:
                single.add(lower(person_title.text))
            if person_title.relational:
                relational.add(lower(person_title.text))
        for title in titles():  # a calling's own sector comes first: not every director is of the IMF
            sectors.setdefault(lower(title.text), title.sector)
        for text in kinds:  # a deputy holds an office of his own
            sectors.setdefault(f"phó {text}", sectors[text])
            written.setdefault(f"phó {text}", set()).update(
                f"{deputy} {cased}" for deputy in ("phó", "Phó") for cased in {*_cases(text), *written[text]}
            )
        for portfolio, sector in portfolios().items():
            for rank in ("bộ trưởng", "thứ trưởng", "bộ trưởng bộ", "thứ trưởng bộ", "phó bộ trưởng"):
                sectors.setdefault(f"{rank} {lower(portfolio)}", sector)
                single.add(f"{rank} {lower(portfolio)}")
        for text, sector in sectors.items():
            meaning = Title(
                tuple(kinds.get(text, ())),
                sector,
                not sector,
                text in relational,
                text in single or text in kinds,
                implied.get(text, ""),
            )
            for cased in {*_cases(text), *written.get(text, ())}:
                self._form(cased).title = meaning

    def _add_heads(self) -> None:
        for head in heads():
            cases = _cases(head.text)
            if head.text in _CAPITAL_HEADS:
                cases = cases[1:]
            elif head.text.isupper():
                cases = cases[:1]  # 'CA', but not 'ca'
            for cased in cases:
                self._form(cased).head = head
        for portfolio, sector in portfolios().items():
            small = lower(fold(portfolio))
            spellings = dict.fromkeys((fold(portfolio), portfolio[:1] + small[1:], small))
            if portfolio.isupper() or "&" in portfolio:
                spellings = {fold(portfolio): None}
            for spelling in spellings:
                self._form(spelling).is_portfolio = True
            for organ, kind in (("Bộ", "ministry"), ("Sở", "organ")):
                head = Head(f"{organ} {portfolio}", kind, "ORG", sector, inside=True)
                for spelling in spellings:
                    for cased in (f"{organ} {spelling}", f"{lower(organ)} {spelling}"):
                        self._form(cased).head = head


def _cases(text: str) -> tuple[str, ...]:
    """The spellings of a common phrase: as listed, lower case, with a capital, with capitals."""
    plain = fold(text)
    small = lower(plain)
    words = small.split(" ")
    forms = [plain, small, small[:1].upper() + small[1:]]
    if plain != small:
        forms.append(plain[:1].upper() + plain[1:])  # 'Cơ quan CSĐT'
    for ups in product((True, False), repeat=len(words)) if len(words) <= _MOST_WORDS else ():
        # Any word may begin a part of the name: 'Ban Bí thư', 'Viện Kiểm sát', of many words only one:
        # 'Cơ quan An ninh điều tra', 'cơ quan An ninh điều tra'.
        few = len(words) <= _MOST_CASES or sum(ups[1:]) == 1
        if few and (ups[0] or (len(words) > 2 and sum(ups) == 1)):
            forms.append(
                " ".join(w[:1].upper() + w[1:] if up else w for w, up in zip(words, ups, strict=True))
            )
    return tuple(dict.fromkeys(forms))


@cache
def lexicon() -> Lexicon:
    """The lexicon, built once."""
    return Lexicon()
