"""Who bears an office or a bare name when the text around tells: in apposition, formerly, until lately."""

from collections.abc import Sequence
from datetime import date, timedelta

from pipeline.entities.forms import Title
from pipeline.entities.mention import Mention
from pipeline.entities.standing import PREFIX, names
from pipeline.knowledge import offices

# For so long after the term the press names a leader by his name alone; and these lead.
_REMEMBERED = timedelta(days=4 * 365)
_LEADING = frozenset(("president", "prime_minister", "supreme_leader"))
# Characters between a name and the office behind it in a list of offices.
_APPOSED = 40


def has_just_left(person: str, day: date, countries: set[str]) -> bool:
    """Whether somebody of a country that the article names led it until not long ago: 'ông Trump'."""
    return any(
        term.possible_before <= day < term.possible_before + _REMEMBERED
        and term.kind in _LEADING
        and term.body in countries
        for term in offices.terms_by_person().get(person, ())
    )


def apposed(
    text: str, persons: Sequence[Mention], mention: Mention, title: Title, day: date
) -> Mention | None:
    """Whose office stands behind a name and a comma: 'Ngụy Phượng Hòa, Ủy viên Quốc vụ, Bộ trưởng ...'."""
    before = [m for m in persons if m.end <= mention.start and m.source != "title" and m.entity_id]
    if not before or mention.start - before[-1].end > _APPOSED:
        return None
    between = text[before[-1].end : mention.start]
    held = offices.terms_of(str(before[-1].entity_id).removeprefix("person:"), day)
    is_list = between.startswith(", ") and between.endswith(", ") and "." not in between
    return before[-1] if is_list and names(title, held) else None


def former_holder(persons: Sequence[Mention], mention: Mention, title: Title) -> Mention | None:
    """The one person of the article who held the office of 'cựu Tổng thống Mỹ'."""
    roles = {PREFIX["former"] + offices.kinds()[kind].name for kind, _ in title.offices}
    same = {m.entity_id: m for m in persons if m.role in roles and m.country == mention.country and m.name}
    return next(iter(same.values())) if len(same) == 1 else None
