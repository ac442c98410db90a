"""What a person is on the article's date: in office, formerly, elect or acting, or what the text says.

The terms of office decide; a title in the text decides only where it names an office that no term of the
person is of ('Tổng thống Sarkozy' before the lists begin, a party's chairman).
"""

from datetime import date, timedelta

from pipeline.entities.forms import Title
from pipeline.entities.mention import Mention
from pipeline.knowledge import offices
from pipeline.knowledge.countries import codes
from pipeline.knowledge.offices import Term
from pipeline.knowledge.organisations import organisations
from pipeline.knowledge.spelling import lower
from pipeline.knowledge.words import references

# Words for whoever leads, which name no office.
_ANY_LEADER = frozenset(reference.text for reference in references() if reference.kind == "head_of")
# Offices that come first where somebody holds several.
_RANK = {kind: rank for rank, kind in enumerate(("president", "supreme_leader", "prime_minister", "monarch"))}
# A person is said to be elect for at most this long before the term.
_ELECT = timedelta(days=150)
PREFIX = {"former": "former ", "elect": "elected ", "acting": "acting ", "in_office": ""}


def stand(mention: Mention, person: str, day: date) -> None:
    """Give a mention of a listed person the role, country and sector of the day."""
    held = offices.terms_of(person, day)
    term = _best(held, mention.title)
    every = offices.terms_by_person().get(person, ())
    title = mention.title
    stated = mention.status == "in_office" and title is not None and title.is_office
    stated = stated and lower(mention.title_text) not in _ANY_LEADER
    if stated and title is not None and not names(title, every):
        from_title(mention)
        if mention.country is None and every:
            mention.country = country_of((held or every)[-1].body)
        mention.basis, mention.confidence = "name of the person; office as the text says", 0.85
        return
    if mention.status == "in_office" and term is not None:
        _in_office(mention, term, "term of office on that day", day)
        return
    past = [t for t in every if t.possible_before <= day]
    coming = [t for t in every if day < t.possible_from <= day + _ELECT]
    if mention.status == "elect" and coming:
        _as(mention, coming[0], "elect", "term of office begins soon after")
    elif past and not held:
        _as(
            mention,
            _best(tuple(past[-2:]), mention.title) or past[-1],
            "former",
            "term of office ended before",
        )
    elif mention.status == "former" and past:
        _as(
            mention,
            _best(tuple(past), mention.title) or past[-1],
            "former",
            "said to have held the office",
        )
        if term is not None:
            mention.sector = offices.kinds()[term.kind].sector
    elif term is not None:
        _in_office(mention, term, "term of office on that day", day)
    else:
        from_title(mention)
        mention.country = mention.country or (every[0].body if every and every[0].body in codes() else None)
        mention.basis, mention.confidence = "name of the person; no term of office on that day", 0.8


def hold(mention: Mention, office: str, day: date) -> bool:
    """Whether the holder on the day (or the elect one) is known; then the mention means that person."""
    if mention.status == "former":
        mention.sector = "ELI"
        return False
    term: Term | None
    if mention.status == "elect":
        coming = (
            t for t in offices.terms_by_office().get(office, ()) if day < t.possible_from <= day + _ELECT
        )
        term = next(coming, None)
    else:
        term = offices.holder(office, day)
    if term is None:
        return False
    mention.entity_id, mention.name = f"person:{term.person}", term.person
    if mention.status == "elect":
        _as(mention, term, "elect", "term of office begins soon after")
    else:
        _in_office(mention, term, "holder of the office on that day", day)
    return True


def from_title(mention: Mention) -> None:
    """Role, country and sector from the words before the name."""
    title = mention.title
    if title is None or title.is_address:
        return
    mention.role = PREFIX[mention.status] + mention.title_text
    mention.sector = "ELI" if mention.status in ("former", "elect") else title.sector or None
    if mention.body is not None:
        mention.country = mention.body.country
    mention.confidence = max(mention.confidence, 0.8)


def country_of(body: str) -> str | None:
    """The country of an office's body; None for international organisations."""
    if body in organisations():
        return organisations()[body].country or None
    return body if body in codes() else None


def code_of(body: Mention) -> str:
    """The body of a listed office: a country itself or an organisation of the lists, '' for anything else."""
    if body.source == "organisation":
        return body.key
    return (body.country or "") if body.source in ("country", "seat") else ""


def names(title: Title, terms: tuple[Term, ...]) -> bool:
    """Whether the title names the office of one of the terms."""
    return any(
        term.kind == kind and (not bodies or term.body in bodies)
        for term in terms
        for kind, bodies in title.offices
    )


def _in_office(mention: Mention, term: Term, basis: str, day: date) -> None:
    kind = offices.kinds()[term.kind]
    mention.role = PREFIX["acting" if mention.status == "acting" else "in_office"] + kind.name
    mention.country = country_of(term.body)
    body = organisations().get(term.body)
    mention.sector = body.sector if body is not None else kind.sector
    mention.basis, mention.confidence = basis, 0.96
    if day > offices.REVIEWED_ON and term.possible_before == date.max:
        mention.basis, mention.confidence = basis + ", presumed to have gone on", 0.7


def _as(mention: Mention, term: Term, status: str, basis: str) -> None:
    mention.role = PREFIX[status] + offices.kinds()[term.kind].name
    mention.country, mention.sector = country_of(term.body), "ELI"
    mention.basis, mention.confidence = basis, 0.9


def _best(terms: tuple[Term, ...], title: Title | None) -> Term | None:
    """The term that the title names, else the first in rank."""
    if not terms:
        return None
    if title is not None:
        for term in reversed(terms):
            if names(title, (term,)):
                return term
    return min(terms, key=lambda term: _RANK.get(term.kind, len(_RANK)))
