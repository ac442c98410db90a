"""The country of those who are told without one: forces, officials and people of the country at hand.

"Cảnh sát" are those of the country whose police was named before, of the place, or of the one country that
the sentence or the article is about; whom a state arrests on its own soil is mostly its own.
"""

from __future__ import annotations

from collections.abc import Set

from pipeline.entities.syllables import are_syllables, has_marks
from pipeline.events.choice.selection import HOME
from pipeline.events.drafts import Draft
from pipeline.events.grammar.lexicon import word_set
from pipeline.events.ontology import HAPPENINGS
from pipeline.events.sides.parties import Party, distinct
from pipeline.events.sides.royals import is_royal, kingdom_of
from pipeline.events.sides.scene import Scene
from pipeline.knowledge.words import surnames

# Sectors whose nouns, without a country, mean those of the country at hand.
DOMESTIC = ("COP", "MIL", "JUD", "LEG", "GOV", "SPY", "OPP", "REB", "CVL", "PTY", "MED", "CRM")
PRIVATE, PUBLIC = ("CVL", "CRM"), ("PTY", "OPP")
TRADES = (
    "EDU",
    "MED",
    "REL",
    "LAB",
    "AGR",
    "NGO",
    "BUS",
)  # whose people and bodies are mostly of where they are
# What a state's organs do to persons on its own soil.
OF_LAW = ("arrest", "convict", "release", "investigate")
ORGANS_OF_LAW = ("GOV", "COP", "JUD")
HELP = ("SUPPORT", "AID", "COOPERATE")
FORCE = ("ASSAULT", "COERCE")
OFFICES = ("GOV", "MIL", "COP", "LEG", "JUD", "SPY")
# Countries whose names the press gives in their Sino-Vietnamese reading, or whose surnames are written alike.
READ_ALIKE = ("CHN", "TWN", "HKG", "MAC", "SGP", "KOR", "PRK", "JPN")
NAMES_AT_HOME = ("Nguyễn",)  # surnames that hardly anybody of those countries bears


def give_countries(drafts: list[Draft], scene: Scene) -> None:
    """Give "cảnh sát" the country of the last police named with one, of the place, or of the article."""
    known: dict[str, Party] = {}
    for draft in drafts:
        for row in (*draft.actors, *draft.recipients):
            if row["sector"] in (*DOMESTIC, *TRADES) or _is_seized(draft, row):
                _give(drafts, draft, row, known, scene)
            if draft.event_type == "ASSAULT" and _is_public_place(row):
                row["sector"] = "CVL"  # whoever bombs a restaurant means the people in it
            if is_royal(row):
                row["country"] = kingdom_of(row, scene)
        draft.actors, draft.recipients = distinct(draft.actors), distinct(draft.recipients)
        struck = {p["country"] for p in draft.recipients} - {None}
        if "toll" in draft.how and len(draft.actors) > 1:  # of a fight's two sides the dead are of one
            draft.actors = [p for p in draft.actors if p["country"] not in struck]
        if draft.event_type == "MOBILIZE" or draft.mode == "disarm":  # one's own ships and arms are no side
            own = {p["country"] for p in draft.actors} - {None}
            draft.recipients = [
                p
                for p in draft.recipients
                if not (_is_arms(p) and p["country"] in {None, *own}) and not _is_home(draft, p, own)
            ]


def _give(drafts: list[Draft], draft: Draft, row: Party, known: dict[str, Party], scene: Scene) -> None:
    """Give one party the country at hand, and remember the country of one that has it."""
    at = ground_of(draft)
    if draft.event_type == "PROTEST" and row["sector"] == "CVL" and at and not row["entity_id"]:
        row["country"] = at  # crowds protest where they live, whomever they are for or against
    if row["country"]:
        if row["sector"] != "CVL":  # civilians may be of any country
            known[row["sector"]] = row
    elif draft.event_type == "PROTEST" and not row["entity_id"] and (at or home_of_crowd(draft, scene)):
        row["country"] = at or home_of_crowd(draft, scene)  # crowds protest where they live
    elif _is_seized(draft, row):
        # Whom a state arrests at home is mostly its own; those who are named may well be foreigners.
        unnamed = _told_elsewhere(drafts, draft, row) or _seizer(draft) or at or scene.focus
        row["country"] = _focus(row, scene) if row["entity_id"] else unnamed
    elif row.get("is_many") or row.get("is_others"):
        return  # "các nước khác" are others than the one at hand
    elif row.get("is_bare") or _is_of_state((row["text"] or "").lower()):
        row["country"] = _of_bare(drafts, draft, row, known, scene)
        if row["country"] and _is_rebel(row):
            known.setdefault(row["sector"], row)
    elif _is_local(row):
        alone = scene.sectors.get(row["sector"]) if row["sector"] in OFFICES else None
        country = _of_title(row, scene) or _focus(row, scene) or alone
        country = country or (_battlefield(drafts) if _is_rebel(row) else None)
        row["country"] = country if _may_be(draft, row, {country}) else None


def _is_public_place(row: Party) -> bool:
    """Whether a business is told by the place where its guests are."""
    return row["sector"] == "BUS" and (row["text"] or "").lower().startswith(tuple(word_set("public places")))


def _is_home(draft: Draft, row: Party, own: Set[str]) -> bool:
    """Whether forces are moved within their own country: "triển khai binh lính tới thủ đô"."""
    return draft.event_type == "MOBILIZE" and row["sector"] == "GOV" and row["country"] in own


def _is_of_state(text: str) -> bool:
    """Whether the words name an organ that every state has, or every place: "chính quyền địa phương"."""
    return text in word_set("organs of state") or text.endswith(tuple(word_set("of the place")))


def _is_arms(row: Party) -> bool:
    """Whether forces or arms are told by a noun only: "kho vũ khí", "tàu chiến của mình"."""
    return bool(row.get("is_bare")) or (row["sector"] == "MIL" and not row["country"] and not row["name"])


def _of_title(row: Party, scene: Scene) -> str | None:
    """The country whose office somebody holds: "Tổng thống X" where the story names one state's president."""
    text = (row["text"] or "").lower()
    held = [title for title in scene.titles if text.startswith(title + " ")]
    return scene.titles[max(held, key=len)] if held else None


def _of_bare(
    drafts: list[Draft], draft: Draft, row: Party, known: dict[str, Party], scene: Scene
) -> str | None:
    """The country of a party told by a noun only: the surest of what the story says."""
    struck = _struck(drafts, draft, row) or _policed(draft, row) or _petitioned(draft, row)
    if struck is not None:
        return struck
    if _is_struck_at_hand(draft, row):
        return next(iter(draft.countries))
    before = known.get(row["sector"], {}).get("country")
    at = ground_of(draft) or (_battlefield(drafts) if _is_rebel(row) else None)
    here = next(iter(draft.countries)) if _is_at_hand(draft, row) else None
    alone = scene.sectors.get(row["sector"]) if row["sector"] != "CVL" else None
    title = scene.titles.get((row["text"] or "").lower())
    at = None if draft.event_type == "MOBILIZE" else at  # forces move to places that are not their own
    for country in (title, before, at, here, _teller(draft, row), scene.focus, alone):
        if country is None or country == row.get("leans_to"):
            continue
        if country in (at, here) or _may_be(draft, row, {country}):
            return country
    return None


def _teller(draft: Draft, row: Party) -> str | None:
    """The country of the officials who tell of it: it is their own ships and men of whose loss they tell."""
    own = draft.event_type in HAPPENINGS or (
        draft.event_type != "ASSAULT" and any(row is a for a in draft.actors)
    )
    tellers = {p["country"] for p in draft.attributed_to if p["sector"] in OFFICES} - {None}
    return next(iter(tellers)) if own and len(tellers) == 1 else None


def _is_seized(draft: Draft, row: Party) -> bool:
    """Whether the party is a private person, named by no table, whom the organs of a state seize or try."""
    private = row["sector"] in (*PRIVATE, "JRN") and (row["entity_id"] or "name:").startswith("name:")
    return private and draft.mode in OF_LAW and any(row is r for r in draft.recipients)


def _told_elsewhere(drafts: list[Draft], draft: Draft, row: Party) -> str | None:
    """The one country of those whom the same organs seize or seek in the story."""
    own = {p["country"] for p in draft.actors} - {None}
    others = [d for d in drafts if d is not draft and own & {p["country"] for p in d.actors}]
    same = [d for d in others if d.trigger.rule_id == draft.trigger.rule_id]
    told = {p["country"] for d in same for p in d.recipients if p["sector"] == row["sector"]} - {None}
    return next(iter(told)) if len(told) == 1 else None


def _focus(row: Party, scene: Scene) -> str | None:
    """The story's country, where the party can be of it.

    Vietnamese names begin with a Vietnamese surname; so do those of a few other countries, as the press
    writes them, but "Nguyễn" and the middle name "Thị" are those of Vietnam wherever the story is. Whoever
    else bears one in a story of another country is a Vietnamese host or guest.
    """
    if not (row["entity_id"] or "").startswith("name:"):
        return scene.focus
    first, *others = (row["name"] or "").split(" ")
    if first in NAMES_AT_HOME or "Thị" in others[:-1]:
        return HOME
    has_surname = first in surnames()
    at_home = scene.focus == HOME or scene.named <= {HOME}
    if at_home and _is_vietnamese(row["name"] or ""):
        return HOME
    return scene.focus if scene.focus in READ_ALIKE or has_surname == (scene.focus == HOME) else None


def _is_vietnamese(name: str) -> bool:
    """Whether a name is spelt as those of Vietnam, whatever it begins with: "Chè Văn Sung", "H.T.L", "T"."""
    words = name.replace(".", " ").split()
    initials = bool(words) and all(len(word) == 1 for word in words)
    return initials or (are_syllables(" ".join(words)) and has_marks(name))


def _policed(draft: Draft, row: Party) -> str | None:
    """The country of the police that strike somebody private: they do so at home."""
    police = {p["country"] for p in draft.actors if p["sector"] == "COP"}
    private = row["sector"] in PRIVATE and draft.event_type == "ASSAULT"
    return next(iter(police)) if private and len(police) == 1 and row in draft.recipients else None


def _petitioned(draft: Draft, row: Party) -> str | None:
    """The country of the people and bodies that ask an office for something: they ask their own."""
    asking = {p["country"] for p in draft.actors if p["sector"] in (*PRIVATE, *PUBLIC, *TRADES)}
    asked = row["sector"] in OFFICES and any(row is r for r in draft.recipients)
    return next(iter(asking)) if draft.event_type == "REQUEST" and asked and len(asking) == 1 else None


def _seizer(draft: Draft) -> str | None:
    """The one country whose organs make the arrest or hold the trial."""
    organs = {p["country"] for p in draft.actors if p["sector"] in ORGANS_OF_LAW}
    return next(iter(organs)) if len(organs) == 1 else None


def _is_local(row: Party) -> bool:
    """Whether the party is a person or body that no table knows: of the country the article is about."""
    name = (row["entity_id"] or "").startswith(("name:", "organisation:?"))
    return name and row["sector"] in (*OFFICES, *PRIVATE, *PUBLIC, *TRADES, "REB")


def _is_at_hand(draft: Draft, row: Party) -> bool:
    """Whether the sentence names one country only, and the forces or officials can be its own."""
    victims = draft.event_type in HAPPENINGS  # of what happens in the one country told of
    one = len(draft.countries) == 1 and (row["sector"] != "CVL" or victims)
    return one and _may_be(draft, row, draft.countries)


def _is_struck_at_hand(draft: Draft, row: Party) -> bool:
    """Whether somebody bare is struck by forces of the one country that the sentence names."""
    own = any(p["country"] in draft.countries for p in draft.actors)
    struck = any(row is r for r in draft.recipients) and row["sector"] != "CVL"
    if row["sector"] == "REB" and draft.event_type not in FORCE:
        return False  # who only speaks of rebels or to them may be of any country
    return own and struck and len(draft.countries) == 1 and not _is_abroad(draft, row)


def _battlefield(drafts: list[Draft]) -> str | None:
    """The one country in which all the fighting of the story is: rebels are of where they fight."""
    fights = [draft for draft in drafts if draft.event_type in FORCE]
    places = {ground_of(draft) for draft in fights}
    places |= {p["country"] for d in fights if any(map(_is_rebel, d.actors)) for p in d.recipients}
    places -= {None}
    return next(iter(places)) if len(places) == 1 else None


def _is_rebel(row: Party) -> bool:
    return bool(row["sector"] == "REB")


def _is_abroad(draft: Draft, row: Party) -> bool:
    """Whether it is done to those of other countries: sanctions that no court speaks, help for rebels."""
    if row["sector"] == "REB" and draft.event_type in HELP:
        return True
    return draft.event_type == "SANCTION" and draft.mode not in OF_LAW


def _may_be(draft: Draft, row: Party, countries: Set[str | None]) -> bool:
    """Whether a recipient can be of a country: governments seldom call upon or strike themselves.

    Sanctions are for others, whatever they are, and rebels are helped by others; private persons do what they
    do to their own people.
    """
    abroad = _is_abroad(draft, row)
    if row["sector"] in PRIVATE and not abroad:
        return True
    own = {p["country"] for p in draft.actors if p is not row and (abroad or p["sector"] == row["sector"])}
    return all(row is not r for r in draft.recipients) or not own & countries


def home_of_crowd(draft: Draft, scene: Scene) -> str | None:
    """Where a crowd is at home: a country is hated in another one, a government in its own.

    "Biểu tình chống B nổ ra ở A", but "A kêu gọi kiềm chế sau các cuộc biểu tình chống chính phủ B".
    """
    against = {p["country"] for p in draft.recipients} - {None}
    heads = tuple(word_set("organs of state"))
    ruling = {p["country"] for p in draft.recipients if (p["text"] or "").lower().startswith(heads)} - {None}
    homes = ruling or (against and draft.countries - against)
    return next(iter(homes)) if len(homes) == 1 else scene.focus


def ground_of(draft: Draft) -> str | None:
    """The country of the place of an act; beyond a border it is named for live others."""
    if draft.place is None or (draft.place["text"] or "").lower().startswith(tuple(word_set("borders"))):
        return None
    country: str | None = draft.place["country"]
    return country


def _struck(drafts: list[Draft], draft: Draft, row: Party) -> str | None:
    """The country of what somebody strikes, by where or whom else in the article the same one struck."""
    if draft.event_type != "ASSAULT" or all(row is not r for r in draft.recipients):
        return None
    strikers = {p["country"] for p in draft.actors} - {None}
    others = [d for d in drafts if d.event_type == "ASSAULT" and strikers & {p["country"] for p in d.actors}]
    struck = {p["country"] for d in others for p in d.recipients} | {ground_of(d) for d in others}
    struck -= {None, *strikers}
    return next(iter(struck)) if len(struck) == 1 else None
