"""A list of made-up pages with what cleaning should make of each; the pages themselves stand beside it."""


class Pages(dict):
    """Pages by what is special about them."""

    def add(self, name, html, title, body, authors=(), agencies=(), captions=(), day=None):
        """Add a page and its article."""
        self[name] = {
            "html": html, "title": title, "body": list(body), "authors": list(authors),
            "agencies": list(agencies), "captions": list(captions), "day": day,
        }  # fmt: skip
