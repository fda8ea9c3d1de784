"""Calls, records, withdrawals and the log (sections 4, 6, 7 and 8 of the format)."""
import hashlib

from objects import (
    H, Refused, canonical, either, hexed, is_signed_by, is_usable_key, is_usable_x25519, is_vouched, listed, must_be,
    one_of, record, rsa_key, signed_part, text, translated, whole,
)

INSTANT = whole(0, 8_640_000_000_000_000)
KEM = {"x25519": (32, 32), "x-wing": (1216, 1120)}
HOUR = 3_600_000


def call_shape(kem):
    trustee = record(name=text(120), side=either(one_of(None), whole(0, 3)), hpke=hexed(KEM[kem][0]), sig=hexed(32))
    desk = record(
        kid=hexed(8), name=text(120), side=whole(0, 3), rsa=hexed(422), att=hexed(32), cap=whole(1, 10**6), quota=whole(1, 10**6)
    )
    return record(
        v=one_of(1), kem=one_of(*KEM), text=translated(20_000),
        sides=listed(record(id=text(20), name=translated(200)), 1, 4), t=whole(2, 8),
        trustees=listed(trustee, 1, 16), desks=listed(desk, 1, 2000), log=hexed(32),
        levels=listed(whole(0, 10**6), 1, 10), marginPercent=whole(0, 100), floor=whole(2, 10**6),
        epochHours=whole(1, 168), embargoHours=whole(24, 720), opens=INSTANT, closes=INSTANT, destroys=INSTANT,
    )


def call_id(call):
    return H("daylight/call/v1", canonical(call)).hex()


def check_call(call, expected=None):
    must_be(call_shape("x-wing" if isinstance(call, dict) and call.get("kem") == "x-wing" else "x25519"), call)
    if expected is not None and call_id(call) != expected:
        raise Refused("another-call")
    sides, trustees, desks = call["sides"], call["trustees"], call["desks"]
    k = len(sides)
    if k < 2:
        raise Refused("too-few-sides")
    if len({side["id"] for side in sides}) < k:
        raise Refused("repeated-side")
    if len(trustees) != 2 * k + 1:
        raise Refused("too-few-trustees" if len(trustees) < 2 * k + 1 else "too-many-trustees")
    if any(one["side"] is not None and one["side"] >= k for one in trustees):
        raise Refused("unknown-side")
    for side in [*range(k), None]:
        if sum(one["side"] == side for one in trustees) != (1 if side is None else 2):
            raise Refused("trustees-not-spread")
    if call["t"] != 2 * k:
        raise Refused("wrong-threshold")
    for desk in desks:
        if desk["side"] >= k:
            raise Refused("unknown-side")
        if desk["kid"] != H("daylight/desk/v1", canonical([desk["rsa"], desk["att"]])).hex()[:16]:
            raise Refused("wrong-desk-id")
        if desk["quota"] < 20:
            raise Refused("desk-too-small")
    if {desk["side"] for desk in desks} != set(range(k)):
        raise Refused("side-without-desk")
    check_keys(call)
    levels = call["levels"]
    if any(a >= b for a, b in zip(levels, levels[1:])):
        raise Refused("levels-not-ascending")
    last = call["closes"] + (2 * call["epochHours"] + call["embargoHours"]) * HOUR
    if call["opens"] >= call["closes"] or last > call["destroys"]:
        raise Refused("dates-out-of-order")
    return call


def check_keys(call):
    signing = [call["log"], *(one["sig"] for one in call["trustees"]), *(desk["att"] for desk in call["desks"])]
    sealing = [one["hpke"] for one in call["trustees"]]
    # ML-KEM keys cannot be checked with python3-cryptography 38: see section 10.
    sealable = call["kem"] == "x-wing" or all(map(is_usable_x25519, sealing))
    rsa_keys = [desk["rsa"] for desk in call["desks"]]
    if not all(map(is_usable_key, signing)) or not sealable or any(rsa_key(key) is None for key in rsa_keys):
        raise Refused("unusable-key")
    if any(len(set(keys)) < len(keys) for keys in (signing, sealing, rsa_keys)):
        raise Refused("repeated-key")


def desk_of(call, kid):
    return next((desk for desk in call["desks"] if desk["kid"] == kid), None)


def credential_message(call, side, pk):
    return H("daylight/cred/v1", bytes.fromhex(call_id(call)), bytes([side]), bytes.fromhex(pk))


def check_record(call, value):
    n = len(call["trustees"])
    must_be(
        record(
            v=one_of(1), op=one_of("sign"), call=hexed(32), side=whole(0, 3), kid=hexed(8),
            level=listed(whole(0, 9), 1, 4), pk=hexed(32), rnd=hexed(32), tok=hexed(384), ct=hexed(528), kc=hexed(32),
            sc=listed(hexed(32), n, n), boxes=listed(hexed(KEM[call["kem"]][1] + 49), n, n), sig=hexed(64),
        ),
        value,
    )
    if value["call"] != call_id(call):
        raise Refused("another-call")
    desk = desk_of(call, value["kid"])
    if desk is None:
        raise Refused("unknown-desk")
    if desk["side"] != value["side"]:
        raise Refused("wrong-side")
    if len(value["level"]) != len(call["sides"]) or any(place >= len(call["levels"]) for place in value["level"]):
        raise Refused("unknown-level")
    if not is_signed_by(value["pk"], H("daylight/rec/v1", signed_part(value, "sig")), value["sig"]):
        raise Refused("not-signed-by-credential")
    if not is_vouched(desk, value["rnd"], credential_message(call, value["side"], value["pk"]), value["tok"]):
        raise Refused("not-vouched")
    return value


WITHDRAWAL = record(v=one_of(1), op=one_of("withdraw"), call=hexed(32), pk=hexed(32), sig=hexed(64))


def check_withdrawal(call, value):
    must_be(WITHDRAWAL, value)
    if value["call"] != call_id(call):
        raise Refused("another-call")
    if not is_signed_by(value["pk"], H("daylight/withdraw/v1", signed_part(value, "sig")), value["sig"]):
        raise Refused("not-signed-by-credential")
    return value


def read_entries(call, entries):
    """The records by credential in order, and the credentials that withdrew."""
    records, withdrawn, per_desk = {}, set(), {}
    for entry in entries:
        try:
            if isinstance(entry, dict) and entry.get("op") == "withdraw":
                pk = check_withdrawal(call, entry)["pk"]
                if pk not in records:
                    raise Refused("never-signed")
                if pk in withdrawn:
                    raise Refused("already-withdrawn")
                withdrawn.add(pk)
            else:
                pk, kid = check_record(call, entry)["pk"], entry["kid"]
                if pk in records:
                    raise Refused("already-signed")
                per_desk[kid] = per_desk.get(kid, 0) + 1
                if per_desk[kid] > desk_of(call, kid)["quota"]:
                    raise Refused("quota-spent")
                records[pk] = entry
        except Refused as refused:
            raise Refused("bad-entry", refused.kind) from refused
    return records, withdrawn


# The tree, section 7 (RFC 9162).
def leaf(entry):
    return hashlib.sha256(b"\0" + canonical(entry)).digest()


def node(left, right):
    return hashlib.sha256(b"\1" + left + right).digest()


def root(leaves):
    if len(leaves) < 2:
        return leaves[0] if leaves else hashlib.sha256(b"").digest()
    k = 1 << (len(leaves) - 1).bit_length() - 1
    return node(root(leaves[:k]), root(leaves[k:]))


def is_included(hashed, index, size, proof, expected):
    place, last = index, size - 1
    for sibling in proof:
        if last == 0:
            return False
        if place & 1 or place == last:
            hashed = node(sibling, hashed)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            hashed = node(hashed, sibling)
        place, last = place >> 1, last >> 1
    return last == 0 and 0 <= index < size and hashed == expected


def is_extension(old_size, new_size, old_root, new_root, proof):
    if old_size == new_size:
        return proof == [] and old_root == new_root
    path = [old_root, *proof] if old_size & (old_size - 1) == 0 else list(proof)
    place, last = old_size - 1, new_size - 1
    while place & 1:
        place, last = place >> 1, last >> 1
    old = new = path.pop(0)
    for sibling in path:
        if last == 0:
            return False
        if place & 1 or place == last:
            old, new = node(sibling, old), node(sibling, new)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            new = node(new, sibling)
        place, last = place >> 1, last >> 1
    return last == 0 and old == old_root and new == new_root


# Heads, section 8.
STATE = record(epoch=whole(0, 100_000), size=whole(0, 10**7), root=hexed(32))
SIGS = listed(record(trustee=whole(0, 8), sig=hexed(64)), 0, 9)


def check_cosignatures(call, digest, sigs, needed):
    places = [one["trustee"] for one in sigs]
    if places != sorted(set(places)):
        raise Refused("cosignatures-out-of-order")
    for one in sigs:
        known = one["trustee"] < len(call["trustees"])
        if not known or not is_signed_by(call["trustees"][one["trustee"]]["sig"], digest, one["sig"]):
            raise Refused("bad-cosignature")
    if len(sigs) < needed:
        raise Refused("too-few-signatures")


def check_visit(call, entries, head, now, seen, needed):
    must_be(
        record(
            v=one_of(1), call=hexed(32), epoch=whole(0, 100_000), size=whole(0, 10**7), root=hexed(32),
            logSig=hexed(64), sigs=SIGS,
        ),
        head,
    )
    if head["call"] != call_id(call):
        raise Refused("another-call")
    digest = H("daylight/head/v1", signed_part(head, "logSig", "sigs"))
    if not is_signed_by(call["log"], digest, head["logSig"]):
        raise Refused("not-signed-by-log")
    check_cosignatures(call, digest, head["sigs"], needed)
    epoch_at = lambda at: -1 if at < call["opens"] else (at - call["opens"]) // (call["epochHours"] * HOUR)
    if head["epoch"] > epoch_at(now):
        raise Refused("head-from-the-future")
    if seen and head["size"] < seen["size"]:
        raise Refused("log-shrunk")
    if seen and head["size"] == seen["size"] and head["root"] != seen["root"]:
        raise Refused("log-rewritten")
    if head["epoch"] < epoch_at(now) - 1 or (seen and head["epoch"] < seen["epoch"]):
        raise Refused("stale-head")
    read_entries(call, entries)
    leaves = [leaf(entry) for entry in entries]
    if head["size"] != len(leaves) or root(leaves).hex() != head["root"]:
        raise Refused("head-mismatch")
    if seen and root(leaves[: seen["size"]]).hex() != seen["root"]:
        raise Refused("log-rewritten")
    if seen and seen["epoch"] > epoch_at(call["closes"]) + 1:
        if any(entry["op"] == "sign" for entry in entries[seen["size"] :]):
            raise Refused("signed-after-close")
