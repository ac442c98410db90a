"""The letters of Vietnamese as character classes; Unicode interleaves capitals and small letters here."""

_VOWELS = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ"
# Inside a bracket expression: f"[{UPPER}]".
LOWER = "a-z" + "".join(c for c in _VOWELS if c > "\x7f")
UPPER = "A-Z" + "".join(c.upper() for c in _VOWELS if c > "\x7f")
