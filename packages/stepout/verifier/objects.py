"""Bytes, canonical JSON, hashes, signatures and shapes of Step Out, from docs/methods/stepout-format.md.

Shares no line with the TypeScript and needs Debian's python3-cryptography alone, so that the format is known to be
written down and not only programmed."""
import hashlib
import json
import re
import unicodedata

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey


class Refused(Exception):
    """An object that the format refuses; `kind` is the code that every program gives."""

    def __init__(self, kind, why=None):
        super().__init__(kind)
        self.kind, self.why = kind, why


def canonical(value):
    """RFC 8785, for the JSON of this format: ASCII keys, whole numbers."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def H(tag, *parts):
    """Section 1: SHA-256 over tag and parts, each after its length in four bytes."""
    state = hashlib.sha256()
    for part in (tag, *parts):
        data = part.encode() if isinstance(part, str) else part
        state.update(len(data).to_bytes(4, "big") + data)
    return state.digest()


def signed_part(value, *left_out):
    return canonical({name: field for name, field in value.items() if name not in left_out})


# Ed25519, section 2.
P = 2**255 - 19
D = -121665 * pow(121666, P - 2, P) % P
SMALL_Y = {0, 1, P - 1} | {
    int.from_bytes(bytes.fromhex(y), "little")
    for y in (
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    )
}


def is_usable_key(key):
    y = int.from_bytes(bytes.fromhex(key), "little") & (2**255 - 1)
    if y >= P or y in SMALL_Y:
        return False
    x2 = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    return pow(x2, (P - 1) // 2, P) == 1


def is_signed_by(key, digest, signature):
    if not is_usable_key(key):
        return False
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(key)).verify(bytes.fromhex(signature), digest)
        return True
    except InvalidSignature:
        return False


# RSA, section 3.
SPKI = (bytes.fromhex("308201a2300d06092a864886f70d01010105000382018f003082018a0282018100"), bytes.fromhex("0203010001"))


def rsa_key(spki):
    data = bytes.fromhex(spki)
    n = int.from_bytes(data[len(SPKI[0]) : -5], "big")
    good = data.startswith(SPKI[0]) and data.endswith(SPKI[1]) and n.bit_length() == 3072
    if not good or any(n % p == 0 for p in range(2, 1000)):
        return None
    return rsa.RSAPublicNumbers(65537, n).public_key()


def is_vouched(desk, rnd, message, token):
    try:
        pss = padding.PSS(padding.MGF1(hashes.SHA384()), 48)
        rsa_key(desk["rsa"]).verify(bytes.fromhex(token), bytes.fromhex(rnd) + message, pss, hashes.SHA384())
        return True
    except InvalidSignature:
        return False


def is_usable_x25519(key):
    try:
        X25519PrivateKey.from_private_bytes(bytes(range(32))).exchange(X25519PublicKey.from_public_bytes(bytes.fromhex(key)))
        return True
    except ValueError:
        return False


# Shapes: a function that is true for a value of the shape.
def hexed(length):
    return lambda v: isinstance(v, str) and re.fullmatch(r"[0-9a-f]{%d}" % (2 * length), v) is not None


def whole(least, most):
    return lambda v: type(v) is int and least <= v <= most


def text(most, least=1):
    def holds(v):
        try:
            controls = isinstance(v, str) and any(unicodedata.category(c) == "Cc" for c in v.replace("\n", ""))
            return isinstance(v, str) and least <= len(v.encode()) <= most and not controls
        except UnicodeEncodeError:
            return False

    return holds


def one_of(*values):
    return lambda v: any(v == value and type(v) is type(value) for value in values)


def listed(shape, least, most):
    return lambda v: isinstance(v, list) and least <= len(v) <= most and all(shape(one) for one in v)


def either(*shapes):
    return lambda v: any(shape(v) for shape in shapes)


def record(**shapes):
    return lambda v: isinstance(v, dict) and v.keys() == shapes.keys() and all(shapes[k](v[k]) for k in shapes)


def translated(most):
    tag = re.compile(r"[a-z]{2,8}(-[A-Za-z0-9]{2,8}){0,3}")
    return lambda v: isinstance(v, dict) and len(v) > 0 and all(tag.fullmatch(k) and text(most)(w) for k, w in v.items())


def must_be(shape, value):
    if not shape(value):
        raise Refused("malformed")
    return value


# Names, section 5.
def name_fault(written, least):
    if least and same_name(written) == "":
        return "empty"
    for c in written:
        kind = unicodedata.category(c)
        if kind in ("Cc", "Co", "Cs", "Zl", "Zp") or (kind == "Cf" and c not in "\u200c\u200d"):
            return "invisible"
    if written != " ".join(unicodedata.normalize("NFC", written).split()):
        return "not-normal"
    return "too-long" if len(written.encode()) > 96 else None


def same_name(name):
    folded = unicodedata.normalize("NFKC", name).lower()
    return "".join(c for c in folded if unicodedata.category(c)[0] in "LMN")


def name_digest(call_id, side, name, affiliation, salt):
    hidden = H("daylight/n/v1", salt, name, affiliation)
    return H("daylight/name/v1", bytes.fromhex(call_id), bytes([side]), hidden)
