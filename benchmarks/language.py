"""The language engine against underthesea: equality, rates, start-up, memory, and the splitter.

    python -m benchmarks.language            # everything; some eight minutes, all of them underthesea's
    python -m benchmarks.language --share 20 # equality and rates on one sentence in twenty

Figures are CPU seconds of one process, medians of at least five. Corpora are read from
SUKIEN_SHARED and left out, with a word about it, where they are absent. The status is 1 if a single
word or tag differs.
"""

import argparse
import gzip
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

import polars as pl
import underthesea

from benchmarks.nasty import strings
from pipeline.language import engine, stage, upstream
from pipeline.language.sentences import split

SHARED = Path(os.environ.get("SUKIEN_SHARED", Path(__file__).resolve().parents[2] / "shared"))
CORPORA = {
    "bkee_train": ("data/bkee_train.jsonl", "text"),
    "story_clusters": ("data/story_clusters.jsonl", "body"),
    "dantri": ("data/dantri_2019_2021.jsonl.gz", "text"),
}
SLICE = 500  # texts tagged together when rates are compared
Tagged = list[list[tuple[str, str]]]
START = """
import resource, sys, time
begin = time.perf_counter()
from pathlib import Path
from pipeline.language import engine, native
if len(sys.argv) > 1:
    native._PLACES = (Path(sys.argv[1]),)
engine.shared().tag(["Ông Putin thăm Hà Nội."])
took = time.perf_counter() - begin
print(took, time.process_time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""
MEMORY = """
import resource, sys
from pipeline.language import engine
for line in sys.stdin:
    engine.shared().tag(eval(line))
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def corpora() -> dict[str, list[str]]:
    """The texts of each corpus that is there."""
    found = {}
    for name, (path, field) in CORPORA.items():
        if not (SHARED / path).exists():
            print(f"{name}: absent ({SHARED / path})")
            continue
        opener = gzip.open if path.endswith(".gz") else open
        with opener(SHARED / path, "rt", encoding="utf-8") as lines:
            found[name] = [json.loads(line)[field] for line in lines]
    return found


def timed(work: Callable[[], object]) -> float:
    """CPU seconds of one call."""
    begin = time.process_time()
    work()
    return time.process_time() - begin


def rates(texts: Sequence[str], tagger: engine.Engine) -> tuple[float, float, Tagged]:
    """CPU seconds of the engine and of underthesea on the same texts, and underthesea's answer."""
    mine = timed(lambda: tagger.tag(texts))
    answer: Tagged = []
    theirs = timed(lambda: answer.extend(underthesea.pos_tag(text) for text in texts))
    return mine, theirs, answer


def compare(name: str, texts: Sequence[str]) -> int:
    """Tag every text with both, print rates and differences; returns the number of differences."""
    tagger = engine.shared()
    size = min(max(SLICE, len(texts) // 20), max(1, len(texts) // 5))
    mine, theirs, ratios, different, words = [], [], [], 0, 0
    for first in range(0, len(texts), size):
        part = texts[first : first + size]
        my, their, answer = rates(part, tagger)
        if len(part) == size:
            mine.append(my / size)
            theirs.append(their / size)
            ratios.append(their / my)
        for text, ours, wanted in zip(part, tagger.pos_tag(part), answer, strict=True):
            words += len(wanted)
            if ours != wanted:
                different += 1
                print(f"  differs: {text!r}\n    underthesea {wanted}\n    engine {ours}")
    print(
        f"{name}: {len(texts)} texts, {words} words, {different} differences;"
        f" underthesea {1e6 * median(theirs):.0f} us a text, engine {1e6 * median(mine):.1f} us,"
        f" {median(ratios):.0f} times (median of {len(ratios)} slices of {size} unseen texts;"
        f" first {ratios[0]:.0f}, worst {min(ratios):.0f})"
    )
    return different


def cold(texts: Sequence[str]) -> None:
    """The rate of engines that have seen nothing: the worst case."""
    for size in (500, 2000):
        ratios = []
        for start in range(5):
            mine, theirs, _ = rates(texts[start::5][:size], engine.Engine())
            ratios.append(theirs / mine)
        print(f"new engine, first {size} sentences: {median(ratios):.0f} times (median of 5)")


def start_up(texts: Sequence[str]) -> None:
    """Seconds from nothing to the first words, and memory, in processes of their own."""

    def run(code: str, *arguments: str, given: str = "") -> list[float]:
        done = subprocess.run(
            [sys.executable, "-c", code, *arguments], input=given, capture_output=True, text=True, check=True
        )
        return [float(figure) for figure in done.stdout.split()]

    with tempfile.TemporaryDirectory() as place:
        compiling = run(START, place)
    runs = [run(START) for _ in range(5)]
    wall, cpu, peak = (median(figures) for figures in zip(*runs, strict=True))
    print(
        f"start-up: {wall:.2f} s to the first words, {cpu:.2f} s of them CPU, {peak:.0f} MB at its peak"
        f" (the first time on a machine {compiling[0]:.2f} s, {compiling[1]:.2f} s, {compiling[2]:.0f} MB)"
    )
    batches = [list(texts[first : first + 2000]) for first in range(0, len(texts), 2000)]
    (peak,) = run(MEMORY, given="".join(f"{batch!r}\n" for batch in batches))
    print(f"memory: {peak:.0f} MB at its peak over {len(texts)} sentences in batches of 2,000")


def splitter(texts: Sequence[str]) -> None:
    """Against the lines of BKEE, which hold a sentence each, joined by spaces as in UD's text.

    Only lines that end in a mark are asked for: nothing marks the end of a headline.
    """
    documents = [[line.strip() for line in text.split("\n") if line.strip()] for text in texts]
    joined = [" ".join(lines) for lines in documents]

    def theirs(text: str) -> set[int]:
        at, ends = 0, set()
        for sentence in underthesea.sent_tokenize(text):
            at = text.index(sentence, at) + len(sentence)
            ends.add(at)
        return ends

    def ours(text: str) -> set[int]:
        return {end for _, end in split(text)}

    for name, ends_of in (("split", ours), ("sent_tokenize", theirs)):
        right = found = wanted = 0
        for lines, text in zip(documents, joined, strict=True):
            ends, at = set(), -1
            for line in lines:
                at += len(line) + 1
                if line[-1] in '.?!…"”':
                    ends.add(at)
            given = ends_of(text)
            right, found, wanted = right + len(ends & given), found + len(given), wanted + len(ends)
        print(
            f"{name} on BKEE's lines: precision {right / found:.4f}, recall {right / wanted:.4f},"
            f" F1 {2 * right / (found + wanted):.4f} of {wanted} ends"
        )
    n = sum(len(split(text)) for text in joined)
    for name, work in (("split", split), ("sent_tokenize", underthesea.sent_tokenize)):
        rounds = [timed(lambda work=work: [work(text) for text in joined]) for _ in range(5)]
        print(f"{name}: {1e6 * median(rounds) / n:.1f} us a sentence (median of 5)")


def whole_stage(texts: Sequence[str]) -> None:
    """The stage from articles to sentences, as pure work."""
    rows = []
    for number, text in enumerate(texts):
        paragraphs, at = [], 0
        for line in text.split("\n"):
            paragraphs.append({"start": at, "end": at + len(line), "kind": "paragraph"})
            at += len(line) + 1
        rows.append({"article_id": f"a{number}", "batch": "b", "body": text, "paragraphs": paragraphs})
    articles = pl.DataFrame(rows)
    sentences = stage.sentences(articles)
    wrong = sum(
        texts[int(article[1:])][start:end] != text
        for article, start, end, text in sentences.select("article_id", "start", "end", "text").iter_rows()
    )
    rounds = [timed(lambda: stage.sentences(articles)) for _ in range(5)]
    took = median(rounds)
    print(
        f"stage: {len(texts)} articles, {sentences.height} sentences, {wrong} wrong positions;"
        f" {len(texts) / took:.0f} articles a second and core, {1e6 * took / sentences.height:.1f} us a"
        " sentence (median of 5)"
    )


def main() -> int:
    """Run it all; 1 if anything differs."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--share", type=int, default=1, metavar="N", help="one sentence in N")
    share = parser.parse_args().share
    print(f"underthesea {' with core '.join(upstream.installed())}; Python {platform.python_version()}")
    found = corpora()
    nasty = list(strings())
    sentences = {
        name: list(dict.fromkeys(p[a:b] for t in texts for p in t.split("\n") for a, b in split(p)))
        for name, texts in found.items()
    }
    everything = [text for texts in sentences.values() for text in texts][::-1] or nasty
    start_up(everything)
    different = sum(compare(name, texts[::share]) for name, texts in sentences.items())
    different += compare("nasty", nasty)
    cold(everything)
    if "bkee_train" in found:
        splitter(found["bkee_train"])
    if "dantri" in found:
        whole_stage(found["dantri"])
    print(f"{different} differences in all")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
