import bz2
import csv
import gzip
import io
import json
import lzma

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import zstandard

from pipeline.reading.stage import BatchOptions, read_file
from tests.pipeline.reading.conftest import TEXT

RECORDS = [
    {"title": f"Tin số {i}", "text": f"{TEXT} Bản {i}.", "url": f"https://bao.vn/{i}.html",
     "publish_date": "2015-12-02", "author": "Nhã Anh, Minh Phương", "source": "Báo Quốc tế"}
    for i in range(3)
]  # fmt: skip
JSONL = "\n".join(json.dumps(r, ensure_ascii=False) for r in RECORDS).encode()


def as_csv(delimiter: str = ",") -> bytes:
    out = io.StringIO()
    table = csv.DictWriter(out, list(RECORDS[0]), delimiter=delimiter)
    table.writeheader()
    table.writerows(RECORDS)
    return out.getvalue().encode("utf-8-sig")


def as_parquet() -> bytes:
    out = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(RECORDS), out)
    return out.getvalue()


def warc(*pages: tuple[str, bytes, str]) -> bytes:
    out = b""
    for number, (url, body, status) in enumerate(pages):
        http = f"HTTP/1.1 {status}\r\nContent-Type: text/html; charset=utf-8\r\n\r\n".encode() + body
        out += (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{number:032d}>\r\n"
            f"WARC-Target-URI: {url}\r\nWARC-Date: 2015-12-03T01:02:03Z\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
        ).encode() + http + b"\r\n\r\n"  # fmt: skip
    return out


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("x.jsonl", JSONL),
        ("x.json", json.dumps(RECORDS, ensure_ascii=False, indent=1).encode()),
        ("wrapped.json", json.dumps({"articles": RECORDS}).encode()),
        ("x.csv", as_csv()),
        ("x.tsv", as_csv("\t")),
        ("semicolon.csv", as_csv(";")),
        ("x.parquet", as_parquet()),
    ],
)
def test_every_format_gives_the_same_records(read, name, data):
    found = read(data, name)
    assert [r["source_uri"] for r in found] == [f"{name}#{i}" for i in range(3)]
    for row, record in zip(found, RECORDS, strict=True):
        assert row["content"] == record["text"]
        assert row["given_title"] == record["title"]
        assert row["url"] == record["url"]
        assert row["given_published"] == "2015-12-02"
        assert row["given_authors"] == ["Nhã Anh", "Minh Phương"]
        assert row["given_outlet"] == "Báo Quốc tế"
    assert len({r["document_id"] for r in found}) == 3


@pytest.mark.parametrize(
    ("name", "compress"),
    [
        ("x.jsonl.gz", gzip.compress),
        ("x.jsonl.bz2", bz2.compress),
        ("x.jsonl.xz", lzma.compress),
        ("x.jsonl.zst", zstandard.ZstdCompressor().compress),
        ("two.jsonl.gz", lambda data: gzip.compress(data[:1000]) + gzip.compress(data[1000:])),
        ("twice.jsonl.gz", lambda data: gzip.compress(gzip.compress(data))),
    ],
)
def test_compression_is_found_by_its_bytes(read, name, compress):
    assert [r["content"] for r in read(compress(JSONL), name)] == [r["text"] for r in RECORDS]


@pytest.mark.parametrize(
    "compress", [gzip.compress, bz2.compress, lzma.compress, zstandard.ZstdCompressor().compress]
)
def test_a_damaged_archive_gives_what_came_before_and_says_the_rest_is_lost(read, compress):
    big = b"\n".join(json.dumps({"text": f"{TEXT} {i * 7919 % 104729}"}).encode() for i in range(4000))
    packed = compress(big)
    found = read(packed[: len(packed) * 2 // 3], "x.jsonl.gz")
    assert found[-1]["read_failure"] == "malformed"
    assert "damaged" in found[-1]["read_failure_detail"]


def test_a_broken_record_is_one_row_and_not_the_end(read):
    good = JSONL.split(b"\n")
    bad = [b'{"text": "cut', b"[1, 2]", b'{"text": "\xff"}', b'{"text": ""}', b'{"x": 1}']
    data = b"\n".join([good[0], *bad, good[2]])
    found = read(data, "x.jsonl")
    assert [r["read_failure"] for r in found] == [
        None,
        "malformed",
        "malformed",
        "undecodable",
        "empty",
        "malformed",
        None,
    ]
    assert "the columns are: x" in found[5]["read_failure_detail"]


def test_a_broken_element_of_an_array_keeps_those_before_it(read):
    found = read(json.dumps(RECORDS).encode()[:-30], "x.json")
    assert [r["read_failure"] for r in found] == [None, None, "malformed"]


def test_a_line_beyond_the_limit_is_refused_and_the_next_is_read(read, monkeypatch):
    monkeypatch.setattr("pipeline.reading.json_records.MAX_RECORD_BYTES", 2000)
    found = read(b'{"text": "' + b"a" * 5000 + b'"}\n' + JSONL.split(b"\n")[0], "x.jsonl")
    assert [r["read_failure"] for r in found] == ["too_large", None]
    assert found[0]["n_bytes"] == 5013


def test_batch_yaml_maps_columns_of_other_names(read):
    data = json.dumps({"nd": TEXT, "td": "Tiêu đề", "text": "not this"}).encode()
    row = read(
        data, "x.jsonl", columns={"content": "nd", "title": "td"}, outlet="bao.vn", crawled_on="2020-01-02"
    )[0]
    assert (row["content"], row["given_title"], row["given_outlet"]) == (TEXT, "Tiêu đề", "bao.vn")
    assert row["fetched_at"].isoformat() == "2020-01-02T00:00:00+00:00"


def test_a_misspelt_option_is_an_error(read):
    with pytest.raises(ValueError, match="unknown keys"):
        read(JSONL, "x.jsonl", oulet="bao.vn")


@pytest.mark.parametrize("header", ["Nội dung,Tiêu đề", "noiDung,tieuDe", "BODY,Headline"])
def test_wild_column_names_are_known(read, header):
    row = read(f'{header}\n"{TEXT}","Tin"\n'.encode(), "x.csv")[0]
    assert (row["content"], row["given_title"]) == (TEXT, "Tin")


def test_a_csv_without_a_text_column_says_which_columns_it_has(read):
    row = read(b"a,b\n1,2\n", "x.csv")[0]
    assert row["read_failure"] == "malformed"
    assert "a, b" in row["read_failure_detail"]


def test_warc_answers_become_documents_and_errors_stay_errors(read):
    page = f"<html><body><p>{TEXT}</p><p>x</p><p>y</p></body></html>".encode()
    data = warc(
        ("https://bao.vn/1.html", page, "200 OK"), ("https://bao.vn/2.html", b"<p>gone</p>", "404 Not Found")
    )
    for name, packed in (("x.warc", data), ("x.warc.gz", gzip.compress(data))):
        found = read(packed, name)
        assert [r["url"] for r in found] == ["https://bao.vn/1.html", "https://bao.vn/2.html"]
        assert found[0]["content"] == page.decode()
        assert found[0]["media_type"] == "text/html"
        assert found[0]["fetched_at"].isoformat() == "2015-12-03T01:02:03+00:00"
        assert found[1]["read_failure_detail"] == "the server answered 404"


def test_wet_texts_become_documents(read):
    body = TEXT.encode()
    head = (
        "WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: https://bao.vn/1\r\n"
        "WARC-Date: 2015-12-03T01:02:03Z\r\n"
        f"WARC-Record-ID: <urn:uuid:7>\r\nContent-Type: text/plain\r\nContent-Length: {len(body)}\r\n\r\n"
    ).encode()
    row = read(head + body + b"\r\n\r\n", "x.warc.wet")[0]
    assert (row["content"], row["source_uri"]) == (TEXT, "x.warc.wet#7")


def test_the_same_delivery_has_the_same_id_and_another_delivery_another(read):
    first, again, other = read(JSONL, "a.jsonl"), read(JSONL, "a.jsonl"), read(JSONL, "b.jsonl")
    assert [r["document_id"] for r in first] == [r["document_id"] for r in again]
    assert {r["document_id"] for r in first}.isdisjoint(r["document_id"] for r in other)


def test_a_stream_that_can_only_be_read_is_enough():
    class Pipe:
        def __init__(self, data: bytes) -> None:
            self.data = data

        def read(self, n: int) -> bytes:
            part, self.data = self.data[: min(n, 100)], self.data[min(n, 100) :]
            return part

    for data, name in (
        (JSONL, "x.jsonl"),
        (as_parquet(), "x.parquet"),
        (gzip.compress(as_csv()), "x.csv.gz"),
    ):
        assert len(list(read_file(Pipe(data), name, "b", BatchOptions()))) == 3
