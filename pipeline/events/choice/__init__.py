"""Which drafts become mentions, and how sure they are."""
