"""Trains the part-of-speech tagger: a window of seven words into one hidden layer.

    tagger.py TREEBANKS WORDS.bin OUT.bin TAGS.json [--seed N] [--development FILE TAGS]

Every word is its vector with embeddings of its last three and last two letters, its first two and its shape.
Classes are pairs of XPOS and UPOS. TAGS.json receives the tags that five models give to the fifth of the
documents each has not seen: what the parser is trained on. Chen and Manning, EMNLP 2014, for the kind of network.
"""

import argparse
import json
import time
from pathlib import Path

import numpy as np

from forms import normalise_form
from lexicon import Inventory, Vocabulary, shape_of
from network import Dense, Table, dropout_mask, softmax
from tensors import join_strings, quantise_rows, write_tensors
from treebank import Sentence, read_sentences, read_training
from words import DIMENSIONS, WordTable

REACH = 3
HIDDEN = 256
EPOCHS = 8
BATCH = 256
RATE = 1.5e-3
DROPOUT = 0.4
FOLDS = 5
LEAST_OWN = 2
AFFIXES = {
    "suffix3": (24, 4, lambda form: normalise_form(form)[-3:]),
    "suffix2": (16, 2, lambda form: normalise_form(form)[-2:]),
    "prefix2": (8, 4, lambda form: normalise_form(form)[:2]),
    "shape": (12, 2, shape_of),
}


class Tagger:
    """A tagger in training; `tag` gives the classes of a list of sentences."""

    def __init__(self, sentences: list[Sentence], classes: list[str], shared: WordTable, seed: int):
        self.random = np.random.default_rng(seed)
        self.classes = classes
        forms = [form for sentence in sentences for form in sentence.forms]
        self.vocabulary = Vocabulary(forms, shared, self.random)
        self.inventories = {}
        self.tables = {}
        for name, (width, least, value_of) in AFFIXES.items():
            self.inventories[name] = Inventory([value_of(form) for form in forms], least)
            # Two rows more: before and after the sentence.
            size = len(self.inventories[name]) + 2
            self.tables[name] = Table(self.random.standard_normal((size, width)) * 0.2)
        self.width = DIMENSIONS + sum(width for width, _, _ in AFFIXES.values())
        inputs = (2 * REACH + 1) * self.width
        self.hidden = Dense(inputs, HIDDEN, (2 / inputs) ** 0.5, 0.0, self.random)
        self.output = Dense(HIDDEN, len(classes), (1 / HIDDEN) ** 0.5, 0.0, self.random)

    def affix_rows(self, sentences: list[Sentence]) -> dict[str, np.ndarray]:
        """For each affix table its row for every place of the padded text."""
        out = {}
        for name, (_, _, value_of) in AFFIXES.items():
            inventory = self.inventories[name]
            known: dict[str, int] = {}
            rows: list[int] = []
            for sentence in sentences:
                rows += [len(inventory)] * REACH
                for form in sentence.forms:
                    if form not in known:
                        known[form] = inventory.find(value_of(form))
                    rows.append(known[form])
                rows += [len(inventory) + 1] * REACH
            out[name] = np.array(rows, np.int32)
        return out

    def train(self, sentences: list[Sentence], targets: np.ndarray, log=None) -> None:
        """Trains on sentences and the class of each word, -1 for one to leave out."""
        places = place_words(sentences)
        words = pad_rows(sentences, self.vocabulary.training_rows, 0, 1)
        affixes = self.affix_rows(sentences)
        usable = np.flatnonzero(targets >= 0)
        window = np.arange(-REACH, REACH + 1)
        steps = EPOCHS * (len(usable) // BATCH + 1)
        step = 0
        for epoch in range(EPOCHS):
            started, loss = time.time(), 0.0
            dropped = self.random.random(len(words), np.float32) < self.vocabulary.drop_share[words]
            rows = np.where(dropped, self.vocabulary.unlearned[words], words)
            order = self.random.permutation(usable)
            for first in range(0, len(order), BATCH):
                batch = order[first : first + BATCH]
                around = places[batch][:, None] + window
                rate = RATE * max(0.02, 1 - step / steps)
                loss += self.step(rows[around], {n: a[around] for n, a in affixes.items()}, targets[batch], rate)
                step += 1
            if log:
                log(f"epoch {epoch + 1} loss {loss / len(order):.4f} {time.time() - started:.0f} s")

    def step(self, words: np.ndarray, affixes: dict[str, np.ndarray], gold: np.ndarray, rate: float) -> float:
        size = len(gold)
        parts = [self.vocabulary.table.values[words]] + [self.tables[n].values[affixes[n]] for n in AFFIXES]
        inputs = np.concatenate(parts, 2).reshape(size, -1)
        sums = self.hidden.forward(inputs)
        mask = dropout_mask(self.random, sums, DROPOUT)
        hidden = sums * mask
        probabilities = softmax(self.output.forward(hidden))
        loss = -np.log(probabilities[np.arange(size), gold] + 1e-9).sum()
        probabilities[np.arange(size), gold] -= 1
        gradient = probabilities / np.float32(size)
        hidden_gradient = (gradient @ self.output.weights.T) * mask
        inputs_gradient = (hidden_gradient @ self.hidden.weights.T).reshape(size, 2 * REACH + 1, self.width)
        self.output.update(hidden, gradient, rate)
        self.hidden.update(inputs, hidden_gradient, rate)
        self.vocabulary.table.update(words.ravel(), inputs_gradient[:, :, :DIMENSIONS].reshape(-1, DIMENSIONS), rate * 10)
        start = DIMENSIONS
        for name, (width, _, _) in AFFIXES.items():
            part = inputs_gradient[:, :, start : start + width].reshape(-1, width)
            self.tables[name].update(affixes[name].ravel(), part, rate * 10)
            start += width
        return float(loss)

    def tag(self, sentences: list[Sentence]) -> np.ndarray:
        """The class of every word of the sentences, one after the other."""
        places = place_words(sentences)
        vectors = pad_rows(sentences, lambda forms: self.vocabulary.test_vectors(forms, LEAST_OWN),
                           self.vocabulary.table.values[0], self.vocabulary.table.values[1])
        affixes = self.affix_rows(sentences)
        whole = np.concatenate([vectors] + [self.tables[n].values[affixes[n]] for n in AFFIXES], 1)
        window = np.arange(-REACH, REACH + 1)
        out = []
        for first in range(0, len(places), 4096):
            around = places[first : first + 4096][:, None] + window
            hidden = np.maximum(self.hidden.forward(whole[around].reshape(len(around), -1)), 0)
            out.append(self.output.forward(hidden).argmax(1))
        return np.concatenate(out)

    def save(self, path: Path) -> None:
        """Writes what the run time needs: rows of tables and weights as int8 with one scale a row."""
        words, vectors = self.vocabulary.kept(LEAST_OWN)
        tensors = {"words": join_strings(words)}
        rows = {"vectors": np.concatenate([self.vocabulary.table.values[: Vocabulary.SPECIALS], vectors])}
        for name in AFFIXES:
            tensors[f"{name}.names"] = join_strings(self.inventories[name].names)
            rows[name] = self.tables[name].values
        rows["hidden"] = self.hidden.weights
        for name, values in rows.items():
            tensors[name], tensors[f"{name}.scales"] = quantise_rows(values)
        tensors |= {"hidden.bias": self.hidden.bias, "output": self.output.weights, "output.bias": self.output.bias}
        write_tensors(path, tensors, {"classes": self.classes, "reach": REACH, "features": list(AFFIXES)})


def place_words(sentences: list[Sentence]) -> np.ndarray:
    """Where each word stands in a text in which every sentence is padded by REACH places at both ends."""
    places, start = [], 0
    for sentence in sentences:
        places.append(np.arange(len(sentence)) + start + REACH)
        start += len(sentence) + 2 * REACH
    return np.concatenate(places)


def pad_rows(sentences: list[Sentence], rows_of, left, right) -> np.ndarray:
    """The rows of all words, one after the other, every sentence padded by REACH places at both ends."""
    parts = []
    for sentence in sentences:
        parts += [np.array([left] * REACH), rows_of(sentence.forms), np.array([right] * REACH)]
    return np.concatenate(parts)


def class_targets(sentences: list[Sentence], numbers: dict[str, int]) -> np.ndarray:
    return np.array([numbers.get(f"{x}|{u}", -1) for s in sentences for x, u in zip(s.xpos, s.upos)])


def describe_accuracy(sentences: list[Sentence], tags: list[str]) -> str:
    gold = [(x, u) for s in sentences for x, u in zip(s.xpos, s.upos)]
    pairs = [tag.split("|") for tag in tags]
    xpos = np.mean([g[0] == p[0] for g, p in zip(gold, pairs)])
    upos = np.mean([g[1] == p[1] for g, p in zip(gold, pairs)])
    return f"XPOS {100 * xpos:.2f} UPOS {100 * upos:.2f}"


def split_tags(sentences: list[Sentence], tags: list[str]) -> list[list[str]]:
    out, start = [], 0
    for sentence in sentences:
        out.append(tags[start : start + len(sentence)])
        start += len(sentence)
    return out


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("treebanks", type=Path)
    arguments.add_argument("words", type=Path)
    arguments.add_argument("out", type=Path)
    arguments.add_argument("tags", type=Path)
    arguments.add_argument("--seed", type=int, default=7)
    arguments.add_argument("--development", type=Path, nargs=2)
    options = arguments.parse_args()
    shared = WordTable(options.words)
    sentences = read_training(options.treebanks)
    classes = Inventory([f"{x}|{u}" for s in sentences for x, u in zip(s.xpos, s.upos)], 5).names
    numbers = {name: i for i, name in enumerate(classes)}
    development = read_sentences(options.development[0]) if options.development else []

    tagger = Tagger(sentences, classes, shared, options.seed)
    tagger.train(sentences, class_targets(sentences, numbers), lambda line: print("tagger", line, flush=True))
    tagger.save(options.out)
    if development:
        tags = [classes[i] for i in tagger.tag(development)]
        print("tagger on development, gold tokens:", describe_accuracy(development, tags), flush=True)
        options.development[1].write_text(json.dumps(split_tags(development, tags)))

    documents = {name: i for i, name in enumerate(dict.fromkeys(s.document for s in sentences))}
    jackknifed: list[list[str]] = [[] for _ in sentences]
    for fold in range(FOLDS):
        held = [i for i, s in enumerate(sentences) if documents[s.document] % FOLDS == fold]
        rest = [s for s in sentences if documents[s.document] % FOLDS != fold]
        held_sentences = [sentences[i] for i in held]
        model = Tagger(rest, classes, shared, options.seed + fold + 1)
        model.train(rest, class_targets(rest, numbers))
        tags = [classes[i] for i in model.tag(held_sentences)]
        print(f"fold {fold + 1}:", describe_accuracy(held_sentences, tags), flush=True)
        for i, row in zip(held, split_tags(held_sentences, tags)):
            jackknifed[i] = row
    options.tags.write_text(json.dumps(jackknifed))


if __name__ == "__main__":
    main()
