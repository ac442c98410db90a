"""What to call a party that is no country: the short name of its organisation.

The codebook names organisations as the press does for short (NATO, LHQ, EU, IS), and whoever speaks for one
in office is that organisation. The names and terms are those of ``pipeline/knowledge``; ``organs.csv`` holds
the organs that act for the whole of an organisation: who calls on the Security Council calls on the UN.
"""

from __future__ import annotations

from datetime import date
from functools import cache

from pipeline.events.ontology import rows
from pipeline.knowledge.offices import kinds, terms_of
from pipeline.knowledge.organisations import organisations

LONGEST_ACRONYM = 8


@cache
def _wholes() -> dict[str, str]:
    """The organisation of each organ that acts for it."""
    return {row["organ"]: row["whole"] for row in rows("organs")}


def whole_of(entity_id: str | None) -> str | None:
    """The entity for which an organ acts; any other stays itself."""
    prefix, _, own = (entity_id or "").partition(":")
    return f"{prefix}:{_wholes()[own]}" if prefix == "organisation" and own in _wholes() else entity_id


@cache
def short_name(entity_id: str | None) -> str | None:
    """The acronym of an organisation by its entity id, or None where it has none that is in use."""
    if not entity_id or not entity_id.startswith("organisation:"):
        return None
    found = organisations().get(entity_id.removeprefix("organisation:"))
    if found is None:
        return None
    for name in (found.name, *found.aliases):
        if name.isupper() and name.isalpha() and len(name) <= LONGEST_ACRONYM:
            return name
    return found.name


@cache
def office_holder(entity_id: str, day: date) -> dict[str, object] | None:
    """A person in office as a mention's cells: the country and sector of the office held on a day."""
    if not entity_id.startswith("person:"):
        return None
    for term in terms_of(entity_id.removeprefix("person:"), day):
        country = None if term.body in organisations() else term.body
        return {
            "name": term.person if country else short_name(whole_of("organisation:" + term.body)),
            "country": country,
            "sector": kinds()[term.kind].sector,
            "entity_id": entity_id,
        }
    return None


@cache
def organisation_led_by(entity_id: str | None, day: date) -> str | None:
    """The short name of the organisation that a person holds an office of on a day."""
    if not entity_id or not entity_id.startswith("person:"):
        return None
    for term in terms_of(entity_id.removeprefix("person:"), day):
        if term.body in organisations():
            return short_name(whole_of("organisation:" + term.body))
    return None
