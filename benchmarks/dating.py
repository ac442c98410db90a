"""How well articles are dated: ``python -m benchmarks.dating``; ``--dates`` for expressions of time alone.

Prints: Dân trí with its URLs; the same by its text alone, first each article by its own evidence, then with
what the batch lends; the story clusters likewise, and with the days of half of them known; witnesses of
wrong years, who must lend nothing; Duckling's expressions of time; the project's own table of expressions;
both seeds, together and alone.
"""

from __future__ import annotations

import argparse
from datetime import date, timedelta
from functools import partial

import polars as pl

from benchmarks import date_expressions, dated_corpora
from benchmarks.dated_corpora import SHARED, drafts, spread
from benchmarks.in_memory import drafts_of_files
from pipeline.dating.publication import date_articles, witnesses
from pipeline.schema.tables import DATE_WITNESSES

Days = dict[str, date]


def _date(frame: pl.DataFrame, lenders: pl.DataFrame) -> pl.DataFrame:
    return pl.concat(kept for kept, _ in spread(partial(date_articles, witnesses=lenders), frame))


def by_own_evidence(frame: pl.DataFrame) -> pl.DataFrame:
    """The articles of drafts that their own evidence dates."""
    return _date(frame, DATE_WITNESSES.empty())


def _lenders(frame: pl.DataFrame) -> pl.DataFrame:
    return pl.concat(spread(witnesses, frame))


def _known(frame: pl.DataFrame, truth: Days, shift: int = 0) -> pl.DataFrame:
    """Witnesses with their true days, or days shifted by years to test what a wrong witness does."""
    stated = [
        [{"basis": "json_ld", "text": "", "value": _shifted(truth[d], shift).isoformat()}]
        for d in frame["document_id"]
    ]
    dtype = frame.schema["stated_dates"]
    return _lenders(frame.with_columns(pl.Series("stated_dates", stated, dtype=dtype)))


def _shifted(day: date, years: int) -> date:
    return day if years == 0 else day + timedelta(days=round(365.25 * years))


def _report(name: str, frame: pl.DataFrame, dated: pl.DataFrame, truth: Days) -> None:
    n, found = (
        frame.filter(pl.col("reject_reason").is_null()).height,
        dict(dated.select("article_id", "published_on").iter_rows()),
    )
    right = sum(truth[d] == day for d, day in found.items())
    near = sum(abs((truth[d] - day).days) <= 1 for d, day in found.items())
    year = sum(truth[d].year == day.year for d, day in found.items())
    k = max(len(found), 1)
    print(
        f"{name:58} {n:5} articles, dated {len(found):5} ({len(found) / max(n, 1):6.1%}): "
        f"day {right / k:6.1%}, within a day {near / k:6.1%}, year {year / k:7.2%}"
    )


def dantri() -> None:
    """With the URL, then with the text alone."""
    rows, truth = [], {}
    for row, day in dated_corpora.dantri(with_url=True):
        rows.append(row)
        truth[row["document_id"]] = day
    frame = drafts(rows)
    _report("dantri with URL", frame, by_own_evidence(frame), truth)
    frame = drafts([row for row, _ in dated_corpora.dantri(with_url=False)])
    _report("dantri, text alone, own evidence", frame, by_own_evidence(frame), truth)
    lent = _lenders(frame)
    _report("dantri, text alone, with what its own batch lends", frame, _date(frame, lent), truth)
    odd = frame.gather_every(2, 1)
    lent = _known(frame.gather_every(2, 0), truth)
    _report("dantri, text alone, the days of every other one known", odd, _date(odd, lent), truth)
    _wrong_years(frame, truth)


def _wrong_years(frame: pl.DataFrame, truth: Days) -> None:
    """Witnesses of another time only: whatever is borrowed from them is wrong."""
    rows, days = [], {}
    for row, day, _ in dated_corpora.clusters():
        rows.append(row)
        days[row["document_id"]] = day
    other = drafts(rows)
    early = pl.col("document_id").is_in([d for d, day in truth.items() if day < date(2021, 1, 1)])
    old, new = frame.filter(early), frame.filter(~early)
    cases = [
        (
            "text of 2021, witnesses of 2013 and 2020",
            new,
            pl.concat([_known(other, days), _known(old, truth)]),
        ),
        (
            "text of 2020, witnesses of 2013 and 2021",
            old,
            pl.concat([_known(other, days), _known(new, truth)]),
        ),
        ("text of 2013, witnesses of 2020 and 2021", other, _known(frame, truth)),
    ]
    for name, texts, lenders in cases:
        own = by_own_evidence(texts)
        lent = _date(texts, lenders)
        all_days = truth | days
        borrowed = lent.filter(~pl.col("article_id").is_in(own["article_id"].to_list()))
        wrong = sum(
            all_days[d].year != day.year
            for d, day in borrowed.select("article_id", "published_on").iter_rows()
        )
        print(f"{name:58} {texts.height:5} articles, borrowed {borrowed.height}, of a wrong year {wrong}")


def clusters() -> None:
    """The story clusters by text alone, and with the days of some known."""
    rows, truth, story = [], {}, {}
    for row, day, number in dated_corpora.clusters():
        rows.append(row)
        truth[row["document_id"]] = day
        story[row["document_id"]] = number
    frame = drafts(rows).filter(pl.col("reject_reason").is_null())
    _report("clusters, text alone, own evidence", frame, by_own_evidence(frame), truth)
    numbers = pl.Series("story", [story[d] for d in frame["document_id"]])
    first = frame.filter(numbers.is_first_distinct())
    rest = frame.filter(~pl.col("document_id").is_in(first["document_id"].to_list()))
    _report("clusters, one of each story known", rest, _date(rest, _known(first, truth)), truth)
    stories = sorted(set(story.values()))
    half = {d for d, number in story.items() if stories.index(number) % 2}
    odd = frame.filter(pl.col("document_id").is_in(half))
    even = frame.filter(~pl.col("document_id").is_in(half))
    _report("clusters, only other stories known", odd, _date(odd, _known(even, truth)), truth)
    lying = _date(rest, _known(first, truth, 1))
    _report("clusters, one of each story known and wrong by a year", rest, lying, truth)
    for shift in (-2, -1, 1, 2):
        dated = _date(odd, _known(even, truth, shift))
        _report(f"clusters, other stories, their years wrong by {shift:+d}", odd, dated, truth)


def seeds() -> None:
    """Both seeds together and each alone."""
    frame = drafts_of_files(sorted((SHARED / "seeds").glob("*.txt")))
    lent = witnesses(frame)
    for name, texts, lenders in [
        ("both", frame, lent),
        ("first alone", frame[:1], lent.clear()),
        ("second alone", frame[1:], lent.clear()),
    ]:
        kept, rejected = date_articles(texts, lenders)
        for row in kept.iter_rows(named=True):
            bounds = f"{row['published_earliest']}..{row['published_latest'] or ''}"
            day, basis = row["published_on"], row["published_basis"]
            print(f"seeds, {name}: {row['source_uri']} {day} ({bounds}), {basis}")
        for row in rejected.iter_rows(named=True):
            print(f"seeds, {name}: {row['source_uri']} rejected: {row['reason']}, {row['detail']}")


def main() -> None:
    """Print every figure; the development data must be there."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dates", action="store_true", help="only the expressions of time")
    only_dates = parser.parse_args().dates
    if not SHARED.is_dir():
        print("the development data is absent: set SUKIEN_SHARED")
        return
    date_expressions.main()
    if not only_dates:
        seeds()
        clusters()
        dantri()


if __name__ == "__main__":
    main()
