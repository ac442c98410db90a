"""The closed lists of codes that columns may hold, each once.

Only lists that several tables or checks share belong here. What a code *means* for coding an event stands
with the ontology in ``pipeline/events``; the codes of PLOVER are facts of that standard.
"""

REJECTION_REASONS = (
    "empty",  # no characters
    "binary",  # bytes that are no text
    "undecodable",  # text, but in no encoding we can establish
    "too_large",  # larger than one document may be
    "malformed",  # a record or page that its format cannot parse
    "not_vietnamese",
    "not_an_article",  # lists of headlines, section pages, galleries
    "stub",  # too little text to carry an event
    "undated",  # an article whose day of publication cannot be established
    "failed",  # the process that worked on it died; `detail` says where
)

PARAGRAPH_KINDS = ("lead", "paragraph", "heading")

PUBLISHED_BASES = ("json_ld", "meta", "visible", "url", "filename", "delivered", "inferred")

# The basis of evidence that an article takes from other articles.
BORROWED_EVIDENCE = "similar_article"

PRECISIONS = ("day", "month", "year", "interval", "unknown")

DATE_BASES = ("explicit", "relative", "coreferent", "publication", "none")

TIME_BASES = ("explicit", "relative", "unresolved")

ENTITY_TYPES = (
    "PER",  # persons, with or without a title
    "ORG",  # organisations, armed groups, outlets
    "LOC",  # countries, places, regions, seas
    "NORP",  # peoples, nationalities, religions
    "EQUIPMENT",  # weapons, aircraft, ships by their designation
    "EVENT",  # named events: COP21, the Olympics
    "MISC",
)

# PLOVER sectors, see its codebook; MED is health and JRN the press (shared ruling of our codebook).
SECTORS = (
    "GOV", "MIL", "COP", "LEG", "JUD", "PTY", "REB", "SPY", "CVL", "MED", "BUS", "IGO", "NGO",
    "JRN", "EDU", "OPP", "CRM", "ELI", "LAB", "REL", "REF", "AGR", "UAF", "UNK",
)  # fmt: skip

EVENT_TYPES = (
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT",
    "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
    "ACCIDENT", "DISASTER", "OUTBREAK",
)  # fmt: skip

REALIS = ("occurred", "ongoing", "planned", "conditional", "denied", "recalled")

COUNT_KINDS = ("killed", "injured", "missing", "arrested", "displaced", "participants")
