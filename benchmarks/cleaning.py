"""How well and how fast pages are cleaned, on the development data.

    python -m benchmarks.cleaning [pages] [stories] [held] [third] [speed] [memory]

``pages``: title, author and body of whole HTML pages, from the HTML and from the same page flattened to text
with its menus in ten ways, beside trafilatura. ``stories``: bylines, captions, datelines in one-line
bodies, measured on forty marked by hand, and thirty in full to judge. ``held``: the same measure on twenty
stories and twenty articles whose misses were read afterwards. ``third``: again, on 15 stories and twenty
articles left alone since, figures only. ``speed``: documents and MB per second on one core. ``memory``: the
most memory held while a JSONL of one GB streams through. All by default.
"""

import gzip
import io
import json
import random
import re
import resource
import sys
import textwrap
import time
from collections import Counter
from collections.abc import Sized

import polars as pl
import trafilatura

from benchmarks.endless import Endless
from benchmarks.flattenings import FLATTENINGS, flattened
from benchmarks.marked_stories import (
    HELD_OUT_DANTRI,
    HELD_OUT_STORIES,
    MARKED,
    MARKED_UNSEEN,
    THIRD_DANTRI,
    THIRD_STORIES,
    Marks,
)
from pipeline.cleaning.roles import BODY
from pipeline.cleaning.stage import batch_profile, clean
from pipeline.reading.stage import BatchOptions, read_file
from pipeline.schema.tables import RAW_DOCUMENTS
from tests.shared_data import SHARED


def drafts(files: list[tuple[str, bytes]]) -> list[dict]:
    """The drafts of files that are one document each."""
    rows = [row for name, data in files for row in read_file(io.BytesIO(data), name, "b", BatchOptions())]
    raw = RAW_DOCUMENTS.frame(rows)
    return clean(raw, batch_profile(raw)).to_dicts()


def f1(found: str, wanted: str) -> float:
    """F1 of the words, counted with repetition."""
    a, b = Counter(found.split()), Counter(wanted.split())
    shared = sum((a & b).values())
    return 2 * shared / max(1, sum(a.values()) + sum(b.values()))


def without_lead(draft: dict) -> str:
    """The body without its lead, which the expected paragraphs leave out."""
    parts = (draft["body"][p["start"] : p["end"]] for p in draft["paragraphs"] if p["kind"] != "lead")
    return "\n".join(parts)


def pages() -> None:
    """Whole pages, from HTML and flat."""
    folder = SHARED / "data/html_pages"
    expected = [json.loads(line) for line in (folder / "expected.jsonl").read_text("utf-8").splitlines()]
    sources = [(folder / e["page"]).read_text("utf-8") for e in expected]
    print("F1 of body words: with the lead / without it (without: as the expected paragraphs are)")
    for form, texts in (("HTML", sources), ("flat", [flattened(page) for page in sources])):
        right: Counter[str] = Counter()
        scores: list[float] = []
        found = drafts(
            [
                (e["page"] if form == "HTML" else "x.txt", t.encode())
                for e, t in zip(expected, texts, strict=True)
            ]
        )
        for want, page, got in zip(expected, sources, found, strict=True):
            if want.get("not_an_article"):
                right["list rejected"] += got["reject_reason"] is not None
                print(f"  {form} {want['page']:28} {got['reject_reason']}: {got['reject_detail']}")
                continue
            if got["reject_reason"] is not None:
                print(f"  {form} {want['page']:28} wrongly rejected: {got['reject_detail']}")
                continue
            text = " ".join(want["paragraphs"])
            both, bare = f1(got["body"], f"{want['summary']} {text}"), f1(without_lead(got), text)
            scores.append(both)
            right["title"] += got["title"] == want["title"]
            right["author"] += got["authors"] == [want["author"]]
            days = [d["value"][:10] for d in got["stated_dates"] if d["value"]]
            right["day stated"] += want["published_on"] in days
            beside = ""
            if form == "HTML":
                theirs = trafilatura.extract(page, include_comments=False) or ""
                beside = (
                    f"  trafilatura {max(f1(theirs, text), f1(theirs, want['summary'] + ' ' + text)):.3f}"
                )
            print(f"  {form} {want['page']:28} {both:.3f} / {bare:.3f}{beside}")
        print(f"  {form}: mean F1 {sum(scores) / len(scores):.3f}, least {min(scores):.3f}; {dict(right)}")
    print("The same pages flattened in other ways: F1 with the lead, t/a where title or author is not found")
    for name, flatten in FLATTENINGS.items():
        found = drafts([("x.txt", flatten(page).encode()) for page in sources])
        print(f"  {name:24}", *(f"{outcome(*pair):>9}" for pair in zip(expected, found, strict=True)))


def outcome(want: dict, got: dict) -> str:
    """One page of a table: F1, or how a list was taken; what is missing in letters."""
    if want.get("not_an_article"):
        return "accepted" if got["reject_reason"] is None else "rejected"
    if got["reject_reason"] is not None:
        return "lost"
    text = " ".join(want["paragraphs"])
    both = max(f1(got["body"], f"{want['summary']} {text}"), f1(without_lead(got), text))
    missing = "t" * (got["title"] != want["title"]) + "a" * (got["authors"] != [want["author"]])
    return f"{both:.3f}{missing}"


def story_files() -> list[dict]:
    """The stories of several outlets, one line each."""
    return [
        json.loads(line) for line in (SHARED / "data/story_clusters.jsonl").read_text("utf-8").splitlines()
    ]


def kept_words(draft: dict, raw: str, start: int, end: int) -> tuple[int, int]:
    """Of the words of ``raw[start:end]``: how many there are, and how many stand in the body."""
    spans = [(k["start"], k["end"]) for k in draft["kept"] if k["body_start"] is not None]
    words = [m.start() + start for m in re.finditer(r"\S+", raw[start:end])]
    return len(words), sum(any(a <= word < b for a, b in spans) for word in words)


def stories() -> None:
    """Tails and captions in one-line bodies: measured on those marked by hand, then side by side."""
    rows = story_files()
    found = drafts([("x.txt", row["body"].encode()) for row in rows])
    print(f"{len(rows)} stories: {dict(Counter(d['reject_reason'] or 'article' for d in found))}")
    for name, marked in (("first twenty", MARKED), ("twenty marked unseen", MARKED_UNSEEN)):
        score(name, marked, [(row["body"], draft, marked[row["doc"]]) for row, draft in
                             zip(rows, found, strict=True) if row["doc"] in marked])  # fmt: skip
    print("\nThirty at random; what was cut stands between bars, the text is whole:")
    articles = [(r, d) for r, d in zip(rows, found, strict=True) if d["body"]]
    for row, draft in random.Random(30).sample(articles, 30):
        side_by_side(row, draft)


def held() -> None:
    """The measure of `stories` on those that were marked before the output was seen."""
    measure((("stories held out", HELD_OUT_STORIES), ("dantri held out", HELD_OUT_DANTRI)), shown=True)


def third() -> None:
    """The same on those that were left alone since: no text is shown, lest a rule be made from it."""
    measure((("stories, third draw", THIRD_STORIES), ("dantri, third draw", THIRD_DANTRI)), shown=False)


def measure(draws: tuple[tuple[str, Marks], tuple[str, Marks]], *, shown: bool) -> None:
    """A draw of stories and one of articles."""
    rows = [(row["doc"], row["body"]) for row in story_files()]
    with gzip.open(SHARED / "data/dantri_2019_2021.jsonl.gz", "rt", encoding="utf-8") as lines:
        articles = [(row["id"], row["text"]) for row in map(json.loads, lines)]
    for (name, marked), texts in zip(draws, (rows, articles), strict=True):
        wanted = [(key, text) for key, text in texts if key in marked]
        found = drafts([("x.txt", text.encode()) for _, text in wanted])
        score(name, marked, [(text, draft, marked[key]) for (key, text), draft in
                             zip(wanted, found, strict=True)], shown=shown)  # fmt: skip


def score(
    name: str,
    marked: Sized,
    stories: list[tuple[str, dict, list[tuple[int, int, str]]]],
    *,
    shown: bool = True,
) -> None:
    """Recall of the words marked as body, and how many of the other ranges are out of it."""
    total: Counter[str] = Counter()
    lost, left = [], []
    for body, draft, ranges in stories:
        position = 0
        for start, end, kind in (*ranges, (len(body), len(body), "")):
            n, kept = kept_words(draft, body, position, start)
            total["body"] += n
            total["kept"] += kept
            if kept < n:
                lost.append(body[position:start])
            n, kept = kept_words(draft, body, start, end)
            if kind and kind not in ("table", "unsure"):
                total[kind] += 1
                total[f"{kind} out"] += kept <= 0.2 * n
                if kept > 0.2 * n:
                    left.append(f"{kind}: {body[start:end]}")
            position = end
    print(f"{name} ({len(marked)}): recall of words {total['kept'] / total['body']:.4f}")
    kinds = [kind for kind in ("byline", "dateline", "caption", "related", "repeat") if total[kind]]
    print("  out of the body:", ", ".join(f"{k} {total[k + ' out']} of {total[k]}" for k in kinds))
    for text in left if shown else ():
        print(f"  left in the body | {text[:110]} |")
    for text in lost if shown else ():
        print(f"  text lost in | {text[:110]} |")


def side_by_side(row: dict, draft: dict) -> None:
    """One story as delivered, what was cut in its place between bars, headings between equals signs."""
    body = row["body"]
    print(f"\n{'-' * 100}\n{row['doc']}  {row['outlet'] or 'unknown outlet'}: {row['title']}")
    names = {kind: ", ".join(draft[kind]) or "none" for kind in ("authors", "agencies")}
    print(f"authors: {names['authors']}   agencies: {names['agencies']}")
    parts = [(k["start"], k["end"], k["kind"]) for k in draft["kept"]]
    parts += [(r["start"], r["end"], r["reason"]) for r in draft["removed"] if r["text"].strip()]
    for start, end, kind in sorted(parts):
        text = body[start:end].strip()
        shown = f"== {text} ==" if kind == "heading" else text
        shown = shown if kind in BODY else f"| {kind}: {text} |"
        print(textwrap.fill(shown, 110, initial_indent="  ", subsequent_indent="  "))


def speed() -> None:
    """Documents and MB per second of one core, text and HTML, beside trafilatura on the same HTML."""
    rows = story_files()
    texts = [("x.txt", row["body"].encode()) for row in rows]
    folder = SHARED / "data/html_pages"
    sources = [path.read_bytes() for path in sorted(folder.glob("*.html"))] * 3
    for name, files in (("text", texts), ("HTML", [("x.html", page) for page in sources])):
        drafts(files[:5])  # patterns compiled, tables read
        start = time.process_time()
        drafts(files)
        report(name, len(files), sum(len(data) for _, data in files), time.process_time() - start)
    for name, with_metadata in (("trafilatura", True), ("its text alone", False)):
        start = time.process_time()
        for page in sources:
            trafilatura.bare_extraction(page.decode(), include_comments=False, with_metadata=with_metadata)
        report(name, len(sources), sum(map(len, sources)), time.process_time() - start)


def report(name: str, n: int, size: int, seconds: float) -> None:
    """One line of the speed table."""
    rate = f"{n / seconds:8.1f} documents/s {size / seconds / 1e6:8.2f} MB/s"
    print(f"  {name:16} {rate} ({n} in {seconds:.2f} s)")


def memory() -> None:
    """The most memory held while one GB of JSONL is read, row by row and into frames of 1,000."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    stream, rows, n, marks = Endless(10**9), [], 0, []
    start = time.perf_counter()
    for row in read_file(stream, "x.jsonl", "b", BatchOptions()):  # type: ignore[arg-type]
        rows.append(row)
        n += 1
        if len(rows) == 1000:
            RAW_DOCUMENTS.frame(rows)
            rows = []
            if n % 20_000 == 0:
                marks.append(round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024 - before))
    seconds = time.perf_counter() - start
    size = stream.size / 1e6
    print(f"  {size:.0f} MB, {n} documents in {seconds:.0f} s ({size / seconds:.0f} MB/s)")
    print(f"  peak memory above the start, MB, after every 20,000 documents: {marks}")


def main(names: list[str]) -> int:
    """Run the parts named, or all."""
    parts = {
        "pages": pages,
        "stories": stories,
        "held": held,
        "third": third,
        "speed": speed,
        "memory": memory,
    }
    if not SHARED.is_dir():
        print("the development data is absent; only `memory` can run")
        names = ["memory"]
    for name in names or list(parts):
        print(f"\n== {name}")
        parts[name]()
    return 0


if __name__ == "__main__":
    pl.Config.set_tbl_rows(50)
    sys.exit(main(sys.argv[1:]))
