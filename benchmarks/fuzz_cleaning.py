"""Mutated pages through reading and cleaning: no crash, no hang, every character accounted for.

    python -m benchmarks.fuzz_cleaning [pages]

Takes the seeds and, where present, the development data's pages and stories, breaks each in random places
(bytes flipped, pieces cut, doubled and swapped, markup and control characters inserted, compressed and cut)
and prints how many gave articles, how many were rejected and why, the slowest page, and every fault.
"""

import gzip
import io
import json
import random
import sys
import time
from collections import Counter
from pathlib import Path

from pipeline.cleaning.stage import batch_profile, clean
from pipeline.reading.stage import BatchOptions, read_file
from pipeline.schema.tables import RAW_DOCUMENTS
from tests.pipeline.cleaning.tiling import faults
from tests.shared_data import SHARED

ROOT = Path(__file__).resolve().parents[1]
NAMES = ("x.jsonl", "x.json", "x.csv", "x.warc", "x.parquet", "x.txt.gz")
PIECES = (
    b"<p>", b"</div>", b"<!--", b"-->", b"<script>", b"</script>", b"<a href='", b'"', b"&#0;", b"&#55296;",
    b"&nbsp", b"\x00", b"\xff\xfe", b"\xe1\xbb", b"\xcc\x80", b"\xc2\xa0", b"\r", b"\n\n", b"(Theo ", b"...",
    b"12/12/2015", b"{", b"]", b'","', b"WARC/1.0\r\n", b"<" * 500, b'<a "' * 200, b"<div>" * 300,
    b" " * 5000, b"(" * 300,
    *(text.encode() for text in ("Ảnh: ", "Xem thêm", "Tá»•ng thá»‘ng " * 9, "Ông " * 300, "» Tin ")),
)  # fmt: skip


def sources() -> list[bytes]:
    """Pages and texts to break."""
    found = [path.read_bytes() for path in sorted((ROOT / "seeds").glob("*.txt"))]
    if SHARED.is_dir():
        found += [path.read_bytes() for path in sorted((SHARED / "data/html_pages").glob("*.html"))]
        lines = (SHARED / "data/story_clusters.jsonl").read_text("utf-8").splitlines()
        found += [json.loads(line)["body"].encode() for line in lines[:60]]
        found += [line.encode() for line in lines[:20]]
    else:
        print("the development data is absent: only the seeds are broken")
    return found


def broken(rng: random.Random, pages: list[bytes]) -> bytes:
    """One page, broken in a few places."""
    data = bytearray(rng.choice(pages))
    if len(data) > 60_000 and rng.random() < 0.7:  # most rounds on pieces of pages, for speed
        start = rng.randrange(len(data) - 30_000)
        data = data[start : start + 30_000]
    for _ in range(rng.choice((1, 2, 4, 8, 30))):
        at, size = rng.randrange(len(data) + 1), rng.choice((1, 3, 20, 400, 5000))
        match rng.randrange(6):
            case 0:
                del data[at : at + size]
            case 1:
                data[at:at] = rng.choice(PIECES)
            case 2:
                data[at:at] = data[max(0, at - size) : at]
            case 3:
                data[at : at + 1] = bytes([rng.randrange(256)])
            case 4:
                other = rng.choice(pages)
                start = rng.randrange(len(other))
                data[at : at + size] = other[start : start + size]
            case 5:
                del data[at + 20_000 :]
    return bytes(data)


def main(n_pages: int) -> int:
    """Run the rounds and print what happened; 1 if anything was wrong."""
    pages, outcomes, wrong, slowest = sources(), Counter[str](), [], (0.0, 0)
    start = time.perf_counter()
    for number in range(n_pages):
        rng = random.Random(number)
        data, name = broken(rng, pages), "x.txt" if rng.random() < 0.7 else rng.choice(NAMES)
        if rng.random() < 0.7:  # text that can be decoded goes on to the cleaner
            data = data.decode("utf-8", "ignore").replace("\0", "").encode()
        if name == "x.jsonl" and rng.random() < 0.5:
            data = json.dumps({"text": data.decode("utf-8", "ignore")}).encode()
        if name.endswith(".gz"):
            data = gzip.compress(data)
            data = data[: rng.choice((len(data), rng.randrange(len(data) + 1)))]
        begun = time.process_time()
        try:
            rows = list(read_file(io.BytesIO(data), name, "b", BatchOptions()))
            raw = RAW_DOCUMENTS.verify(RAW_DOCUMENTS.frame(rows))
            drafts = clean(raw, batch_profile(raw)).to_dicts()
        except Exception as error:  # noqa: BLE001 a crash is what is being looked for
            wrong.append((number, name, f"{type(error).__name__}: {error}"))
            continue
        slowest = max(slowest, (time.process_time() - begun, number))
        for row, draft in zip(rows, drafts, strict=True):
            outcomes[draft["reject_reason"] or "article"] += 1
            if row["content"] is not None:
                found = faults(row["content"], row["media_type"], draft)
                wrong += [(number, name, fault[:300]) for fault in found]
    print(f"{n_pages} broken pages in {time.perf_counter() - start:.0f} s: {dict(outcomes.most_common())}")
    print(f"slowest: {slowest[0]:.2f} s of one core (page {slowest[1]})")
    print(f"faults: {len(wrong)}")
    for number, name, what in wrong[:20]:
        print(f"  page {number} as {name}: {what}")
    return 1 if wrong or slowest[0] > 5 else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000))
