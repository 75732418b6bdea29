"""The words of all findings, in one place: what is wrong, what to do, and why we look.

`sentence` is filled in with a finding's context. `blocks` says whether a new finding stops
publishing; one that readers see already in the live edition never does.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """How one kind of finding is put to an editor."""

    blocks: bool
    sentence: str
    why: str


DID_YOU_MEAN = " Is “{word}” meant?"
BECAUSE = " {reason}"
LONGEST_SENTENCE = " Its longest sentence has {count} words."
LONG_WORDS = " Long words: {words}."
UNEXPLAINED = " Terms without an explanation: {words}."

WORDS = {
    "what-it-is-missing": Words(
        True,
        "Readers are not told what the treatment is: write “What it is”.",
        "A page that does not say what it is about cannot be read. Every other gap may be the "
        "source’s, and is shown as a gap.",
    ),
    "statements-missing": Words(
        True,
        "There is neither a benefit nor a drawback, so there is nothing to compare: "
        "add at least one.",
        "Comparing is what readers come for.",
    ),
    "sections-missing": Words(
        True,
        "The page says nothing: add at least one section.",
        "A page that says nothing helps nobody, and readers would take it for an error.",
    ),
    "to-fill-in": Words(
        True,
        "“{words}” still has to be filled in: write what is true for you, or take it out.",
        "The texts that come with the site are templates. What stands in square brackets only "
        "its publisher knows.",
    ),
    "source-missing": Words(
        True,
        "“{words}” rests on no passage of a source: choose the passage, or take the words out.",
        "Whatever we say can be traced to who said it. New words need their own support, so "
        "rewording such a statement makes the finding new.",
    ),
    "term-undefined": Words(
        True,
        "“{term}” is a medical term without an explanation: write one in the glossary, or use "
        "words that readers know.",
        "A reader who does not know the word does not know the sentence. Only words entered in "
        "the glossary are known to be terms; the spelling check points at the others.",
    ),
    "advice": Words(
        True,
        "“{words}” tells readers what to do: say what the source says about the treatment, and "
        "leave the advice to their doctor.",
        "We do not know the reader. Advice is for someone who does, and this site gives none.",
    ),
    "ranking": Words(
        True,
        "“{words}” puts one treatment above the others: say what it does, and let readers compare.",
        "What is best depends on the person. Treatments are shown side by side and never ranked.",
    ),
    "misspelt": Words(
        False,
        "“{word}” is not in the dictionary.{hint} Correct it; if it is right, add it to the "
        "house words, or to the glossary where readers may not know it.",
        "Misspelt words cost trust. It advises, because no dictionary knows every right word: if "
        "it stopped publishing, adding a word would become the way past it.",
    ),
    "american-spelling": Words(
        False,
        "“{word}” is the American spelling: we write “{british}”.",
        "The dictionary is American and lets these pass. It advises, because a quotation or a "
        "name keeps its own spelling.",
    ),
    "preferred-term": Words(
        False,
        "“{words}”: we write “{prefer}”.{reason}",
        "One thing has one name on the whole site. The rows are the editors’ own. It advises, "
        "because the words of a source come before our taste.",
    ),
    "straight-quote": Words(
        False,
        "“{words}” has a straight quotation mark or apostrophe: we write ‘ ’ and “ ”.",
        "Our source mixes both kinds in one line. One kind is easier to read, and to compare.",
    ),
    "space-before-punctuation": Words(
        False,
        "There is a space before the mark in “{words}”: take it out.",
        "A slip, and one that lets a mark slide to the next line. (Double spaces cannot occur: "
        "text is normalised when it is typed.)",
    ),
    "full-stop-missing": Words(
        False,
        "“{words}” does not end like a sentence: put a full stop, or finish it.",
        "The source ends every statement with a full stop, and screen readers pause at it.",
    ),
    "sentence-long": Words(
        False,
        "This sentence has {count} words, more than {limit}: “{words}” Perhaps it is two.",
        "The NHS writes sentences of up to 20 words. It advises: what the source says comes "
        "before how well it reads.",
    ),
    "page-hard": Words(
        False,
        "The page reads at grade {grade}, for a reader of about {age}; we aim for {limit} at "
        "most.{reasons}",
        "The NHS aims for a reading age of 9 to 11, and of 11 to 14 where the subject is hard. "
        "The Flesch–Kincaid grade counts words in a sentence and syllables in a word, nothing "
        "else; about five years more than the grade is the age. It advises: a formula does not "
        "know what readers know.",
    ),
    "repeated": Words(
        False,
        "“{words}” was said before ({other}): say it once.",
        "A sentence said twice seems to weigh more. It advises, because a source may repeat "
        "itself, and because nothing false is said.",
    ),
    "part-missing": Words(
        False,
        "“{part}” is empty here, and not for {count} of the other {others} treatments: if its "
        "source says something, add it.",
        "Readers compare part by part, and a gap beside full boxes reads like an answer. For the "
        "worklist only: a source’s gap is no fault.",
    ),
    "sides-uneven": Words(
        False,
        "{more} words stand {longer} it and {fewer} {shorter} it: see whether the source is as "
        "uneven.",
        "Readers take the longer side for the weightier. For the worklist only: a source may be "
        "uneven, and we do not pad.",
    ),
}
