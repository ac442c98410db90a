"""The page analysts open: the published tables as one HTML file that needs no server and no network.

Frames in, text out: it knows neither Dagster nor the disk. ``page.py`` puts the page together, ``content.py``
chooses what is embedded, ``timeline.py``, ``matrix.py`` and ``places.py`` describe the charts in Vega-Lite,
and ``untrusted.py`` makes sure that an article's text stays text.
"""
