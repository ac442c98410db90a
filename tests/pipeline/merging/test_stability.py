"""Events keep their ids: whatever order mentions come in, and whatever comes besides."""

from datetime import date, timedelta

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.merging.agreement import agreement
from pipeline.merging.records import records
from pipeline.merging.stage import merge
from tests.pipeline.merging.merging_world import mention, place, tables

DAY = date(2015, 12, 1)
SUBJECTS = (
    "trừng phạt ngân hàng và tập đoàn vũ khí vì bán tên lửa cho phiến quân miền Đông",
    "không kích kho đạn ở ngoại ô Aleppo làm ít nhất mười dân thường thiệt mạng",
    "hội đàm về khí đốt, nhà máy điện nguyên tử và tuyến đường ống qua biển Đen",
)
quick = settings(max_examples=25, deadline=None, derandomize=True)


@st.composite
def reports(draw, first="a", countries=("USA", "RUS", "TUR"), days=4):
    """Some articles with some mentions each, on few states and days so that many agree."""
    found, about = [], {}
    for n in range(draw(st.integers(1, 5))):
        article = f"{first}{n}"
        about[article] = draw(st.sampled_from(SUBJECTS))
        told = DAY + timedelta(days=draw(st.integers(0, days)))
        for start in range(0, 200 * draw(st.integers(1, 3)), 200):
            who, whom = draw(st.sampled_from(countries)), draw(st.sampled_from(countries))
            found.append(
                mention(
                    article, start, draw(st.sampled_from(("SANCTION", "ASSAULT", "CONSULT"))), (who,),
                    draw(st.sampled_from(((), (whom,)))), published_on=told,
                    day=draw(st.sampled_from((None, told, DAY))),
                    place=draw(st.sampled_from((None, place("SYR", "Aleppo", 36.2, 37.16)))),
                    realis=draw(st.sampled_from(("occurred", "planned", "denied"))),
                )
            )  # fmt: skip
    return found, about


def merged(found, about):
    return merge(*tables(found, about=about))


@quick
@given(reports(), st.randoms(use_true_random=False))
def test_the_order_of_the_mentions_changes_no_byte(world, lot):
    found, about = world
    shuffled = list(found)
    lot.shuffle(shuffled)
    once, again = merged(found, about), merged(shuffled, about)
    assert once.equals(again)
    assert once.write_ipc(None).getvalue() == again.write_ipc(None).getvalue()


@quick
@given(reports(), reports("b", countries=("BRA", "PER", "CHL")))
def test_mentions_of_others_change_no_event(world, others):
    before = merged(*world)
    after = merged(world[0] + others[0], {**world[1], **others[1]})
    ours = after.filter(pl.col("article_id").str.starts_with("a"))
    assert ours.sort("event_id").equals(before.sort("event_id"))


@quick
@given(reports(), reports("b"))
def test_a_batch_touches_only_what_agrees_with_it(world, batch):
    before = {e["event_id"]: e for e in merged(*world).iter_rows(named=True)}
    found, about = world[0] + batch[0], {**world[1], **batch[1]}
    after = {e["event_id"]: e for e in merged(found, about).iter_rows(named=True)}
    mentions, _, sentences = tables(found, about=about)
    known = list(records(mentions, sentences))
    ids = mentions["event_mention_id"].to_list()
    reached = {n for n, m in enumerate(found) if m["article_id"].startswith("b")}
    waiting = list(reached)
    while waiting:  # everything that hangs together with the batch
        one = known[waiting.pop()]
        for n, other in enumerate(known):
            if n not in reached and ((how := agreement(one, other)) is not None and how.is_enough):
                reached.add(n)
                waiting.append(n)
    touched = {ids[n] for n in reached}
    for event_id, event in before.items():
        if not touched & set(event["mention_ids"]):
            assert after[event_id] == event


@quick
@given(reports(), st.integers(1, 4))
def test_batches_one_after_the_other_end_where_a_rebuild_ends(world, cut):
    found, about = world
    arrived = []
    for n in range(0, len(found), cut):
        arrived = found[n : n + cut] + arrived  # the newest first, as files may be listed
        last = merged(arrived, about)
    assert last.equals(merged(found, about))


def test_every_mention_is_in_one_event():
    found = [mention(a, s, "ASSAULT", (c,)) for a in "abc" for s in (0, 200) for c in ("USA",)]
    events = merged(found, {})
    assert sorted(events["mention_ids"].explode()) == sorted(m["event_mention_id"] for m in found)
