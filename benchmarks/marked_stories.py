"""Forty stories of the development data, drawn by lot, read and marked by hand.

For each document the ranges of its raw body that are not its text: (start, end, kind), in order. Everything
else is body. Only positions are kept here, not a word of the texts.

The first twenty were marked by somebody who had seen the cleaner's output of other stories; the second twenty
by reading the raw texts alone, before any output of them was looked at. There, ``repeat`` is the whole text
printed a second time behind its byline, and ``table`` the cells of a table, which count neither way.
"""

MARKED: dict[str, list[tuple[int, int, str]]] = {
    "12308284": [(0, 123, "caption"), (2404, 2479, "caption"), (4807, 4819, "byline")],
    "12310594": [(573, 670, "caption"), (3644, 3678, "byline")],
    "12345949": [(773, 860, "caption")],
    "12327401": [
        (0, 105, "caption"),
        (106, 111, "dateline"),
        (869, 963, "caption"),
        (2964, 3085, "caption"),
        (3242, 3257, "byline"),
    ],
    "12225110": [(1279, 1296, "byline")],
    "12275043": [(788, 899, "caption"), (2036, 2044, "byline")],
    "12284240": [(762, 862, "caption")],
    "12207481": [(0, 42, "caption")],
    "12307180": [(403, 448, "caption"), (3304, 3416, "caption"), (3755, 3774, "byline")],
    "12312601": [(0, 44, "caption"), (748, 756, "byline")],
    "12178159": [(0, 82, "caption"), (902, 912, "byline")],
    "12313026": [(222, 321, "caption"), (2547, 2555, "byline")],
    "12237891": [(922, 932, "byline")],
    "12242047": [(556, 634, "caption"), (2463, 2470, "byline")],
    "12236630": [
        (413, 462, "caption"),
        (1706, 1761, "caption"),
        (3511, 3582, "caption"),
        (3817, 3830, "byline"),
    ],
    "12235697": [],
    "12242198": [(3249, 3258, "byline")],
    "12242863": [(0, 69, "caption")],
    "12235485": [(540, 597, "caption"), (1103, 1110, "byline")],
    "12237280": [(0, 81, "caption"), (1632, 1643, "byline")],
}

MARKED_UNSEEN: dict[str, list[tuple[int, int, str]]] = {
    "12232634": [(0, 11, "byline"), (12, 165, "caption")],
    "12243680": [
        (472, 514, "caption"),
        (1107, 1153, "caption"),
        (1838, 1969, "caption"),
        (2858, 2882, "byline"),
        (2883, 2967, "related"),
    ],
    "12362042": [(976, 1004, "byline")],
    "12382482": [(0, 11, "caption"), (1341, 1347, "byline")],
    "12230998": [(604, 622, "byline"), (623, 1226, "repeat")],
    "12237899": [],
    "12312461": [(0, 17, "caption"), (489, 506, "caption"), (1225, 1239, "byline")],
    "12348787": [(666, 677, "caption"), (1840, 1886, "caption"), (3791, 3839, "byline")],
    "12313247": [(225, 244, "caption")],
    "12239357": [(0, 135, "caption"), (2100, 2191, "caption")],
    "10307493": [(2024, 2034, "byline")],
    "12226312": [(1393, 1403, "byline")],
    "12231567": [(0, 111, "caption"), (2455, 2460, "byline")],
    "12242350": [(2120, 2129, "byline"), (2130, 4249, "repeat")],
    "12229598": [(0, 54, "caption"), (1474, 1482, "byline")],
    "12313532": [(0, 87, "caption"), (2718, 2736, "byline")],
    "11864802": [(742, 1792, "table")],
    "12243605": [
        (234, 273, "caption"),
        (422, 546, "caption"),
        (547, 595, "caption"),
        (596, 720, "caption"),
        (1058, 1202, "related"),
        (1203, 1221, "byline"),
    ],
    "12237220": [(1752, 2093, "table")],
    "12308812": [(1206, 1217, "byline")],
}
