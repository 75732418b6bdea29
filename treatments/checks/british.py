"""British and American spelling of the same word. Medicine is full of words that differ.

Two directions with different risks. A British word is accepted if its American twin is in
the dictionary. An American word is reported, so no British word may look like one.
"""

import re
from collections.abc import Iterator

# Beginnings of words: British, American. The second must begin no British word.
_BEGINNINGS = (
    ("aetiol", "etiol"),
    ("anaemi", "anemi"),
    ("anaesth", "anesth"),
    ("apnoea", "apnea"),
    ("behaviour", "behavior"),
    ("caesar", "cesar"),
    ("calibre", "caliber"),
    ("centre", "center"),
    ("coeliac", "celiac"),
    ("colour", "color(?!ad|at|ect|im)"),
    ("diarrhoea", "diarrhea"),
    ("dyspnoea", "dyspnea"),
    ("faec", "fec(?=al|es)"),
    ("favour", "favor"),
    ("fibre", "fiber"),
    ("flavour", "flavor"),
    ("gynaecol", "gynecol"),
    ("haema", "hema"),
    ("haemo", "hemo"),
    ("labour", "labor(?!at|io)"),
    ("leukaemi", "leukemi"),
    ("manoeuvre", "maneuver"),
    ("neighbour", "neighbor"),
    ("odour", "odor(?!ous|i)"),
    ("oedema", "edema"),
    ("oesoph", "esoph"),
    ("oestro", "estro"),
    ("orthopaed", "orthoped"),
    ("paediatr", "pediatr"),
    ("theatre", "theater"),
    ("tranquillis", "tranquiliz"),
    ("tumour", "tumor"),
)
# British ways the dictionary lacks, with the American way it may have. Only for accepting.
_ACCEPTED = (
    (r"is(e|ed|es|er|ers|ing|ation|ations|able)$", r"iz\1"),
    (r"ys(e|ed|es|er|ers|ing)$", r"yz\1"),
    (r"^(cancel|channel|counsel|dial|fuel|label|level|model|signal|total|travel|tunnel)l", r"\1"),
    (r"^(defen|offen)c(e|es)$", r"\1s\2"),
    (r"^(fulfil|enrol|skil)(?!l)", r"\1l"),
    (r"^programme", "program"),
    (r"(lit|met|tit)re(s?)$", r"\1er\2"),
    (r"^centr(ed|ing)$", r"center\1"),
    (r"^(hon|hum|rig|vap|vig|sav)our", r"\1or"),
    (r"^sulph", "sulf"),
    (r"^aluminium$", "aluminum"),
    (r"^mould", "mold"),
    (r"^scep", "skep"),
    (r"^draught", "draft"),
)
# generalize, hospitalization; analyze, paralyzed.
_Z = re.compile(r"^(\w*[iy])z(e|ed|es|er|ers|ing|ation|ations|able)$")
# Their z belongs to the word and is British too.
_KEEP_Z = re.compile(r"^(re|down|over|under|out|cap|as|mid|super)?siz|^(mis)?priz|^(ma|ba|se)iz")

_TO_AMERICAN = [
    *((re.compile(british), american) for british, american in _ACCEPTED),
    # What follows the beginning is no part of the word.
    *((re.compile(f"^{british}"), american.split("(")[0]) for british, american in _BEGINNINGS),
]
_TO_BRITISH = [(re.compile(f"^{american}"), british) for british, american in _BEGINNINGS]


def american_twins(word: str) -> Iterator[str]:
    """What American dictionaries may have for a word in small letters."""
    for british, american in _TO_AMERICAN:
        twin, changed = british.subn(american, word)
        if changed:
            yield twin


def british_for(word: str) -> str:
    """The British spelling of an American word in small letters; "" if it is not American."""
    for american, british in _TO_BRITISH:
        if american.match(word):
            return american.sub(british, word)
    if _Z.match(word) and not _KEEP_Z.match(word):
        return _Z.sub(r"\1s\2", word)
    return ""
