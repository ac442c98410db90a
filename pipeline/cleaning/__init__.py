"""A raw document in, a clean article out, or the reason why it is none.

Every character of the raw content is accounted for: kept as part of the title, body, a caption or a byline,
or removed with a reason. What day an article was published is not settled here; the dates that the page
states are only gathered for ``pipeline.dating``.
"""
