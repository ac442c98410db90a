"""Why a reader may not code a draft: nouns that only point back, repetitions, private matters.

The codebook's rulings on units stand here: a bare noun is no mention unless its sentence adds a slot, and
some types are coded only where a public party takes part. Whether two drafts tell one act is said in
``same_act.py``.
"""

from __future__ import annotations

from pipeline.events.conventions import ACTS_OF_WORD
from pipeline.events.drafts import Draft
from pipeline.events.grammar.lexicon import word_set
from pipeline.events.ontology import HAPPENINGS
from pipeline.events.same_act import match
from pipeline.events.sides.parties import Party

PUBLIC = (
    "GOV", "MIL", "COP", "LEG", "JUD", "PTY", "REB", "SPY", "IGO", "NGO", "OPP", "UAF", "REL",
)  # fmt: skip
# Types that are coded only where a public party takes part: private life has its promises and favours too.
PUBLIC_TYPES = (
    "AGREE", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "REJECT", "THREATEN", "SANCTION",
    "MOBILIZE",
)  # fmt: skip
SURE_BETWEEN_STATES = ("AID", "COOPERATE", "AGREE", "SUPPORT")
STATE = ("GOV", "MIL", "COP", "LEG", "IGO", "SPY")
HOME = "VNM"  # the country of the press that is read
# Acts of the law on private persons are public whoever they are done to.
LEGAL_MODES = ("convict", "release")
# Handing somebody over to another state is COOPERATE of states even where only the person is named.
HANDED_OVER = "dẫn-độ"
# Talks that private persons have too: coded where one side at least is public, and neither is the press.
WEAK_TALKS = (
    "tiếp-xúc", "gọi-cho", "nói-chuyện", "liên-lạc", "liên-hệ", "gọi-điện", "gặp", "trao-đổi",
    "gọi-điện-cho", "gọi-điện-tới", "gọi-điện-đến", "điện-thoại-cho", "nhắn-tin", "nhắn-tin-cho", "gửi-email",
    "trò-chuyện", "cuộc-trò-chuyện", "cuộc-nói-chuyện", "cuộc-điện-thoại", "hẹn-gặp", "gặp-lại", "gặp-mặt",
    "gặp-gỡ", "gặp-nhau", "gửi-thư", "viết-thư", "gửi-đơn",
)  # fmt: skip
# Bodies that meet by themselves ("quốc hội họp").
BODIES = ("IGO", "LEG", "PTY")
TWO_SIDED = ("CONSULT", "COOPERATE")
# Acts whose story goes on in sentences that name nobody ("bị bắn chết").
STORIES = ("ASSAULT", "PROTEST")
# Patterns that found somebody in the sentence without our knowing who: to tell nobody would be wrong there.
UNREAD = ("agent", "shared", "controlled", "fronted", "elided", "event", "across")
LAW = ("arrest", "convict", "release")  # one story: who is arrested is tried, convicted and freed
# Acts of deed: their noun with a party is told anew, while a noun of words only points back.
DEEDS = ("ASSAULT", "PROTEST", "COERCE", "MOBILIZE", "CONSULT", "RETREAT")
# In an article about an attack from the air or with bombs, "vụ nổ" is no mishap.
BLASTS = ("aerial", "explosives", "suicide-attack", "heavy-weapons")
# Verbs of loss that say which ship is meant where they stand behind it ("tìm kiếm tàu ngầm mất tích").
SAYS_WHICH = ("mất-tích", "bị-mất-tích", "gặp-nạn", "bị-nạn", "mất-liên-lạc", "mất-kiểm-soát", "biến-mất")
BLAST_RULES = (
    "accident.hap.vụ-nổ", "accident.fall.phát-nổ", "accident.hap.nổ-lớn", "accident.fall.nổ-tung",
    "accident.fall.nổ",
)  # fmt: skip


def without_blasts(drafts: list[Draft]) -> list[Draft]:
    """Explosions of an article about an attack with bombs are that attack; without a slot they name it."""
    if not any(d.mode in BLASTS for d in drafts):
        return drafts
    blasts = [d for d in drafts if d.trigger.rule_id in BLAST_RULES]
    for blast in blasts:
        blast.event_type, blast.mode = "ASSAULT", "explosives"
    return [d for d in drafts if d not in blasts or d.adds_slot() or d.is_counted]


def doubt(drafts: list[Draft]) -> None:
    """Add to each draft the reasons why a reader may not code it."""
    told: list[Draft] = []
    for draft in drafts:
        draft.doubts += [reason for reason in (_uninformative(draft, told), _unpublic(draft)) if reason]
        if not draft.doubts:
            told.append(draft)
    stories = {_story(d) for d in told if d.actors or d.recipients} - {None}
    for draft in drafts:
        if "nobody" in draft.doubts and _story(draft) in stories and _is_asserted(draft):
            draft.doubts.remove("nobody")


def _uninformative(draft: Draft, told: list[Draft]) -> str | None:
    """Why a draft may tell nothing of its own: a noun that only points back, or repeats what was told."""
    if draft.is_nominal and draft.event_type not in HAPPENINGS:
        if not draft.adds_slot():
            if draft.is_brought_about and draft.event_type in DEEDS:
                return None
            return "thin noun" if _tells_more(draft) else "bare noun"
        if draft.is_pointing and not (draft.counts or draft.time or draft.place or _says_by_whom(draft)):
            return "pointing"
        done = {"light", "undergo"} & set(draft.how) and draft.actors and draft.recipients
        earlier = [d for d in told if d.event_type == draft.event_type]
        if not done and not _names_party(draft) and any(_covers(d, draft) for d in earlier):
            return "repeated word" if draft.event_type in ACTS_OF_WORD else "repeated"
    struck = draft.event_type == "ASSAULT" and draft.recipients  # "việc bắn hạ máy bay B"
    if draft.is_fact and not draft.actors and not (struck or draft.counts or draft.time or draft.place):
        return "only named"  # "trong việc do thám B": told elsewhere
    which = draft.is_presupposed and draft.trigger.words in SAYS_WHICH
    if draft.trigger.frame == "fall" and which and not (draft.counts or draft.time):
        return "says which"  # "tàu ngầm mất tích có tuổi đời 44 năm": only says which is meant
    only_named = {"fall", "object"} <= set(draft.how)  # "tìm kiếm tàu ngầm mất tích"
    tells = draft.counts or draft.place or draft.time or draft.is_counted or draft.strikes or draft.is_news
    known = any(p["country"] or p["name"] for p in draft.recipients) and not (
        draft.is_nominal or only_named or "nearby" in draft.how
    )
    if draft.event_type in HAPPENINGS and not tells and not known:
        return "bare happening"  # "con tàu chìm xuống": told with a slot elsewhere
    return None


def _says_by_whom(draft: Draft) -> bool:
    """Whether the sentence tells by whom what it points back to is done: "A đứng sau vụ tấn công này"."""
    told = draft.event_type in DEEDS and "light" in draft.how
    return told and any(p["text"] is not None for p in draft.actors)


def _tells_more(draft: Draft) -> bool:
    """Whether a noun without a slot is told as new, as taking place, or with a thing that it is done to."""
    how = set(draft.how)
    new = draft.is_introduced and "told elsewhere" in how and "light" not in how
    return not draft.is_pointing and (new or bool({"object", "preposition", "happens"} & how))


def _names_party(draft: Draft) -> bool:
    """Whether the noun's own sentence names a party or a place of the act (codebook: it adds a slot)."""
    named = draft.place is not None or any(p["text"] for p in draft.actors + draft.recipients)
    return named and draft.event_type in DEEDS and not draft.is_pointing


def _covers(earlier: Draft, draft: Draft) -> bool:
    """Whether a noun tells nothing that an earlier mention of the same type has not told."""
    if draft.counts or draft.time is not None or (draft.place is not None and earlier.place is None):
        return False
    return all(any(match(p, q) for q in earlier.actors) for p in draft.actors) and all(
        any(match(p, q) for q in earlier.recipients) for p in draft.recipients
    )


def _story(draft: Draft) -> str | None:
    """The kind of story that an act is part of."""
    if draft.mode in LAW:
        return "LAW"
    return draft.event_type if draft.event_type in STORIES else None


def _unpublic(draft: Draft) -> str | None:
    """Why a draft may be nothing of public interest: nobody, one side only, or private persons."""
    everyone = draft.actors + draft.recipients
    if draft.event_type in HAPPENINGS:
        return None
    if not everyone:
        striking = draft.event_type in ("ASSAULT", "PROTEST") and (draft.place is not None or draft.counts)
        decreed = draft.event_type == "COERCE" and draft.is_brought_about
        return None if striking or decreed else "nobody"
    if HANDED_OVER in draft.trigger.rule_id:
        return None
    if draft.event_type in TWO_SIDED and len(everyone) < 2 and not _plural(draft) and draft.target is None:
        return "one side"
    return None if _has_public_party(draft) else "private"


def _has_public_party(draft: Draft) -> bool:
    """Whether those that an act of this type needs are of public interest."""
    everyone = draft.actors + draft.recipients
    if draft.event_type == "CONSULT" and draft.trigger.rule_id.endswith(WEAK_TALKS):
        sectors = {p["sector"] for p in everyone}
        return len(everyone) > 1 and bool(sectors & set(PUBLIC)) and "JRN" not in sectors
    if draft.trigger.frame == "visit" and not any(
        p["sector"] in PUBLIC or _is_foreign(p) for p in draft.actors
    ):
        return False  # private persons visit countries too
    if draft.event_type == "ACCUSE" and not draft.recipients and draft.mode == "disapprove":
        return any(p["sector"] in PUBLIC for p in draft.actors)
    if draft.event_type in ("ACCUSE", "CONSULT") and all(_is_anybody(p) for p in everyone):
        return False  # families quarrel and meet too
    if draft.event_type == "COERCE" and not draft.actors and not draft.countries:
        return any(p["country"] or p["name"] or p["sector"] in PUBLIC for p in everyone)  # shops close too
    if draft.event_type in PUBLIC_TYPES and draft.mode not in LEGAL_MODES:
        return len(draft.countries) > 1 or any(p["sector"] in PUBLIC or _is_foreign(p) for p in everyone)
    return True


def is_between_states(draft: Draft) -> bool:
    """Whether a state or its forces does something to another: then a word of many senses is of states.

    "Mỹ hỗ trợ Ukraine", but not "công ty hỗ trợ khách hàng". Words of conflict and motion have too many
    figures of speech.
    """
    together = draft.trigger.frame == "sym"  # else two that help are not one that helps another
    if draft.event_type not in SURE_BETWEEN_STATES or not (draft.recipients or together):
        return False
    sides = (draft.actors, draft.recipients) if draft.recipients else (draft.actors[:1], draft.actors[1:])
    one, other = (
        {p["country"] or p["name"] for p in side if p["sector"] in STATE} - {None} for side in sides
    )
    return bool(one and other) and not one & other


def _is_foreign(row: Party) -> bool:
    """Whether a private party is of another country: the private life told at length is that at home."""
    return bool(row["country"]) and row["country"] != HOME


def _is_asserted(draft: Draft) -> bool:
    """Whether an act without parties is told as done: by a verb, or by a noun with its time."""
    told = draft.realis in ("occurred", "ongoing", "recalled") and not draft.is_fact
    if not told or draft.actors or draft.recipients:
        return False
    if draft.is_nominal:
        return draft.time is not None or draft.place is not None
    return not set(draft.how) & set(UNREAD)


def _is_anybody(row: Party) -> bool:
    """Whether a party is told by a common noun for private persons."""
    return row["sector"] == "CVL" and not row["name"] and not row["entity_id"]


def _is_body(row: Party) -> bool:
    """Whether a party is a body of several that meets by itself ("Ban Bí thư họp")."""
    words = (row["text"] or "").lower()
    return row["sector"] in BODIES or words.startswith(tuple(word_set("bodies")))


def _plural(draft: Draft) -> bool:
    """One party that is many: an organisation that meets, "các nước"."""
    if "alone" in draft.trigger.preps and any(
        _is_body(p) or "thượng-đỉnh" in draft.trigger.rule_id for p in draft.actors
    ):
        return True
    return any(
        p["sector"] == "IGO" or (p["text"] or "").lower().startswith(("các", "hai")) for p in draft.actors
    )
