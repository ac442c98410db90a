"""Which types take part in which readings: the coder's conventions about event types, modes and sectors.

The ontology's facts are in ``types.csv`` and ``modes.csv``; here stand our own decisions on how Vietnamese
sentences are read for them, each with its reason. Only names of types, modes and sectors belong here.
"""

from __future__ import annotations

# Both sides are put on one level where the verb joins them ("A và B hội đàm", "A đụng độ với B").
MUTUAL_TYPES = ("CONSULT", "AGREE", "COOPERATE", "ASSAULT", "RETREAT")
# Words and moves of somebody: told without the one who does it, they are mostly not about an act at all.
NEEDS_ACTOR = (
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "REQUEST", "ACCUSE", "REJECT", "THREATEN",
    "MOBILIZE", "RETREAT",
)  # fmt: skip
# Acts of word named by a noun: without the one whose word it is, the noun tells no act.
ACTS_OF_WORD = ("AGREE", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN")
# Words about what may be anywhere: the place told behind them is not where they were said.
ABOUT_ELSEWHERE = ("REQUEST", "ACCUSE", "REJECT", "THREATEN")
# What is done to persons only: who is arrested is somebody, even where the word for him is not known.
PERSONAL_MODES = (
    "arrest", "deport", "abduct", "beat", "torture", "execute", "sexual", "assassinate", "convict", "release",
    "primitive",
)  # fmt: skip
# Who speaks for one side of a fight or an agreement when "cuộc giao tranh với B" names only the other.
PUBLIC_SIDES = ("GOV", "MIL", "REB", "COP", "IGO")
# Whose dead and wounded were a side of the fight.
FIGHTERS = ("MIL", "COP", "REB")
# Organs of a state: in "quân đội A và B" the organ is that of both.
ORGANS = ("MIL", "COP", "SPY", "LEG", "JUD")
LISTENING = ("cyber", "spying")  # modes whose object may be somebody's talk
# Acts against which one answers without saying so again ("A cáo buộc B ..., B bác bỏ").
ANSWERABLE = ("ACCUSE", "REQUEST", "REJECT", "THREATEN", "SANCTION")
# Words of a crowd that only say what its protest is about.
OF_PROTEST = ("ACCUSE", "REQUEST", "REJECT")
# Which numbers belong to which acts; any other pair would be the number of something else.
COUNT_TYPES = {
    "killed": ("ASSAULT", "ACCIDENT", "DISASTER", "OUTBREAK", "PROTEST"),
    "injured": ("ASSAULT", "ACCIDENT", "DISASTER", "PROTEST"),
    "missing": ("ACCIDENT", "DISASTER", "ASSAULT"),
    "arrested": ("COERCE", "PROTEST"),
    "displaced": ("DISASTER", "ASSAULT", "COERCE", "ACCIDENT"),
    "participants": ("PROTEST", "MOBILIZE", "COOPERATE"),
}

# What a noun names is news of the day only where it is over at once; an epidemic or a war goes on.
SUDDEN = ("ASSAULT", "ACCIDENT", "DISASTER", "PROTEST")
