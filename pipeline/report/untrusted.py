"""What stands between the text of strangers and the page: JSON, addresses and the page's own scripts.

Articles are untrusted: one may contain ``</script>`` or call itself ``javascript:...``. Their text reaches
the page only as JSON and is shown as text nodes; this module holds the places where it could still break out.
The policy is the second lock: a browser runs no script of the page but those named by their hash.
"""

import base64
import hashlib
import json
from collections.abc import Sequence
from urllib.parse import urlsplit

_SCHEMES = ("http", "https")

# Inside a script element HTML ends at "</script" and changes at "<!--", whatever JSON thinks of it; the two
# separators end a line in JavaScript. As JSON escapes they mean the same characters.
_ESCAPES = {ord(character): f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}


def script_json(value: object) -> str:
    """Return ``value`` as JSON that may stand inside a script element; keys keep their order.

    Raises:
        ValueError: a number is not finite, which JSON cannot say.
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return text.translate(_ESCAPES)


def safe_url(url: str | None) -> str | None:
    """Return ``url`` if it is a web address with a host, which a reader may safely be sent to."""
    if url is None:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:  # such as an unclosed bracket: no address at all
        return None
    return url if parts.scheme in _SCHEMES and parts.netloc and url == url.strip() else None


def policy(scripts: Sequence[str]) -> str:
    """Return the Content-Security-Policy of a page that runs ``scripts`` inline, and loads nothing."""
    hashes = " ".join(f"'sha256-{_hash(script)}'" for script in scripts)
    return (
        f"default-src 'none'; script-src {hashes}; style-src 'unsafe-inline'; img-src data:;"
        " base-uri 'none'; form-action 'none'"
    )


def _hash(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
