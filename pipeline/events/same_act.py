"""Whether two drafts tell one act: by their parties, and as two triggers in one sentence.

The codebook's rulings on what counts as one mention stand here; which mentions stay is said in
``choice/selection.py``, and which of them are one event in ``pipeline/merging``.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.events.drafts import Draft
from pipeline.events.sides.parties import Party

# Verbs that tell of a disease what its noun before them names.
BREAKING_OUT = (
    "bùng-phát",
    "bùng-nổ",
    "tái-bùng-phát",
    "bùng-phát-mạnh",
    "lan-rộng",
    "hoành-hành",
    "tái-xuất",
)
NEAR = 25  # characters between such a noun and its verb
# Acts of which one sentence often tells several: each measure, charge or promise with its own verb is one.
SEVERAL = (
    "ACCUSE", "SANCTION", "COERCE", "MOBILIZE", "RETREAT", "PROTEST", "SUPPORT", "REQUEST", "AGREE",
)  # fmt: skip
COMMA, AND = 2, 4  # characters between two words that a comma or "và" joins
PAIRED = ("SUPPORT", "REQUEST", "AGREE")  # whose verbs are often told in pairs: "kêu gọi và thúc giục B"


def match(a: Party, b: Party) -> bool:
    """Whether two parties can be one: the same entity, country or name."""
    if a["entity_id"] and a["entity_id"] == b["entity_id"]:
        return True
    if not a["country"] and not b["country"]:
        return bool(a["name"]) and a["name"] == b["name"]
    return bool(a["country"]) and a["country"] == b["country"]


def agree(a: Sequence[Party], b: Sequence[Party]) -> bool:
    """Whether two sides can be one: a party in common, or one of them blank."""
    return not a or not b or any(match(p, q) for p in a for q in b)


def once_in_a_sentence(drafts: list[Draft]) -> list[Draft]:
    """Keep the first of two mentions of one act in a sentence."""
    result: list[Draft] = []
    for draft in drafts:
        twin = next((d for d in result if _one_act(d, draft)), None)
        if twin is not None and _is_subject_of(twin, draft):
            result.remove(twin)
            result.append(draft)
            twin, draft = draft, twin
        if twin is None:
            result.append(draft)
        else:
            twin.recipients = twin.recipients or draft.recipients
            twin.counts += [c for c in draft.counts if all(c.kind != t.kind for t in twin.counts)]
            twin.place = twin.place or draft.place
            twin.time = twin.time or draft.time
    return result


def _is_subject_of(noun: Draft, verb: Draft) -> bool:
    """Whether the noun of a disease only says what the verb tells of ("làn sóng dịch mới đang bùng phát")."""
    breaks_out = verb.trigger.words in BREAKING_OUT
    near = verb.start - noun.end <= NEAR
    return noun.is_nominal and not verb.is_nominal and breaks_out and near and not noun.counts


def _one_act(a: Draft, b: Draft) -> bool:
    """Whether two mentions of a sentence tell one act."""
    return (
        a.sentence["sentence_id"] == b.sentence["sentence_id"]
        and a.event_type == b.event_type
        and (a.mode == b.mode or _is_means_of(a, b))
        and same_sides(a, b)
        and not _is_another(a, b)
        and not _has_another_partner(a, b)
        and not _has_own_verb(a, b)
        and (a.realis == b.realis or b.is_nominal)
        and (a.time is None or b.time is None or a.time is b.time)
    )


def _is_another(a: Draft, b: Draft) -> bool:
    """Whether a noun with both its sides named behind it tells another act than the verb before it."""
    between = "giữa" in b.how and len(b.actors) > 1
    return b.is_nominal and between and a.trigger.rule_id != b.trigger.rule_id and len(a.actors) < 2


def _has_another_partner(a: Draft, b: Draft) -> bool:
    """Whether the two tell of talks with different partners: "thông báo cho B về hội đàm với C"."""
    one, other = ({p["country"] or p["name"] for p in d.actors + d.recipients} - {None} for d in (a, b))
    both = len(one) > 1 and len(other) > 1
    return a.event_type == "CONSULT" and both and not (one <= other or other <= one)


def _has_own_verb(a: Draft, b: Draft) -> bool:
    """Whether the second is told as done too, with a verb of its own ("cấm nhập khẩu, áp thuế với B").

    A verb right behind the first only says more of the same ("tụ tập biểu tình"), and so does what the first
    is done for ("triệu đại sứ để phản đối") and a noun, unless its sentence tells that somebody does it.
    """
    if a.event_type == "ASSAULT":
        return _are_two_attacks(a, b)
    tells = not b.is_nominal or bool({"light", "undergo"} & set(b.how))
    gap = COMMA if a.mode == b.mode == "disapprove" else 1  # "chửi bới, xúc phạm B": words heaped up
    gap = AND if a.event_type in PAIRED else gap
    return a.event_type in SEVERAL and tells and "controlled" not in b.how and b.start - a.end > gap


def _are_two_attacks(a: Draft, b: Draft) -> bool:
    """Whether two verbs tell two deeds: "phóng hơi cay, phun vòi rồng", "A đụng độ từ khi B phục kích C"."""
    verbs = not a.is_nominal and not b.is_nominal and "controlled" not in b.how
    alike = bool(a.mode) == bool(b.mode)  # else one tells the other's means
    heaped = b.start - a.end in (0, 1, AND)  # "phóng hỏa đốt nhà máy", "không kích và pháo kích B"
    return verbs and alike and not heaped and a.trigger.words != b.trigger.words


def _is_means_of(a: Draft, b: Draft) -> bool:
    """Whether one attack is told by its means and then by itself: "dùng vòi rồng tấn công B"."""
    means = b.mode is None and "shared" in b.how and not a.recipients and b.start - a.end <= 1
    return a.event_type == "ASSAULT" and means


def same_sides(a: Draft, b: Draft) -> bool:
    """Whether two drafts agree on who did it and to whom, as far as both say so."""
    if a.realis != b.realis and "denied" in (a.realis, b.realis):
        return False
    sides = ((a.actors, b.actors), (a.recipients, b.recipients))
    return all(not x or not y or any(match(p, q) for p in x for q in y) for x, y in sides)
