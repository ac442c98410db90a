"""Which known forms of an article are names there: the longest at each place that passes its guard."""

from pipeline.entities.article import Article
from pipeline.entities.forms import Form
from pipeline.entities.guards import Guards
from pipeline.entities.mention import Mention


def known_names(article: Article, found: list[tuple[int, int, Form]]) -> list[Mention]:
    """The known names of the article, longest first where they overlap, that pass their guard."""
    guards = Guards(article, found)
    candidates = sorted(
        ((start, end, form) for start, end, form in found if form.name is not None),
        key=lambda match: (match[0], -match[1]),
    )
    names = []
    taken = 0
    for start, end, form in candidates:
        if start < taken:
            continue
        for name in (form.name, *form.others):
            if name is not None and guards.allows(start, end, name):
                names.append(Mention(start, end, name.type, name.source, name.key))
                taken = end
                break
    return names
