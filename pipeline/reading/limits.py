"""The sizes beyond which we do not read, each with its reason."""

# One document in bytes. The largest news pages with inlined pictures are a few MB; a longer "document" is a
# dump that lost its line breaks or a file of another kind, and cleaning it would cost minutes.
MAX_DOCUMENT_BYTES = 10 * 1024 * 1024

# One record around a document: JSON writes a Vietnamese letter as up to six bytes, and has other fields.
MAX_RECORD_BYTES = 3 * MAX_DOCUMENT_BYTES

# A JSON file that is one object around a list has to be parsed whole.
MAX_JSON_BYTES = 64 * 1024 * 1024

# How much of a file is looked at to tell its format.
SNIFF_BYTES = 64 * 1024

# How much is read from a stream at once.
CHUNK_BYTES = 1024 * 1024

# Rows of a Parquet file that are held at once.
PARQUET_ROWS = 128

# A file that needs random access is kept in memory up to this size and on disk beyond it.
SPOOL_BYTES = 64 * 1024 * 1024

# Bytes that may be broken in an HTML page, as a share: content systems cut teasers in the middle of a letter.
# Plain text is not forgiven one byte: nothing marks the place, and the break may stand in the article.
MAX_BROKEN_SHARE_HTML = 0.001
