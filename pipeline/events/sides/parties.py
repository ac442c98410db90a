"""Who a phrase means: the country, sector and name behind the words, as the tables want them.

A name brings what the entities stage knows of it. A common noun with a sector ("cảnh sát", "máy bay chiến
đấu") takes its country from the name beside or behind it; a thing or an abstraction ("hành động của
Moscow") stands for its owner. Nothing is guessed: a noun without a country keeps none.
"""

from __future__ import annotations

from typing import Any

from pipeline.events.conventions import ORGANS
from pipeline.events.grammar.lexicon import word_class, word_set
from pipeline.events.grammar.phrases import Phrase
from pipeline.events.grammar.reading import Reading
from pipeline.events.grammar.units import Unit
from pipeline.events.sides.behind import country_behind, country_left, leader, union_behind
from pipeline.knowledge.places import region_called

Party = dict[str, Any]
STATELESS = ("IGO", "REB")  # sectors of organisations that act for no country
OF_KIND = ("REB", "NGO")  # sectors of organisations that the noun before their name tells


def party(body: str, start: int, end: int, mention: dict[str, Any] | None = None, **cells: Any) -> Party:
    """A party as the schema's struct; cells given explicitly win over the mention's."""
    mention = mention or {}
    result = {
        "text": body[start:end],
        "start": start,
        "end": end,
        "name": mention.get("name"),
        "country": mention.get("country"),
        "sector": mention.get("sector"),
        "entity_id": mention.get("entity_id"),
    }
    result.update(cells)
    return result


def implied(source: Party) -> Party:
    """The same party where the sentence does not name it: no words, only who, and where it was told."""
    told_at = source["start"] if source["start"] is not None else source.get("told_at")
    return {**source, "text": None, "start": None, "end": None, "told_at": told_at}


def of_name(body: str, unit: Unit, start: int | None = None, *, as_host: bool = False) -> list[Party]:
    """The parties a name means, its words beginning at ``start``; none for places that are no actor.

    A group ("hai bên") is its members. A city named as a place is nobody, except ``as_host`` of a visit.
    """
    mention = dict(unit.mention or {})
    first = unit.start if start is None else start
    if not mention.get("country") and not mention.get("sector") and unit.nested:
        inner = next((m for m in unit.nested if m["country"]), None)  # "chính quyền Hun Sen"
        if inner is not None and mention.get("type") == "ORG":
            mention["country"] = inner["country"]
            mention["sector"] = mention.get("sector") or inner["sector"]
    if unit.text.startswith(tuple(word_set("embassies"))) and unit.nested:
        first_named = min((m for m in unit.nested if m["country"]), key=lambda m: m["start"], default=None)
        mention["country"] = first_named["country"] if first_named else mention["country"]
    if " gốc " in unit.text and unit.nested:
        first_named = min(unit.nested, key=lambda m: m["start"])  # "người Mỹ gốc Á": of the first
        mention["country"] = first_named["country"] or mention["country"]
    members = unit.members
    if members:
        return [party(body, first, unit.end, m, sector=m["sector"] or "GOV") for m in members]
    if "+" in (mention.get("entity_id") or ""):
        return []  # a group of whom not all are known: "hai bên"
    sector = mention.get("sector")
    if mention.get("type") == "LOC" and sector is None:
        region = region_called(mention.get("name") or "")
        is_state = region is not None and region.kind == "state"  # one that is no more: no country of today
        if is_state or (mention.get("name") or "").lower() in word_set("acting regions"):
            return [party(body, first, unit.end, mention, sector="GOV")]  # their governments
        if not mention.get("country") or not as_host:
            return []
        sector = "GOV"
    if mention.get("type") in ("NORP", "PER") and sector is None:
        sector = "CVL"
    found = party(body, first, unit.end, mention, sector=sector)
    if mention.get("type") == "PER" and not mention.get("name"):
        found["is_bare"] = True  # "y", "anh này", whom the article names nowhere
    return [found]


def of_phrase(
    body: str, reading: Reading, phrase: Phrase, *, as_host: bool = False, as_actor: bool = False
) -> list[Party]:
    """The parties a phrase means; empty when it means none we can name.

    A thing stands for its owner where something is done to it; who acts is the thing itself, of which we
    know the country and no more.
    """
    units = reading.units
    head = units[phrase.head]
    if phrase.trigger is not None:
        return []
    if head.kind == "name":
        alone = not (phrase.first and units[phrase.first - 1].has("and"))  # "Trung tâm huyện A và thị xã B"
        found = of_name(body, head, as_host=as_host or (as_actor and alone and _governs(head)))
        after = [units[k] for k in (*phrase.owners, *phrase.names) if k > phrase.head]
        owner = next((unit.mention or {} for unit in after if unit.kind == "name"), {})
        if (
            len(found) == 1
            and not found[0]["country"]
            and owner.get("country")
            and found[0]["sector"] != "IGO"
        ):
            found[0]["country"] = owner["country"]  # "chính quyền X của Tổng thống Y"
        return found
    counted = range(phrase.first, phrase.names[0]) if phrase.names else ()
    if phrase.names and all(_counts(units[k]) for k in counted):
        if phrase.names[0] > phrase.first and units[phrase.names[0]].text.endswith((" này", " đó")):
            return []  # "4 quốc gia này": several, of which the entity is one at most
        return of_name(body, units[phrase.names[0]], units[phrase.first].start, as_host=as_host)
    leaning = [k for k in phrase.names if k and units[k - 1].text in word_set("leanings")]
    names = [units[k] for k in phrase.names if units[k].kind == "name" and k not in leaning]
    owners = [units[k] for k in phrase.owners if units[k].kind == "name"]
    if any(units[k].text in word_set("money") for k in range(phrase.first, phrase.last + 1)):
        return []  # "5 triệu đô la Canada" is nobody
    first = units[phrase.first]
    several = phrase.first < phrase.head and (
        first.pos in ("M", "L") or first.text in word_set("plural markers")
    )
    if (
        (several or head.text == "các nước")
        and head.text in word_set("states")
        and not (names or owners)
        and not _points(units, phrase)
    ):
        body_of = union_behind(reading, phrase)
        if body_of is not None:
            return [party(body, units[phrase.first].start, body_of.end, body_of.mention)]
        # "40 nước", "nhiều quốc gia"
        return [party(body, units[phrase.first].start, head.end, sector="GOV", is_many=True)]
    if head.text in word_set("not their owners") and owners:
        # "đồng minh của A" is not A
        return [party(body, first.start, units[phrase.last].end, sector="GOV", is_many=True)]
    if head.kind == "noun" and head.noun_kind != "topic":
        found = _of_noun(body, head, names, owners, _led(reading, phrase) or _owner(reading, phrase))
        for row in found if leaning else ():
            row["leans_to"] = (units[leaning[0]].mention or {}).get("country")  # "phe ly khai thân A"
        several = units[phrase.first].text in word_set("plural markers")
        if head.sector == "GOV" and several and head.text not in word_set("own officials"):
            for row in found:
                row.pop("is_bare", None)  # "các chính phủ": not only that of the country at hand
        if len(found) == 1 and found[0].get("is_bare"):
            behind = country_behind(reading, phrase)  # "nhà chức trách tại Campuchia"
            found[0]["country"] = behind or country_left(reading, phrase.last) or leader(reading, phrase)
            if phrase.last + 1 < len(units) and "by" in units[phrase.last + 1].classes:
                found[0]["is_others"] = True  # "chính phủ do A hậu thuẫn": not that at hand
        if any(units[k].text in word_set("pronouns") for k in phrase.owners):
            for row in found:
                row.pop("is_bare", None)  # "tổng thống của họ": of one we do not know
        return found
    if phrase.is_pronoun and phrase.last > phrase.first and _is_initial(body, units[phrase.last]):
        return [party(body, first.start, units[phrase.last].end, sector="CVL", is_bare=True)]  # "bà H."
    if phrase.is_pronoun:
        return []
    people = [u for u in names if (u.mention or {}).get("type") == "PER"]
    if people:
        return of_name(body, people[0], units[phrase.first].start)
    if any(units[k].text in word_set("someone") for k in range(phrase.first, phrase.last + 1)):
        last = max([phrase.last, *phrase.names])
        country = next((u.mention["country"] for u in names if u.mention), None)
        country = country or country_left(reading, last)
        return [party(body, units[phrase.first].start, units[last].end, country=country, sector="CVL")]
    inside = units[phrase.first : phrase.last + 1]
    held = next((region for unit in inside if (region := region_called(unit.text)) is not None), None)
    if not names and not owners and held is not None:  # a place within the name of an event
        state = party(
            body, first.start, inside[-1].end, name=held.name, country=held.country or None, sector="GOV"
        )
        return [state] if as_host and held.country else []
    if not names and not owners and head.pos == "Np" and body[head.start].isupper() and len(head.text) > 2:
        return [party(body, head.start, head.end, name=body[head.start : head.end])]  # a name no one knows
    is_abstract = any(units[k].text in word_set("abstractions") for k in range(phrase.first, phrase.last))
    if is_abstract and phrase.owners and units[phrase.owners[0]].kind == "noun":
        return _of_noun(body, units[phrase.owners[0]], names, owners, None)  # "quy định của chính phủ"
    result = [p for unit in (owners or names) for p in of_name(body, unit, as_host=as_host)]
    if as_actor and not is_abstract:
        start = units[phrase.first].start
        if head.text in word_set("groups") and names == [units[phrase.head + 1]] and not owners:
            return [{**p, "text": body[start : p["end"]], "start": start} for p in result]  # "nhóm A"
        if len(result) == 1 and not result[0]["country"] and result[0]["sector"] in STATELESS:
            return [{**result[0], "text": body[start : result[0]["end"]], "start": start}]  # "nhóm của A"
        is_land = bool(word_set("lands") & {u.text for u in units[phrase.first : phrase.last + 1]})
        return [
            {
                **p,
                "text": body[start : p["end"]],
                "start": start,
                "sector": "GOV" if is_land else p["sector"] if p["sector"] in ORGANS else None,
                "entity_id": None,
                "name": None,
            }
            for p in result[:1]
        ]
    return result


def _governs(unit: Unit) -> bool:
    """Whether a place is called by the word for its rank, so that as a doer it is its authority."""
    return unit.text.startswith(tuple(f"{word} " for word in word_set("places that govern")))


def _is_initial(body: str, unit: Unit) -> bool:
    """Whether somebody is named by a letter only."""
    letters = unit.text.replace(" ", "").replace(".", "")
    return len(letters) == 1 and body[unit.start].isupper()


def _counts(unit: Unit) -> bool:
    """Whether a word before a name only says how many: "hàng nghìn người A", "nhiều người A"."""
    words = word_set("plural markers") | word_set("number bounds") | word_set("how many")
    return unit.kind == "word" and (unit.pos in ("L", "M") or unit.text in words)


def _led(reading: Reading, phrase: Phrase) -> Unit | None:
    """The noun of those whom the head leads or speaks for: "lãnh đạo phe đối lập" is of the opposition."""
    head, after = reading.units[phrase.head], phrase.head + 1
    if after > phrase.last or tuple(head.text.split(" ")) not in word_class("speaks for"):
        return None
    unit = reading.units[after]
    return unit if unit.kind == "noun" and unit.sector is not None else None


def _owner(reading: Reading, phrase: Phrase) -> Unit | None:
    """The noun of whom a thing or a gunman is: "căn cứ của phiến quân", "tay súng của phe nổi dậy"."""
    head = reading.units[phrase.head]
    if (head.noun_kind != "object" and head.sector != "UAF") or not phrase.owners:
        return None
    unit = reading.units[phrase.owners[0]]
    return unit if unit.kind == "noun" and unit.sector is not None else None


def _points(units: list[Unit], phrase: Phrase) -> bool:
    """Whether the phrase points back: "các nước này", "hai nước"."""
    inside = {u.text for u in units[phrase.first : phrase.last + 1]}
    return bool(inside & word_set("pointing back"))


def _of_noun(body: str, head: Unit, names: list[Unit], owners: list[Unit], led: Unit | None) -> list[Party]:
    """A party noun with the names that say whose it is."""
    people = [u for u in names if (u.mention or {}).get("type") == "PER"]
    if people and head.text in word_set("near to somebody"):  # "người ủng hộ Tổng thống X" are not X
        country = (people[0].mention or {}).get("country")
        return [party(body, head.start, people[0].end, country=country, sector=head.sector)]
    if people and head.noun_kind in ("people", "reference"):
        found = of_name(body, people[0], head.start)
        if head.sector and not (people[0].mention or {}).get("sector"):
            return [{**row, "sector": head.sector} for row in found]  # "nhà đối lập X", whom no table knows
        return found
    placed = [u for u in names if (u.mention or {}).get("country") or (u.mention or {}).get("sector")]
    holders = placed or owners or names  # "tàu X của hải quân Y": a name no table knows tells nothing
    if not holders:
        last = led or head
        if last.sector is None or head.noun_kind == "reference":
            return []  # "nước này" is somebody only where the entities stage has found out who
        return [party(body, head.start, last.end, sector=last.sector, is_bare=True)]
    result = []
    for position, unit in enumerate(holders):
        mention = unit.mention or {}
        for member in unit.members:  # "binh sĩ hai bên", "quan chức của hai nước": those of both
            sector = (led or head).sector or member["sector"] or "GOV"
            start = head.start if position == 0 else unit.start
            result.append(party(body, start, unit.end, country=member["country"], sector=sector))
        if unit.members:
            continue
        if mention.get("type") == "ORG" and tuple(head.text.split(" ")) in word_class("speaks for"):
            result.append(party(body, head.start if position == 0 else unit.start, unit.end, mention))
            continue
        sector = (led or head).sector or mention.get("sector") or ("GOV" if mention.get("country") else None)
        if head.noun_kind == "object" and led is None:
            sector = _of_thing(mention) or sector
        start = head.start if position == 0 else unit.start
        country = mention.get("country")
        if country is None and mention.get("type") == "ORG":
            kind = mention.get("sector") or (head.sector if head.sector in OF_KIND else None)
            result.append(party(body, start, unit.end, mention, sector=kind))  # "tổ chức cực đoan X"
            continue
        region = mention["name"] if _is_region(mention) else None  # "các nước châu Âu"
        result.append(party(body, start, unit.end, country=country, sector=sector, name=region))
    return result


def _of_thing(owner: dict[str, Any]) -> str | None:
    """The sector of a thing that its owner tells: "trạm radar của phiến quân X" is no army's."""
    return owner.get("sector") if owner.get("sector") == "REB" else None


def _is_region(mention: dict[str, Any]) -> bool:
    return not mention.get("country") and (mention.get("entity_id") or "").startswith("region:")


def somebody(body: str, reading: Reading, phrase: Phrase) -> Party | None:
    """A person or people told by a common noun only: civilians, of the country of their owner if any.

    A single word that no list knows may be anything, so it is nobody.
    """
    units = reading.units
    head = units[phrase.head]
    if units[phrase.first].text in word_set("hypothetical"):
        return None
    if any(unit.text in word_set("durations") for unit in units[phrase.first : phrase.last + 1]):
        return None  # "xử phạt 21 năm tù"
    if phrase.first == phrase.last and not head.classes and head.kind == "word" and head.pos != "Np":
        return None
    owner = next((units[k].mention or {} for k in (*phrase.owners, *phrase.names)), {})
    start, end = units[phrase.first].start, units[phrase.last].end
    return party(body, start, end, country=owner.get("country"), sector="CVL")


def same(a: Party, b: Party) -> bool:
    """Whether two parties are one: the same entity, or the same country and sector."""
    if a["entity_id"] and a["entity_id"] == b["entity_id"]:
        return True
    return bool(a["country"]) and (a["country"], a["sector"]) == (b["country"], b["sector"])


def _is_person(row: Party) -> bool:
    return (row["entity_id"] or "").startswith(("person:", "name:"))


def distinct(rows: list[Party]) -> list[Party]:
    """The parties in order, each entity and each span once."""
    result: list[Party] = []
    for row in rows:
        at = (row["start"], row["entity_id"], row["country"])
        if at[0] is not None and any(at == (r["start"], r["entity_id"], r["country"]) for r in result):
            continue
        if any(row["entity_id"] and row["entity_id"] == r["entity_id"] for r in result):
            continue
        if row["country"] and not _is_person(row) and any(same(row, r) for r in result):
            continue  # "các nhà lãnh đạo và quan chức Nga", "... và Đại sứ quán Nga": one
        if row["country"] and _is_person(row):  # "hai bên" and the president of one of them
            result = [r for r in result if _is_person(r) or not same(row, r)]
        result.append(row)
    return result
