"""The inner loops of the engine, to be compiled: plain loops over flat memory.

Nothing here allocates, raises or touches a Python object, so the machine code needs nothing but
itself; `native` compiles, keeps and calls it, and is the only importer of this package (importing it
imports numba). Arguments are addresses of C-ordered arrays, whose types stand in
`native.SIGNATURES`; `tables` says what the arrays of the models hold. Additions and comparisons are
made in the order in which underthesea makes them: in double precision, template by template, and
the first of equal scores wins. That is why labels come out equal to the letter.
"""

from pipeline.language.kernels.characters import copy_utf8, expand, find_runs
from pipeline.language.kernels.segmenting import segment
from pipeline.language.kernels.tagging import tag

__all__ = ["copy_utf8", "expand", "find_runs", "segment", "tag"]
