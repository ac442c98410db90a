import io

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from pipeline import thrift
from pipeline.thrift import BINARY, DOUBLE, FALSE, I16, I32, I64, LIST, STRUCT, TRUE, List

EVERY_KIND = {
    1: (I32, -3),
    2: (BINARY, "tin tức".encode()),
    3: (TRUE, True),
    4: (FALSE, False),
    6: (LIST, List(I64, [0, 1, -1, 2**62, -(2**63)])),
    7: (LIST, List(STRUCT, [{1: (I16, 7)}, {}])),
    8: (DOUBLE, b"12345678"),
    9: (LIST, List(BINARY, [])),
    400: (STRUCT, {1: (LIST, List(I32, list(range(200))))}),
}


def test_what_is_written_is_read():
    assert thrift.decode(thrift.encode(EVERY_KIND)) == EVERY_KIND


def test_numbers_stand_as_the_protocol_says():
    assert thrift.encode({1: (I32, 1), 2: (I64, -65)}) == bytes([0x15, 2, 0x16, 0x81, 0x01, 0])
    assert thrift.encode({20: (TRUE, True)}) == bytes([1, 40, 0])


def test_a_footer_of_pyarrow_is_written_again_to_the_byte():
    out = io.BytesIO()
    rows = [{"a": "x", "b": [1, 2], "c": {"d": 0.5, "e": None}}] * 20
    pq.write_table(pa.Table.from_pylist(rows), out, row_group_size=1, compression="zstd")
    file = out.getvalue()
    footer = file[-8 - int.from_bytes(file[-8:-4], "little") : -8]
    assert thrift.encode(thrift.decode(footer)) == footer


def test_a_struct_may_stand_as_its_bytes():
    inner = {1: (BINARY, b"x")}
    nested = {1: (LIST, List(STRUCT, [inner])), 2: (STRUCT, inner)}
    done = thrift.encode(inner)
    assert thrift.encode({1: (LIST, List(STRUCT, [done])), 2: (STRUCT, done)}) == thrift.encode(nested)


def test_a_kind_that_parquet_does_not_use_is_refused():
    with pytest.raises(ValueError, match="type 11"):
        thrift.decode(bytes([0x1B, 0, 0]))


def test_offsets_are_moved_and_nothing_else():
    def struct(by):
        inner = {1: (thrift.I64, thrift.Offset(100 + by)), 2: (thrift.I64, 100)}
        return {
            1: (thrift.BINARY, b"x"), 4: (thrift.STRUCT, inner), 30: (thrift.I64, thrift.Offset(4 + by)),
        }  # fmt: skip

    movable = thrift.encode_movable(struct(0))
    for by in (0, 60, 1_000_000):
        assert movable.moved(by) == thrift.encode(struct(by))
