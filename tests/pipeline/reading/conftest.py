import io

import pytest

from pipeline.reading.stage import BatchOptions, read_file
from pipeline.schema.tables import RAW_DOCUMENTS

TEXT = (
    "Ngày 1/12, Tổng thống Mỹ kêu gọi Nga và Thổ Nhĩ Kỳ kết thúc những tranh cãi, tập trung vào kẻ thù. "
    "Ông cũng cho biết hai bên đang thảo luận để tìm kiếm các giải pháp ngoại giao nhằm hạ nhiệt căng thẳng."
)


def rows(data: bytes, name: str, **options: object) -> list[dict]:
    found = list(read_file(io.BytesIO(data), name, "lô 1", BatchOptions.from_mapping(options)))
    RAW_DOCUMENTS.verify(RAW_DOCUMENTS.frame(found))  # whatever comes out fits the table
    return found


@pytest.fixture(scope="session")
def read():
    return rows
