"""A file of any size that costs no disk: to measure what memory reading takes."""

import io
import json


class Endless(io.RawIOBase):
    """A JSONL file of so many bytes that exists only while it is read."""

    def __init__(self, size: int) -> None:
        """Make the line that is repeated."""
        text = "Tổng thống Mỹ kêu gọi hai bên kiềm chế và nối lại đàm phán. " * 60
        self.line = json.dumps({"title": "Tin", "text": text, "url": "https://vidu.vn/1"}, ensure_ascii=False)
        self.left, self.rest, self.size = size, b"", 0

    def read(self, n: int = -1) -> bytes:
        """The next bytes."""
        while len(self.rest) < n and self.left > 0:
            line = (self.line + "\n").encode()
            self.rest += line
            self.left -= len(line)
        out, self.rest = self.rest[:n], self.rest[n:]
        self.size += len(out)
        return out
