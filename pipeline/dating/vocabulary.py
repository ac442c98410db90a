"""The words of Vietnamese dates: numbers, weekdays, parts of the day, words that point from today.

Only word lists belong here, each with its meaning; how the words combine stands in `patterns`. The grammar
is that of written news, north and south ("mùng" and "mồng", "chủ nhật" and "chúa nhật", "giờ", "h" and "g").
"""

# Capital letters of Vietnamese for character classes: in Unicode its capitals and small letters alternate, so
# that a range like À-Ỹ holds both.
CAPITALS = "A-Z" + "".join(chr(c) for c in (*range(0xC0, 0xDE), *range(0x102, 0x1EFA)) if chr(c).isupper())

_UNITS = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8,
    "chín": 9,
}  # fmt: skip
_AFTER_TEN = _UNITS | {"mốt": 1, "lăm": 5, "nhăm": 5}

NUMBERS: dict[str, int] = {
    **_UNITS,
    "mười": 10,
    **{f"mười {word}": 10 + value for word, value in _AFTER_TEN.items() if word not in {"tư", "mốt", "năm"}},
    **{f"{tens} mươi": 10 * value for tens, value in _UNITS.items() if value > 1},
    **{
        f"{tens} mươi {word}": 10 * value + extra
        for tens, value in _UNITS.items()
        if value > 1
        for word, extra in _AFTER_TEN.items()
    },
}

# Giêng and Chạp begin and end the lunar year; newspapers also write "tháng Giêng" for January.
MONTHS = {name: value for name, value in NUMBERS.items() if value <= 12 and name != "bốn"} | {
    "bốn": 4, "giêng": 1, "chạp": 12,
}  # fmt: skip

WEEKDAYS = {
    "hai": 0, "ba": 1, "tư": 2, "năm": 3, "sáu": 4, "bảy": 5, "bẩy": 5,
    "2": 0, "3": 1, "4": 2, "5": 3, "6": 4, "7": 5,
}  # fmt: skip
SUNDAYS = ("chủ nhật", "chúa nhật")

PARTS_OF_DAY = (
    "rạng sáng", "sáng sớm", "tờ mờ sáng", "sáng", "trưa", "đầu giờ chiều", "xế chiều", "chiều muộn",
    "chiều tối", "chiều", "tối muộn", "tối", "đêm muộn", "đêm khuya", "nửa đêm", "đêm", "khuya",
)  # fmt: skip

# Only after a part of the day: "sáng nay", "tối qua", "trưa mai".
SHORT_DAYS = {"nay": 0, "qua": -1, "mai": 1, "mốt": 2, "kia": -2}

DAYS_FROM_TODAY = {
    "hôm nay": 0, "ngày hôm nay": 0, "bữa nay": 0, "bữa qua": -1, "hôm qua": -1, "ngày hôm qua": -1,
    "hôm kia": -2, "ngày hôm kia": -2, "ngày mai": 1, "hôm mai": 1, "ngày mốt": 2, "ngày kia": 2,
    "bây giờ": 0, "ngay bây giờ": 0, "lúc này": 0, "ngay lúc này": 0,
}  # fmt: skip

DAYS_FROM_ANCHOR = {
    "cùng ngày": 0, "cùng hôm": 0, "ngày hôm đó": 0, "hôm đó": 0, "ngày hôm ấy": 0, "hôm ấy": 0,
    "ngày đó": 0, "ngày này": 0, "hôm sau": 1, "ngày hôm sau": 1, "ngày sau đó": 1, "hôm trước": -1,
    "ngày hôm trước": -1, "ngày trước đó": -1, "hôm trước đó": -1, "ngày kế tiếp": 1, "ngày tiếp theo": 1,
    "một ngày sau": 1, "một hôm sau": 1, "một ngày sau đó": 1, "một ngày trước đó": -1,
    "một ngày trước": -1,
}  # fmt: skip

UNITS = {
    "ngày": "day", "hôm": "day", "tuần": "week", "tuần lễ": "week", "tháng": "month", "quý": "quarter",
    "quí": "quarter", "năm": "year", "thập niên": "decade", "thập kỷ": "decade", "thập kỉ": "decade",
    "thế kỷ": "century", "thế kỉ": "century", "giờ": "hour", "giờ đồng hồ": "hour", "tiếng": "hour",
    "tiếng đồng hồ": "hour", "phút": "hour", "giây": "hour", "s": "hour",
}  # fmt: skip

# Which unit a word after week, month, quarter or year points to.
OFFSETS = {
    "này": 0, "nay": 0, "hiện tại": 0, "hiện nay": 0, "trước": -1, "ngoái": -1, "rồi": -1,
    "vừa rồi": -1, "tới": 1, "sau": 1, "sắp tới": 1, "tới đây": 1, "tiếp": 1, "tiếp theo": 1,
    "kế tiếp": 1, "kia": -2,
}  # fmt: skip

PORTIONS = {
    "nửa đầu": "first_half", "nửa cuối": "second_half", "nửa sau": "second_half", "đầu": "early",
    "giữa": "mid", "cuối": "late", "thượng tuần": "early", "trung tuần": "mid", "hạ tuần": "late",
}  # fmt: skip

# After a span of units: "10 ngày qua", "hai năm trước", "3 ngày tới", "hai ngày sau đó".
DIRECTIONS = {
    "qua": "past", "vừa qua": "past", "vừa rồi": "over", "gần đây": "past", "gần nhất": "past",
    "trở lại đây": "past", "nay": "past", "gần đây nhất": "past",
    "tới": "next", "sắp tới": "next", "tới đây": "next", "tiếp theo": "next", "kế tiếp": "next",
    "trước": "ago", "trước đây": "ago", "nữa": "hence",
    "trước đó": "before_anchor", "sau đó": "after_anchor", "sau": "after_anchor",
}  # fmt: skip

HALF = "nửa"
# Inexact counts: how many units they reach, at most, before a span of them says nothing any more.
VAGUE_COUNTS = ("vài", "mấy", "nhiều", "những", "các", "vài ba", "dăm", "hàng chục", "ít")

VAGUE = {
    "mới đây": "past", "gần đây": "past", "thời gian gần đây": "past", "thời gian qua": "past",
    "thời gian vừa qua": "past", "thời gian tới": "future", "thời gian sắp tới": "future",
    "trong tương lai gần": "future",
}  # fmt: skip

# Fixed days of the seasons as Vietnamese schools teach them for the solar calendar (equinoxes, solstices).
SEASONS = {"xuân": "spring", "hè": "summer", "hạ": "summer", "thu": "autumn", "đông": "winter"}

ROMAN = {
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10,
    "xi": 11, "xii": 12, "xiii": 13, "xiv": 14, "xv": 15, "xvi": 16, "xvii": 17, "xviii": 18,
    "xix": 19, "xx": 20, "xxi": 21,
}  # fmt: skip

# The ten stems and twelve branches that name lunar years: Ất Mùi is 2015, 1955, ...
STEMS = {
    "giáp": 0, "ất": 1, "bính": 2, "đinh": 3, "mậu": 4, "kỷ": 5, "kỉ": 5, "canh": 6, "tân": 7,
    "nhâm": 8, "quý": 9, "quí": 9,
}  # fmt: skip
BRANCHES = {
    "tý": 0, "tí": 0, "sửu": 1, "dần": 2, "mão": 3, "mẹo": 3, "thìn": 4, "tỵ": 5, "tị": 5, "ngọ": 6,
    "mùi": 7, "thân": 8, "dậu": 9, "tuất": 10, "hợi": 11,
}  # fmt: skip
