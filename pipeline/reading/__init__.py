"""Bytes in, raw documents out: file formats, compressions and encodings, nothing else.

What a document says is not looked at here beyond finding out in which encoding it is written. Nobody here
opens files: a caller hands over an open binary stream. Whatever cannot be read becomes a row that says why.
"""
