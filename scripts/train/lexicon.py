"""Word forms as rows of trained tables, the same at training and at run time."""

import re
from collections import Counter

import numpy as np

from forms import normalise_form
from network import Table
from words import DIMENSIONS, WordTable

UPPER = re.compile(r"[^\W\d_]")
LONGEST_SHAPE = 6


def shape_of(form: str) -> str:
    """The shape of a form as written: `X`, `x`, `d` or the character itself, runs reduced to one, at most six."""
    shape = ""
    for character in form:
        if "0" <= character <= "9":
            kind = "d"
        elif UPPER.match(character):
            kind = "X" if character != character.lower() else "x"
        else:
            kind = character
        if not shape.endswith(kind):
            shape += kind
        if len(shape) == LONGEST_SHAPE:
            break
    return shape


class Vocabulary:
    """Words seen in training, each with its own vector that starts from the shared table.

    Rows of `table`: 0 outside the sentence on the left, 1 on the right (or nothing, for the parser), 2 a word
    that no table knows; then the words of training, then, frozen, the shared vectors of those words.
    """

    SPECIALS = 3

    def __init__(self, forms: list[str], shared: WordTable, random: np.random.Generator):
        counts = Counter(normalise_form(form) for form in forms)
        self.shared = shared
        self.words = list(counts)
        self.counts = np.array([counts[word] for word in self.words])
        self.rows = {word: i + self.SPECIALS for i, word in enumerate(self.words)}
        base = np.zeros((len(self.words), DIMENSIONS), np.float32)
        found = np.array([shared.index.get(word, -1) for word in self.words])
        base[found >= 0] = shared.vectors[found[found >= 0]]
        noise = random.standard_normal((len(self.words), DIMENSIONS)) * np.where(found >= 0, 0.01, 0.1)[:, None]
        specials = random.standard_normal((self.SPECIALS, DIMENSIONS)) * 0.1
        own = self.SPECIALS + len(self.words)
        frozen_rows = np.arange(len(self.words)) + own
        self.unlearned = np.r_[np.arange(self.SPECIALS), np.where(found >= 0, frozen_rows, 2)].astype(np.int32)
        self.drop_share = np.r_[np.zeros(self.SPECIALS), 1 / (1 + self.counts)].astype(np.float32)
        self.table = Table(np.concatenate([specials, base + noise, base]), own)
        self.unseen: dict[str, np.ndarray] = {}

    def training_rows(self, forms: list[str]) -> np.ndarray:
        """Rows of words of the training text."""
        return np.array([self.rows[normalise_form(form)] for form in forms], np.int32)

    def test_vectors(self, forms: list[str], least: int) -> np.ndarray:
        """Vectors of words as the run time sees them: own from `least` occurrences on, else shared, else unknown."""
        out = np.empty((len(forms), DIMENSIONS), np.float32)
        for i, form in enumerate(forms):
            word = normalise_form(form)
            row = self.rows.get(word, 0)
            if row and self.counts[row - self.SPECIALS] >= least:
                out[i] = self.table.values[row]
            else:
                found = self.shared.index.get(word, -1)
                out[i] = self.shared.vectors[found] if found >= 0 else self.table.values[2]
        return out

    def kept(self, least: int) -> tuple[list[str], np.ndarray]:
        """The words with at least `least` occurrences, and their vectors."""
        chosen = np.flatnonzero(self.counts >= least)
        return [self.words[i] for i in chosen], self.table.values[chosen + self.SPECIALS]


class Inventory:
    """Names with numbers: the values of a feature seen at least `least` times; 0 stands for any other."""

    def __init__(self, values: list[str], least: int):
        counts = Counter(values)
        self.names = sorted(value for value, count in counts.items() if count >= least)
        self.numbers = {name: i + 1 for i, name in enumerate(self.names)}

    def find(self, value: str) -> int:
        return self.numbers.get(value, 0)

    def __len__(self) -> int:
        return len(self.names) + 1
