"""Files as they arrive, cut, glued, wrapped: every document comes out or is a row with a reason."""

import bz2
import datetime as dt
import gzip
import io
import json
import lzma
import zlib

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import zstandard

from pipeline.reading.stage import BatchOptions
from tests.pipeline.reading.conftest import TEXT
from tests.pipeline.reading.test_formats import JSONL, RECORDS, warc

TEXTS = [record["text"] for record in RECORDS]
MANY = [{"text": f"{TEXT} {i * 7919 % 104729}"} for i in range(300)]
PAGE = f"<html><body><p>{TEXT}</p><p>x</p><p>y</p></body></html>".encode()


def dumps(value: object, **how: object) -> str:
    return json.dumps(value, ensure_ascii=False, **how)


def parquet(**columns: object) -> bytes:
    out = io.BytesIO()
    pq.write_table(pa.table(columns), out)
    return out.getvalue()


NO_ROWS = parquet(text=pa.array([], pa.string()))


def outcome(rows: list[dict]) -> list[str]:
    return [row["content"] if row["content"] is not None else row["read_failure"] for row in rows]


@pytest.mark.parametrize("name", ["x.jsonl", "x.json", "x.csv", "x.tsv", "x.txt", "x.warc", "x.parquet"])
def test_an_empty_file_is_a_row(read, name):
    assert outcome(read(b"", name)) == ["empty"]


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"[]", "x.json"),
        (b'{"articles": []}', "x.json"),
        (b"\n \n", "x.jsonl"),
        (b"\xef\xbb\xbf", "x.csv"),
        (NO_ROWS, "x.parquet"),
    ],
)
def test_a_file_without_records_is_a_row(read, data, name):
    assert outcome(read(data, name)) == ["empty"]


@pytest.mark.parametrize("compress", [gzip.compress, lzma.compress, bz2.compress])
def test_a_file_cut_in_its_last_byte_gives_what_came_before(read, compress):
    packed = compress("\n".join(map(dumps, MANY)).encode())
    found = read(packed[:-1], "x.jsonl.gz")
    assert outcome(found)[:250] == [record["text"] for record in MANY[:250]]
    assert found[-1]["read_failure"] == "malformed"


@pytest.mark.parametrize("name", ["x.jsonl.gz", "x.json.gz", "x.warc.gz"])
def test_half_a_gzip_file_gives_half_of_its_documents(read, name):
    data = {
        "x.jsonl.gz": "\n".join(map(dumps, MANY)).encode(),
        "x.json.gz": dumps(MANY).encode(),
        "x.warc.gz": warc(
            *((f"https://bao.vn/{i}", PAGE + bytes(str(i), "ascii"), "200 OK") for i in range(300))
        ),
    }[name]
    packed = gzip.compress(data)
    found = read(packed[: len(packed) // 2], name)
    assert 50 < sum(row["content"] is not None for row in found) < 299
    assert found[-1]["read_failure"] == "malformed"


def test_padding_behind_a_compressed_file_is_no_damage(read):
    assert outcome(read(gzip.compress(JSONL) + b"\0" * 5000, "x.jsonl.gz")) == TEXTS


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
@pytest.mark.parametrize("name", ["x.jsonl", "x.json", "x.csv"])
def test_files_of_records_are_read_in_every_unicode_encoding(read, encoding, name):
    text = {
        "x.jsonl": JSONL.decode(),
        "x.json": dumps(RECORDS),
        "x.csv": "text\n" + "\n".join(f'"{t}"' for t in TEXTS),
    }
    found = read(text[name].encode(encoding), name)
    assert outcome(found) == TEXTS
    assert {row["encoding"] for row in found} == {encoding}


@pytest.mark.parametrize("name", ["x.jsonl", "x.csv"])
def test_carriage_returns_alone_end_lines(read, name):
    data = JSONL if name == "x.jsonl" else ("text\n" + "\n".join(f'"{t}"' for t in TEXTS)).encode()
    assert outcome(read(data.replace(b"\n", b"\r"), name)) == TEXTS


@pytest.mark.parametrize(
    "text",
    [
        "".join(dumps(r) for r in RECORDS),
        "\n".join(dumps(r, indent=2) for r in RECORDS),
        dumps(RECORDS[:1]) + "\n" + dumps(RECORDS[1:]),
        dumps({"response": {"docs": RECORDS}}),
        dumps({"hits": {"hits": [{"_id": 1, "_source": r} for r in RECORDS]}}),
        "\n".join(dumps({"_id": 1, "_source": r}) for r in RECORDS),
        ",\n".join(dumps(r) for r in RECORDS),
    ],
    ids=["glued", "pretty", "arrays in lines", "wrapped twice", "search hits", "sources", "commas"],
)
def test_json_is_read_however_it_is_strung_together(read, text):
    found = read(text.encode(), "x.json")
    assert outcome(found) == TEXTS
    assert [row["source_uri"] for row in found] == ["x.json#0", "x.json#1", "x.json#2"]


@pytest.mark.parametrize(
    "text",
    [
        '{"text": "cut\n' + "\n".join(map(dumps, RECORDS)),
        '{"text": "cut},\n' + ",\n".join(map(dumps, RECORDS)),
    ],
)
def test_a_first_line_that_is_broken_does_not_cost_the_others(read, text):
    assert outcome(read(text.encode(), "x.jsonl")) == ["malformed", *TEXTS]


@pytest.mark.parametrize("broken", ['{"title": "cut}', "{title: 1}", '{"title": "a" "b"}'])
@pytest.mark.parametrize("between", [",", ",\n  "])
def test_a_broken_element_of_an_array_is_one_row(read, broken, between):
    text = "[" + between.join([dumps(RECORDS[0]), broken, dumps(RECORDS[1]), dumps(RECORDS[2])]) + "]"
    assert outcome(read(text.encode(), "x.json")) == [TEXTS[0], "malformed", *TEXTS[1:]]


def test_what_follows_an_array_is_not_lost_unseen(read):
    assert outcome(read(dumps(RECORDS).encode() + b" rest", "x.json")) == [*TEXTS, "malformed"]


@pytest.mark.parametrize(
    ("value", "kind"),
    [(5, "malformed"), (True, "malformed"), ({"a": 1}, "malformed"), (float("nan"), "empty"), ([], "empty"),
     (["", None], "empty")],
)  # fmt: skip
def test_a_cell_that_holds_no_text_is_not_made_one(read, value, kind):
    assert outcome(read(dumps({"text": value}).encode(), "x.jsonl")) == [kind]


def test_text_in_parts_and_under_another_name_is_found(read):
    records = [
        {"text": [{"type": "p", "text": "Một."}, {"type": "p", "text": "Hai."}]},
        {"text": "", "body": "Ba."},
    ]
    assert outcome(read(dumps(records).encode(), "x.json")) == ["Một.\nHai.", "Ba."]


@pytest.mark.parametrize(
    "when", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", 99999999999999, -5]
)
def test_an_instant_that_cannot_be_is_unknown(read, when):
    assert read(dumps({"text": TEXT, "crawled_at": when}).encode(), "x.jsonl")[0]["fetched_at"] is None


@pytest.mark.parametrize("preface", ["\n\n", "sep=;\n", ";;\n"])
def test_lines_before_a_csv_header_are_passed_over(read, preface):
    assert outcome(read(f'{preface}title;text\nTin;"{TEXT}"\n'.encode(), "x.csv")) == [TEXT]


def test_a_csv_header_may_hold_line_breaks_and_other_delimiters(read):
    assert outcome(read(f'"ti\ntle, a, b"|"text"\n1|"{TEXT}"\n'.encode(), "x.csv")) == [TEXT]


def test_a_quote_that_is_never_closed_costs_one_row(read):
    bare = TEXT.replace(",", "")
    data = f'title,text\nMột,{bare}\nHai,"mở\n' + f"Ba,{bare}\nBốn,{bare}\n"
    assert outcome(read(data.encode(), "x.csv")) == [bare, "malformed", bare, bare]


def test_a_csv_column_that_stands_twice_counts_where_it_is_filled(read):
    assert outcome(read(f'text,text\n,"{TEXT}"\n"{TEXT}",\n'.encode(), "x.csv")) == [TEXT, TEXT]


def test_parquet_of_odd_types_is_read(read):
    found = read(
        parquet(
            text=pa.array([TEXT.encode(), TEXT.encode("utf-16"), b"\xff\xfe\xfd"]),
            title=pa.array(["a", "b", "a"]).dictionary_encode(),
            author=[["Nhã Anh"], None, []],
            source=[{"name": "bao.vn"}, None, {"name": None}],
            publish_date=pa.array(
                [dt.datetime(2020, 1, 1), None, None], pa.timestamp("us", tz="Asia/Ho_Chi_Minh")
            ),
            crawled_at=pa.array([9 * 10**17] * 3, pa.timestamp("us", tz="UTC")),
        ),
        "x.parquet",
    )
    assert outcome(found) == [TEXT, TEXT, "undecodable"]
    assert [row["encoding"] for row in found] == ["utf-8", "utf-16", None]
    assert (found[0]["given_title"], found[0]["given_authors"], found[0]["given_outlet"]) == (
        "a",
        ["Nhã Anh"],
        "bao.vn",
    )
    assert found[0]["given_published"].startswith("2020-01-01T")
    assert found[0]["fetched_at"] is None


def test_parquet_columns_of_one_name_give_the_first_that_is_filled(read):
    out = io.BytesIO()
    pq.write_table(
        pa.Table.from_arrays([pa.array([None, "a"]), pa.array([TEXT, "b"])], names=["text", "text"]), out
    )
    assert outcome(read(out.getvalue(), "x.parquet")) == [TEXT, "a"]


def test_a_damaged_warc_record_is_one_row_and_the_next_is_read(read):
    pages = warc(("https://bao.vn/1", PAGE, "200 OK")), warc(("https://bao.vn/2", PAGE + b" ", "200 OK"))
    found = read(pages[0] + b"NOT A RECORD\r\n\r\n" + pages[1], "x.warc")
    assert [row["read_failure"] for row in found] == [None, "malformed", None]


@pytest.mark.parametrize(
    ("coding", "pack"),
    [("gzip", gzip.compress), ("deflate", zlib.compress), ("zstd", zstandard.ZstdCompressor().compress),
     ("gzip", bytes)],
)  # fmt: skip
def test_warc_payloads_are_unpacked(read, coding, pack):
    status = f"200 OK\r\nContent-Encoding: {coding}"
    assert outcome(read(warc(("https://bao.vn/1", pack(PAGE), status)), "x.warc")) == [PAGE.decode()]


def test_a_payload_that_cannot_be_unpacked_does_not_end_the_file(read):
    broken = "200 OK\r\nContent-Encoding: zstd"
    found = read(
        warc(("https://bao.vn/1", b"broken", broken), ("https://bao.vn/2", PAGE, "200 OK")), "x.warc"
    )
    assert [row["url"] for row in found] == ["https://bao.vn/1", "https://bao.vn/2"]
    assert found[0]["read_failure"] is not None
    assert found[1]["content"] == PAGE.decode()


@pytest.mark.parametrize(
    "given", [[1, 2], "text", 3, {"columns": []}, {"columns": {"content": 3}}, {"crawled_on": True}]
)
def test_a_batch_yaml_of_the_wrong_shape_is_said_to_be_so(given):
    with pytest.raises(ValueError, match=r"batch\.yaml"):
        BatchOptions.from_mapping(given)
