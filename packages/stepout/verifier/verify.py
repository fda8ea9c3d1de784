"""An independent verifier of Step Out.

    python3 verify.py page PAGE.json [LOG.json]   verifies a published page, alone or against the log
    python3 verify.py vectors FOLDER              runs the frozen vectors

Needs Debian's python3-cryptography and nothing else; makes no connection. Exit 0: all good; 1: refused."""
import json
import sys
from pathlib import Path

from call import call_id, check_call, check_record, check_visit, check_withdrawal, credential_message, desk_of, is_extension, is_included, leaf, read_entries, root
from objects import (
    Refused, hexed, is_signed_by, is_vouched, must_be, name_digest, name_fault, one_of, record, rsa_key, text,
)
from release import (
    build_page, check_against_log, check_release, context_of, greatest, open_release, own_share, read_release,
    release_hash, sent_shares, verify_page,
)

LETTERS = {
    "latin": ("bdklmnrs", "ai", {}),
    "hebrew": ("בדכלמנרס", "אי", {"כ": "ך", "מ": "ם", "נ": "ן"}),
    "arabic": ("بدكلمنرس", "اي", {}),
}


def word(index, script):
    c, v, finals = LETTERS[script]
    last = c[index & 7]
    return c[index >> 8] + v[index >> 7 & 1] + c[index >> 4 & 7] + v[index >> 3 & 1] + finals.get(last, last)


NUMBERS = {word(index, script): (index, script) for script in LETTERS for index in range(2048)}


def words_of(data, count, script):
    bits = int.from_bytes(data, "big") >> (8 * len(data) - 11 * count)
    return " ".join(word(bits >> 11 * (count - 1 - i) & 2047, script) for i in range(count))


def bytes_of_words(written, count):
    words = written.split()
    if len(words) != count:
        raise Refused("wrong-word-count")
    bits, script = 0, None
    for one in words:
        if one.lower() not in NUMBERS:
            raise Refused("unknown-word")
        index, found = NUMBERS[one.lower()]
        if script not in (None, found):
            raise Refused("mixed-scripts")
        bits, script = bits << 11 | index, found
    length = -(-11 * count // 8)
    return (bits << 8 * length - 11 * count).to_bytes(length, "big")


def of(shared, case):
    changed = {**shared["base"], **case.get("change", {})}
    return {name: field for name, field in changed.items() if name not in case.get("without", [])}


def run_calls(case, shared):
    check_call(of(shared, case), case.get("expected"))
    assert call_id(shared["base"]) == shared["id"]
    for script, words in shared["words"].items():
        assert words_of(bytes.fromhex(shared["id"]), 12, script) == words


def run_names(case, _):
    why = name_fault(case["written"], 1)
    if why:
        assert why == case["why"], why
        raise Refused("bad-name")
    assert case["written"] == case["tidy"]


def run_requests(case, shared):
    call, request = check_call(shared["call"]), of(shared, case)
    must_be(
        record(v=one_of(1), call=hexed(32), kid=hexed(8), blinded=hexed(384), name=text(200), aff=text(200, 0)), request
    )
    desk, n = desk_of(call, shared["kid"]), rsa_key(desk_of(call, shared["kid"])["rsa"]).public_numbers().n
    if request["call"] != call_id(call):
        raise Refused("another-call")
    if request["kid"] != shared["kid"]:
        raise Refused("another-desk")
    if case["issued"] >= desk["quota"]:
        raise Refused("quota-spent")
    if name_fault(request["name"], 1) or name_fault(request["aff"], 0):
        raise Refused("bad-name")
    if not 0 < int(request["blinded"], 16) < n:
        raise Refused("blinded-message-out-of-range")
    assert pow(int(shared["blindSig"], 16), 65537, n) == int(request["blinded"], 16)


def run_answers(case, shared):
    call, answer, kept = check_call(shared["call"]), of(shared, case), shared["kept"]
    shape = record(v=one_of(1), call=hexed(32), kid=hexed(8), blindSig=hexed(384), salt=hexed(16), att=hexed(64))
    must_be(shape, answer)
    if answer["call"] != call_id(call):
        raise Refused("another-call")
    if answer["kid"] != kept["kid"]:
        raise Refused("another-desk")
    desk = desk_of(call, kept["kid"])
    n = rsa_key(desk["rsa"]).public_numbers().n
    token = int(answer["blindSig"], 16) * int(kept["inverse"], 16) % n
    message = credential_message(call, desk["side"], kept["pk"])
    if not is_vouched(desk, kept["rnd"], message, token.to_bytes(384, "big").hex()):
        raise Refused("not-a-signature")
    digest = name_digest(call_id(call), desk["side"], kept["name"], kept["affiliation"], bytes.fromhex(answer["salt"]))
    if not is_signed_by(desk["att"], digest, answer["att"]):
        raise Refused("name-not-attested")


def run_vouchers(case, shared):
    call, one = check_call(shared["call"]), of(shared, case)
    desk = desk_of(call, one["kid"])
    message = credential_message(call, one["side"], one["pk"])
    assert case.get("message", message.hex()) == message.hex()
    if not is_vouched(desk, one["rnd"], message, one["tok"]):
        raise Refused("not-vouched")
    digest = name_digest(call_id(call), one["side"], one["name"], one["affiliation"], bytes.fromhex(one["salt"]))
    if not is_signed_by(desk["att"], digest, one["att"]):
        raise Refused("name-not-attested")


def run_records(case, shared):
    check_record(check_call(shared["call"]), of(shared, case))


def run_withdrawals(case, shared):
    check_withdrawal(check_call(shared["call"]), of(shared, case))


def run_logs(case, shared):
    entries = [shared["entries"][one] if isinstance(one, int) else one for one in case["entries"]]
    try:
        check_visit(check_call(shared["call"]), entries, case["head"], case["now"], case["seen"], case["needed"])
    except Refused as refused:
        assert refused.why == case.get("why"), refused.why
        raise


def run_tree(case, shared):
    proof = [bytes.fromhex(one) for one in case["proof"]]
    if case["proves"] == "inclusion":
        good = is_included(bytes.fromhex(case["leaf"]), case["index"], case["size"], proof, bytes.fromhex(case["root"]))
    else:
        roots = bytes.fromhex(case["oldRoot"]), bytes.fromhex(case["newRoot"])
        good = is_extension(case["oldSize"], case["newSize"], *roots, proof)
    if not good:
        raise Refused("not-proven")
    assert root([bytes.fromhex(one) for one in shared["leaves"]]).hex() == shared["root"]


def run_rule(case, _):
    inside, counts = greatest(case["need"], case["desk"], case["deskSide"], case["deskCap"], case["sides"], case["fixed"])
    assert [int(i in inside) for i in range(len(case["desk"]))] == case["inSet"] and counts == case["counts"]


def run_releases(case, shared):
    call = check_call(shared["call"])
    records, withdrawn = read_entries(call, shared["entries"])
    knows = case["now"], case["withdrawals"], case["fixed"], case["announced"]
    check_release(call, records, withdrawn, shared["head"], case["value"], *knows)
    assert case.get("hash", release_hash(case["value"])) == release_hash(case["value"])


def run_openings(case, shared):
    call = check_call(shared["call"])
    records, _ = read_entries(call, shared["entries"])
    release = read_release(call, shared["release"], call["t"])
    first = records[release["set"][0]]
    assert context_of(call, first).hex() == shared["context"]
    for i, secret in enumerate(shared["secrets"]):
        assert own_share(call, first, i, secret["hpke"]).hex() == shared["shares"][i]
    me = case["who"][0]
    if "opening" in case:
        changed = of({"base": shared["openings"][case["opening"]["of"]]}, case["opening"])
        sent_shares(call, release, changed, me, shared["secrets"][me]["hpke"])
        return
    given = {me: [own_share(call, records[pk], me, shared["secrets"][me]["hpke"]) for pk in release["set"]]}
    for i in case["who"][1:]:
        given[i] = sent_shares(call, release, shared["openings"][i], me, shared["secrets"][me]["hpke"])
    names, dropped = open_release(call, records, release, given)
    assert names == shared["names"] and dropped == shared["dropped"]
    assert build_page(call, records, release, names) == shared["page"]


def run_pages(case, shared):
    call, page = verify_page(of(shared, case))
    try:
        records, _ = read_entries(call, shared["entries"])
        check_against_log(call, page, shared["entries"], records)
        found = "ok"
    except Refused as refused:
        found = refused.kind
    assert found == case["againstLog"], found


def run_words(case, _):
    assert bytes_of_words(case["written"], case["count"]).hex() == case.get("bytes")


RUN = {
    "calls": run_calls, "names": run_names, "requests": run_requests, "answers": run_answers, "vouchers": run_vouchers, "records": run_records, "records-x-wing": run_records,
    "withdrawals": run_withdrawals, "logs": run_logs, "tree": run_tree, "rule": run_rule, "releases": run_releases,
    "openings": run_openings, "pages": run_pages, "words": run_words,
}


def run_vectors(folder):
    agreed = differ = 0
    for name, run in RUN.items():
        shared = json.loads((Path(folder) / f"{name}.json").read_text("utf-8"))
        for case in shared["cases"]:
            try:
                run(case, shared)
                found = "ok"
            except Refused as refused:
                found = refused.kind
            if found == case["expect"]:
                agreed += 1
            else:
                differ += 1
                print(f"{name}: {case['name']}: expected {case['expect']}, found {found}")
    print(f"{agreed} cases agree" if not differ else f"{differ} cases differ, {agreed} agree")
    return 1 if differ else 0


def verify_file(page_file, log_file=None):
    try:
        call, page = verify_page(json.loads(Path(page_file).read_text("utf-8")))
        if log_file:
            log = json.loads(Path(log_file).read_text("utf-8"))
            records, _ = read_entries(call, log["entries"])
            check_against_log(call, page, log["entries"], records)
    except (Refused, ValueError) as refused:
        print(f"REFUSED: {getattr(refused, 'kind', 'not JSON')}")
        return 1
    print(f"OK: {len(page['names'])} names, signed by {len(page['sigs'])} of {len(call['trustees'])} trustees")
    print(f"The call in words: {words_of(bytes.fromhex(page['call']), 12, 'latin')}")
    return 0


if __name__ == "__main__":
    if len(sys.argv) == 3 and sys.argv[1] == "vectors":
        sys.exit(run_vectors(sys.argv[2]))
    if len(sys.argv) in (3, 4) and sys.argv[1] == "page":
        sys.exit(verify_file(*sys.argv[2:]))
    print(__doc__)
    sys.exit(2)
