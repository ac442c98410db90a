"""How the tables are made.

The import rule, held by ``tests/test_layout.py``: ``schema`` knows nothing of ours; the pure logic
(``reading``, ``cleaning``, ``dating``, ``language``, ``entities``, ``events``, ``knowledge``) knows
``schema`` and neither Dagster nor Great Expectations nor the disk; the Dagster plumbing (the modules
directly in this folder) knows ``schema`` and no business rule; ``assets`` join the two, ``checks`` judge
``assets``, and only ``definitions.py`` looks at everything.
"""
