"""How a word form is written before it is looked up; src/text/forms.ts does the same at run time."""

import re

DIGIT = re.compile(r"[0-9]")
VARIANTS = str.maketrans({"’": "'", "‘": "'", "`": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " "})


def normalise_form(form: str) -> str:
    """Lower case, straight quotes, plain hyphens, every digit a zero."""
    return DIGIT.sub("0", form.lower().translate(VARIANTS))
