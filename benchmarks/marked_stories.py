"""Twenty stories of the development data, drawn by lot, read and marked by hand.

For each document the ranges of its raw body that are not its text: (start, end, kind), in order. Everything
else is body. Only positions are kept here, not a word of the texts.
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
