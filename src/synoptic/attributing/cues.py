"""The cue lexicon: which verbs attribute, and how each form of them behaves."""

from __future__ import annotations

from typing import Literal, NamedTuple

Kind = Literal["say", "tell", "act", "find"]
"""Of a verb: *say* takes what is said, *tell* a hearer before it, *act* is an act of speech whose object is
the content, *find* attributes only with a clause or a quotation ("found that …", not "found a gun")."""

Form = Literal["base", "s", "past", "ing"]


class Cue(NamedTuple):
    """One form of a cue verb."""

    kind: Kind
    form: Form


VERBS: dict[Kind, str] = {
    "say": """
        say restate add note explain argue insist claim stress write tweet acknowledge recall suggest
        allege contend maintain assert warn conclude reply joke concede admit testify emphasize
        emphasise reiterate remark comment caution predict lament complain quip recount boast opine
        retweet clarify muse bemoan observe mention counter retort repeat elaborate ask wonder speculate
        theorize surmise relay rant fume gripe describe disclose point certify attest stipulate hint
        signal concur advocate fear""",
    "tell": "tell inform remind assure advise notify",
    "act": """
        deny accuse blame vow promise pledge urge demand announce confirm call criticize criticise
        condemn denounce dispute refute rebuke request recommend propose apologize apologise attribute
        encourage implore beg disavow decry blast slam deride mock question reaffirm disagree rebut
        insinuate label brand liken deem portray characterize characterise credit report identify
        estimate reveal indicate cite allege outline believe think dismiss express""",
    "find": """
        show find determine learn detail rule read list imply specify document state respond continue
        post quote chant sob cry shout yell exclaim scream plead intone text broadcast reason note discover
        declare explain begin feel understand doubt consider hope worry suspect assume charge""",
}

IRREGULAR = {
    "say": "said", "write": "wrote written", "tell": "told", "find": "found", "show": "showed shown",
    "think": "thought", "feel": "felt", "understand": "understood", "read": "read",
    "plead": "pleaded pled", "learn": "learned learnt", "beg": "begged", "quip": "quipped",
    "admit": "admitted", "slam": "slammed", "retweet": "retweeted", "signal": "signaled signalled",
    "label": "labeled labelled", "begin": "began begun", "broadcast": "broadcast", "sob": "sobbed",
}  # fmt: skip

DOUBLED_ING = {
    "beg": "begging",
    "quip": "quipping",
    "admit": "admitting",
    "slam": "slamming",
    "begin": "beginning",
    "sob": "sobbing",
}


def _forms(verb: str) -> dict[str, Form]:
    """Inflect one verb; regular unless it stands in IRREGULAR."""
    stem = verb[:-1] if verb.endswith("e") else verb
    if verb.endswith("y") and verb[-2] not in "aeo":
        third, past = verb[:-1] + "ies", verb[:-1] + "ied"
    else:
        third = verb + ("es" if verb.endswith(("s", "sh", "ch", "x")) else "s")
        past = stem + "ed"
    forms: dict[str, Form] = {verb: "base", third: "s", DOUBLED_ING.get(verb, stem + "ing"): "ing"}
    if verb.endswith("ee"):
        forms = {verb: "base", third: "s", verb + "ing": "ing"}
        past = verb + "d"
    for form in IRREGULAR.get(verb, past).split():
        forms[form] = "past"
    return forms


CUES: dict[str, Cue] = {
    form: Cue(kind, tense)
    for kind, verbs in reversed(VERBS.items())
    for verb in verbs.split()
    for form, tense in _forms(verb).items()
}
"""Every form in lower case; where two verbs share a form, the later kind wins."""
