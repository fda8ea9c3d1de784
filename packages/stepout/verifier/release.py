"""The release rule, releases, opening and the page (sections 9 to 12 of the format)."""
import hmac
import json
from hashlib import sha256

from call import HOUR, INSTANT, KEM, SIGS, STATE, WITHDRAWAL, call_id, check_call, check_cosignatures, check_withdrawal, desk_of, leaf, root
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from objects import H, Refused, canonical, either, hexed, is_signed_by, listed, must_be, name_digest, name_fault, one_of, record, same_name, signed_part, text, whole


def greatest(needs, desk, desk_side, desk_cap, sides, fixed):
    """The definition: take away whoever is not satisfied until nobody is."""
    inside = set(range(len(desk)))
    while True:
        held = [0] * len(desk_side)
        for i in inside:
            held[desk[i]] += 1
        counts = [sum(min(held[d], desk_cap[d]) for d in range(len(desk_side)) if desk_side[d] == s) for s in range(sides)]
        stay = {i for i in inside if fixed[i] or all(counts[s] >= needs[s][i] for s in range(sides))}
        if stay == inside:
            return inside, counts
        inside = stay


def standing(call, records, fixed):
    needs = [max(call["floor"], -(-level * (100 + call["marginPercent"]) // 100)) for level in call["levels"]]
    kids = [desk["kid"] for desk in call["desks"]]
    inside, counts = greatest(
        [[needs[one["level"][s]] for one in records] for s in range(len(call["sides"]))],
        [kids.index(one["kid"]) for one in records],
        [desk["side"] for desk in call["desks"]],
        [desk["cap"] for desk in call["desks"]],
        len(call["sides"]),
        [one["pk"] in fixed for one in records],
    )
    return sorted(records[i]["pk"] for i in inside), counts


PKS = listed(hexed(32), 0, 10**7)
RELEASE = record(
    v=one_of(1), call=hexed(32), head=STATE, after=either(one_of(None), hexed(32)), set=PKS, fixed=PKS,
    counts=listed(whole(0, 10**7), 2, 4), withdrawals=listed(WITHDRAWAL, 0, 10**6), embargoEnds=INSTANT, sigs=SIGS,
)


def release_hash(release):
    return H("daylight/release/v1", signed_part(release, "sigs")).hex()


def read_release(call, value, needed=0):
    must_be(RELEASE, value)
    if value["call"] != call_id(call):
        raise Refused("another-call")
    check_cosignatures(call, bytes.fromhex(release_hash(value)), value["sigs"], needed)
    return value


def check_release(call, records, withdrawn, head, value, now, withdrawals, fixed, announced):
    release = read_release(call, value)
    if release["head"] != head:
        raise Refused("another-head")
    if len(release["set"]) < 2:
        raise Refused("one-person-set")
    leaving = [one["pk"] for one in release["withdrawals"]]
    if any(pks != sorted(set(pks)) for pks in (release["set"], release["fixed"], leaving)):
        raise Refused("set-out-of-order")
    for one in release["withdrawals"]:
        try:
            check_withdrawal(call, one)
        except Refused as refused:
            raise Refused("bad-withdrawal") from refused
        if one["pk"] not in records:
            raise Refused("bad-withdrawal")
    gone = withdrawn | set(leaving)
    if any(one["pk"] in records and one["pk"] not in gone for one in withdrawals):
        raise Refused("withdrawal-ignored")
    if set(release["fixed"]) != set(fixed):
        raise Refused("wrong-fixed")
    there = [one for pk, one in records.items() if pk in fixed or pk not in gone]
    expected, counts = standing(call, there, set(fixed))
    for pk in release["set"]:
        if pk not in expected:
            raise Refused("unknown-signer" if pk not in records else "withdrawn-signer" if pk in gone else "unsatisfied-signer")
    if set(expected) != set(release["set"]):
        raise Refused("left-out-signer")
    if counts != release["counts"]:
        raise Refused("wrong-counts")
    if now >= call["destroys"]:
        raise Refused("call-over")
    if release["after"] is None:
        if release["embargoEnds"] < now + call["embargoHours"] * HOUR:
            raise Refused("embargo-too-short")
        return
    if announced is None or announced["after"] is not None:
        raise Refused("not-announced")
    read_release(call, announced, call["t"])
    if release["after"] != release_hash(announced) or release["embargoEnds"] != announced["embargoEnds"]:
        raise Refused("another-announcement")
    if now < release["embargoEnds"]:
        raise Refused("embargo-not-over")
    if now >= release["embargoEnds"] + 168 * HOUR:
        raise Refused("announcement-expired")


# HPKE, section 10 (RFC 9180 base mode, X25519 only).
def extract(salt, ikm):
    return hmac.new(salt or bytes(32), ikm, sha256).digest()


def expand(prk, info, length):
    out = block = b""
    for i in range(1, -(-length // 32) + 1):
        block = hmac.new(prk, block + info + bytes([i]), sha256).digest()
        out += block
    return out[:length]


def labeled_extract(suite, salt, label, ikm):
    return extract(salt, b"HPKE-v1" + suite + label + ikm)


def labeled_expand(suite, prk, label, info, length):
    return expand(prk, length.to_bytes(2, "big") + b"HPKE-v1" + suite + label + info, length)


DHKEM, SUITE = b"KEM\0\x20", b"HPKE\0\x20\0\x01\0\x03"


def public_of(secret):
    return secret.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)


def hpke_key(dh, enc, pk, info):
    shared = labeled_expand(DHKEM, labeled_extract(DHKEM, b"", b"eae_prk", dh), b"shared_secret", enc + pk, 32)
    context = b"\0" + labeled_extract(SUITE, b"", b"psk_id_hash", b"") + labeled_extract(SUITE, b"", b"info_hash", info)
    secret = labeled_extract(SUITE, shared, b"secret", b"")
    return labeled_expand(SUITE, secret, b"key", context, 32), labeled_expand(SUITE, secret, b"base_nonce", context, 12)


def open_box(secret, info, aad, box):
    private = X25519PrivateKey.from_private_bytes(bytes.fromhex(secret))
    enc = box[:32]
    key, nonce = hpke_key(private.exchange(X25519PublicKey.from_public_bytes(enc)), enc, public_of(private), info)
    return ChaCha20Poly1305(key).decrypt(nonce, box[32:], aad)


def seal_to(public, info, aad, message, coins):
    secret = labeled_expand(DHKEM, labeled_extract(DHKEM, b"", b"dkp_prk", coins), b"sk", b"", 32)
    private = X25519PrivateKey.from_private_bytes(secret)
    enc = public_of(private)
    key, nonce = hpke_key(private.exchange(X25519PublicKey.from_public_bytes(public)), enc, public, info)
    return enc + ChaCha20Poly1305(key).encrypt(nonce, message, aad)


# Shamir, section 10.
def times(a, b):
    product = 0
    for bit in range(8):
        product ^= a << bit if b >> bit & 1 else 0
    for bit in range(14, 7, -1):
        product ^= 0x11B << bit - 8 if product >> bit & 1 else 0
    return product


def power(a, n):
    result = 1
    for _ in range(n):
        result = times(result, a)
    return result


def split(secret, n, t, coefficients):
    shares = []
    for x in range(1, n + 1):
        values = bytearray(secret)
        for p in range(1, t):
            factor = power(x, p)
            for b in range(32):
                values[b] ^= times(coefficients[(p - 1) * 32 + b], factor)
        shares.append(bytes(values) + bytes([x]))
    return shares


def combine(shares):
    secret = bytearray(32)
    for share in shares:
        weight = 1
        for other in shares:
            if other[-1] != share[-1]:
                weight = times(weight, times(other[-1], power(other[-1] ^ share[-1], 254)))
        for b in range(32):
            secret[b] ^= times(share[b], weight)
    return bytes(secret)


# Opening, section 11.
def context_of(call, one):
    return H("daylight/ctx/v1", bytes.fromhex(call_id(call)), bytes([one["side"]]), bytes.fromhex(one["kid"]), bytes.fromhex(one["pk"]))


def share_commitment(i, share, context):
    return H("daylight/share/v1", bytes([i]), share, context).hex()


def box_data(context, i, ct):
    return H("daylight/aad/v1", context, bytes([i]), sha256(ct).digest())


def own_share(call, one, i, secret):
    context, ct = context_of(call, one), bytes.fromhex(one["ct"])
    try:
        share = open_box(secret, b"daylight/box/v1", box_data(context, i, ct), bytes.fromhex(one["boxes"][i]))
    except (InvalidTag, ValueError):
        return None
    return share if share_commitment(i, share, context) == one["sc"][i] else None


def sent_shares(call, release, opening, me, secret):
    place = whole(0, len(call["trustees"]) - 1)
    box = record(to=place, box=hexed(KEM[call["kem"]][1] + 33 * len(release["set"]) + 16))
    boxes = listed(box, 1, len(call["trustees"]))
    must_be(record(v=one_of(1), call=hexed(32), release=hexed(32), trustee=place, boxes=boxes, sig=hexed(64)), opening)
    if opening["call"] != call_id(call):
        raise Refused("another-call")
    if opening["release"] != release_hash(release):
        raise Refused("another-release")
    digest = H("daylight/opening/v1", signed_part(opening, "sig"))
    if not is_signed_by(call["trustees"][opening["trustee"]]["sig"], digest, opening["sig"]):
        raise Refused("not-signed-by-trustee")
    mine = next((one["box"] for one in opening["boxes"] if one["to"] == me), "")
    aad = H("daylight/opening-aad/v1", bytes.fromhex(opening["release"]), bytes([opening["trustee"], me]))
    try:
        payload = open_box(secret, b"daylight/opening/v1", aad, bytes.fromhex(mine))
    except (InvalidTag, ValueError) as error:
        raise Refused("not-for-this-trustee") from error
    shares = [payload[i : i + 33] for i in range(0, len(payload), 33)]
    return [share if any(share) else None for share in shares]


def unseal(call, one, seed):
    """The envelope, after making every share and every box of an honest signer again."""
    context, ct, trustees = context_of(call, one), bytes.fromhex(one["ct"]), call["trustees"]
    prk = extract(context, seed)
    key = expand(prk, b"daylight/key/v1", 32)
    shares = split(seed, len(trustees), call["t"], expand(prk, b"daylight/poly/v1", 32 * (call["t"] - 1)))
    commitments = [share_commitment(i, share, context) for i, share in enumerate(shares)]
    if H("daylight/kc/v1", key, context).hex() != one["kc"] or commitments != one["sc"]:
        return None, "sealed-inconsistently"
    for i, trustee in enumerate(trustees):
        coins = expand(prk, b"daylight/coins/v1/%d" % i, 32)
        box = seal_to(bytes.fromhex(trustee["hpke"]), b"daylight/box/v1", box_data(context, i, ct), shares[i], coins)
        if box.hex() != one["boxes"][i]:
            print(f"the signer {one['pk'][:12]} sealed junk to trustee {i + 1}")
    try:
        plain = ChaCha20Poly1305(key).decrypt(bytes(12), ct, context)
    except InvalidTag:
        return None, "sealed-inconsistently"
    length = int.from_bytes(plain[:2], "big")
    body, rest = plain[2 : 2 + length], plain[2 + length :]
    envelope = json.loads(body)
    shape = record(v=one_of(1), name=text(512), aff=text(512, 0), show=one_of(True, False), salt=hexed(16), att=hexed(64))
    if len(plain) != 512 or any(rest) or not shape(envelope) or canonical(envelope) != body:
        return None, "not-an-envelope"
    if name_fault(envelope["name"], 1) or name_fault(envelope["aff"], 0):
        return None, "bad-name"
    digest = name_digest(call_id(call), one["side"], envelope["name"], envelope["aff"], bytes.fromhex(envelope["salt"]))
    attested = is_signed_by(desk_of(call, one["kid"])["att"], digest, envelope["att"])
    return (envelope, None) if attested else (None, "name-not-attested")


def open_release(call, records, release, given, doubtful="wait"):
    """Names and dropped signers from {trustee: shares in the order of the set}."""
    if len(given) < call["t"]:
        raise Refused("too-few-trustees")
    names, dropped = [], []
    for i, pk in enumerate(release["set"]):
        shares = [shares[i] for shares in given.values() if shares[i] is not None][: call["t"]]
        if len(shares) < call["t"]:
            claimed = sum(mine[i] is None for mine in given.values())
            if len(call["trustees"]) - claimed >= call["t"] and doubtful == "wait":
                raise Refused("box-in-doubt")
            dropped.append({"pk": pk, "why": "boxes-do-not-open"})
            continue
        envelope, why = unseal(call, records[pk], combine(shares))
        if envelope:
            names.append({"pk": pk, "envelope": envelope})
        else:
            dropped.append({"pk": pk, "why": why})
    return names, dropped


# The page, section 12.
def page_order(name):
    return name["side"], name["name"].encode("utf-16-be"), name["aff"].encode("utf-16-be")


def build_page(call, records, release, names):
    fixed, places = set(release["fixed"]), list(records)
    once = {}
    for one in sorted(names, key=lambda one: -1 if one["pk"] in fixed else places.index(one["pk"])):
        once.setdefault(same_name(one["envelope"]["name"]), one)
    kept = {one["pk"]: one["envelope"] for one in once.values()}
    pks, counts = standing(call, [one for pk, one in records.items() if pk in kept], fixed)
    shown = [
        {"side": records[pk]["side"], "name": kept[pk]["name"], "aff": kept[pk]["aff"] if kept[pk]["show"] else ""} for pk in pks
    ]
    return {
        "v": 1, "call": release["call"], "head": release["head"], "release": release_hash(release),
        "names": sorted(shown, key=page_order), "set": pks, "counts": counts,
        "heldBack": len(release["set"]) - len(pks), "sigs": [],
    }


PAGE = record(
    v=one_of(1), call=hexed(32), head=STATE, release=hexed(32),
    names=listed(record(side=whole(0, 3), name=text(200), aff=text(200, 0)), 2, 10**7),
    set=listed(hexed(32), 2, 10**7), counts=listed(whole(0, 10**7), 2, 4), heldBack=whole(0, 10**7), sigs=SIGS,
)


def verify_page(file):
    if not isinstance(file, dict) or file.keys() != {"call", "page"}:
        raise Refused("malformed")
    page = must_be(PAGE, file["page"])
    try:
        call = check_call(file["call"])
    except Refused as refused:
        raise Refused("bad-call") from refused
    if page["call"] != call_id(call):
        raise Refused("another-call")
    check_cosignatures(call, H("daylight/page/v1", signed_part(page, "sigs")), page["sigs"], call["t"])
    keys = [page_order(name) for name in page["names"]]
    if keys != sorted(set(keys)) or page["set"] != sorted(set(page["set"])):
        raise Refused("names-out-of-order")
    if any(name_fault(name["name"], 1) or name_fault(name["aff"], 0) for name in page["names"]):
        raise Refused("bad-name")
    if len(page["names"]) != len(page["set"]):
        raise Refused("names-do-not-match-set")
    named = [sum(name["side"] == s for name in page["names"]) for s in range(len(call["sides"]))]
    good = len(page["counts"]) == len(named) and sum(named) == len(page["names"])
    if not good or any(not call["floor"] <= count <= n for count, n in zip(page["counts"], named)):
        raise Refused("wrong-counts")
    return call, page


def check_against_log(call, page, entries, records):
    size = page["head"]["size"]
    if len(entries) < size or root([leaf(entry) for entry in entries[:size]]).hex() != page["head"]["root"]:
        raise Refused("another-log")
    entered = {entry["pk"] for entry in entries[:size]}
    if any(pk not in entered for pk in page["set"]):
        raise Refused("unknown-signer")
    there = [records[pk] for pk in page["set"]]
    pks, counts = standing(call, there, set())
    if pks != page["set"]:
        raise Refused("unsatisfied-signer")
    if sorted(one["side"] for one in there) != sorted(name["side"] for name in page["names"]):
        raise Refused("names-do-not-match-set")
    if counts != page["counts"]:
        raise Refused("wrong-counts")
