"""Trains the dependency parser: arc-hybrid, one hidden layer, dynamic oracle with exploration.

    parser.py TREEBANKS WORDS.bin TAGGER.bin TAGS.json OUT.bin [--seed N] [--development FILE TAGS]

Chen and Manning, EMNLP 2014; Goldberg and Nivre, TACL 2013. TAGS.json has the jackknifed tags of the training
sentences, so that the parser meets the mistakes that the tagger makes.
"""

import argparse
import json
import time
from pathlib import Path

import numpy as np

from lexicon import Inventory, Vocabulary
from network import Dense, Table, dropout_mask, softmax
from tensors import join_strings, quantise_rows, read_tensors, write_tensors
from transitions import BUCKETS, LABEL_SLOTS, LEFT, SHIFT, TOKEN_SLOTS, Batch
from treebank import Sentence, read_sentences, read_training
from words import DIMENSIONS, WordTable

HIDDEN = 256
TAG_WIDTH = 24
LABEL_WIDTH = 16
EPOCHS = 12
BATCH = 192
RATE = 1.4e-3
DROPOUT = 0.3
EXPLORATION = 0.5
LEAST_OWN = 2
LONGEST = 120
NOTHING, ROOT = 0, 1


class Example:
    """A sentence as numbers: rows of its words, its tags, heads and labels."""

    def __init__(self, words: np.ndarray, tags: np.ndarray, heads: np.ndarray, labels: np.ndarray):
        self.words, self.tags, self.heads, self.labels = words, tags, heads, labels


class Parser:
    """A parser in training; `parse` gives heads and labels of a list of examples."""

    def __init__(self, sentences: list[Sentence], tags: int, labels: list[str], shared: WordTable, seed: int):
        self.random = np.random.default_rng(seed)
        self.labels = labels
        self.vocabulary = Vocabulary([form for s in sentences for form in s.forms], shared, self.random)
        self.tags = Table(self.random.standard_normal((tags + 2, TAG_WIDTH)) * 0.25)
        self.label_table = Table(self.random.standard_normal((len(labels) + 1, LABEL_WIDTH)) * 0.25)
        self.buckets = Table(self.random.standard_normal((BUCKETS, LABEL_WIDTH)) * 0.25)
        self.splits = np.cumsum([TOKEN_SLOTS * DIMENSIONS, TOKEN_SLOTS * TAG_WIDTH, LABEL_SLOTS * LABEL_WIDTH])
        inputs = int(self.splits[-1]) + 3 * LABEL_WIDTH
        self.hidden = Dense(inputs, HIDDEN, (2 / inputs) ** 0.5, 0.05, self.random)
        # Three actions, then the labels of left arcs, then those of right arcs.
        self.output = Dense(HIDDEN, 3 + 2 * len(labels), (1 / HIDDEN) ** 0.5, 0.0, self.random)

    def inputs(self, words, tags, labels, buckets) -> np.ndarray:
        parts = [self.vocabulary.table.values[words], self.tags.values[tags],
                 self.label_table.values[labels], self.buckets.values[buckets]]  # fmt: skip
        return np.concatenate([part.reshape(len(words), -1) for part in parts], 1)

    def train(self, examples: list[Example], after_epoch) -> None:
        tokens = sum(len(e.heads) for e in examples)
        seen, total = 0, 2 * tokens * EPOCHS
        for epoch in range(EPOCHS):
            started = time.time()
            self.loss, self.wrong, self.steps = 0.0, 0, 0
            for group in self.groups(examples):
                batch = Batch([e.heads for e in group], len(self.labels))
                width = batch.gold.shape[1]
                words, tags = lay_out([e.words for e in group], width), lay_out([e.tags + 2 for e in group], width)
                labels = lay_out([e.labels for e in group], width)
                dropped = self.random.random(words.shape, np.float32) < self.vocabulary.drop_share[words]
                words = np.where(dropped, self.vocabulary.unlearned[words], words)
                while len(rows := batch.unfinished()):
                    rate = RATE * max(0.02, 1 - seen / total)
                    self.step(batch, rows, words, tags, labels, epoch, rate)
                    seen += len(rows)
            print(f"parser epoch {epoch + 1} loss {self.loss / self.steps:.4f} "
                  f"wrong {100 * self.wrong / self.steps:.2f} % {time.time() - started:.0f} s", flush=True)  # fmt: skip
            after_epoch(epoch)

    def groups(self, examples: list[Example]):
        """Random groups of sentences of near lengths, so that the rows of a batch end together."""
        lengths = np.array([len(e.heads) for e in examples]) + self.random.random(len(examples)) * 4
        order = np.argsort(lengths)
        starts = self.random.permutation(np.arange(0, len(order), BATCH))
        for start in starts:
            yield [examples[i] for i in order[start : start + BATCH]]

    def step(self, batch: Batch, rows, words, tags, gold_labels, epoch: int, rate: float) -> None:
        count = len(rows)
        at = np.arange(count)
        tokens, label_slots, buckets = batch.features(rows)
        word_rows, tag_rows = words[rows[:, None], tokens], tags[rows[:, None], tokens]
        inputs = self.inputs(word_rows, tag_rows, label_slots, buckets)
        sums = self.hidden.forward(inputs)
        mask = dropout_mask(self.random, sums, DROPOUT)
        hidden = sums * mask
        outputs = self.output.forward(hidden)

        valid = batch.valid(rows)
        scores = np.where(valid, outputs[:, :3], -np.inf)
        costs = np.where(valid, batch.costs(rows), 10_000)
        best = scores.argmax(1)
        allowed = costs == costs.min(1, keepdims=True)
        gold = np.where(allowed, scores, -np.inf).argmax(1)
        probabilities = softmax(scores)
        gradient = np.zeros_like(outputs)
        gradient[:, :3] = probabilities
        gradient[at, gold] -= 1
        self.loss -= np.log(probabilities[at, gold] + 1e-9).sum()
        self.wrong += int((~allowed[at, best]).sum())
        self.steps += count
        follow = (self.random.random(count) < EXPLORATION) if epoch > 0 else np.zeros(count, bool)
        actions = np.where(follow, best, gold)

        arcs = np.flatnonzero(actions != SHIFT)
        taken = np.zeros(count, np.int32)
        if len(arcs):
            arc_rows = rows[arcs]
            word = batch.top(arc_rows, 0)
            is_left = actions[arcs] == LEFT
            head = np.where(is_left, batch.front[arc_rows], batch.top(arc_rows, 1))
            size = len(self.labels)
            columns = 3 + np.where(is_left, 0, size)[:, None] + np.arange(size)
            label_scores = outputs[arcs[:, None], columns]
            chosen = label_scores.argmax(1)
            right = batch.gold[arc_rows, word] == head
            gold_label = gold_labels[arc_rows, word]
            label_gradient = softmax(label_scores)
            label_gradient[np.arange(len(arcs)), gold_label] -= 1
            gradient[arcs[:, None], columns] = label_gradient * right[:, None]
            taken[arcs] = np.where(right, gold_label, chosen) if epoch == 0 else chosen
        batch.apply(rows, actions, taken)

        gradient /= np.float32(BATCH)
        hidden_gradient = (gradient @ self.output.weights.T) * mask
        inputs_gradient = hidden_gradient @ self.hidden.weights.T
        self.output.update(hidden, gradient, rate)
        self.hidden.update(inputs, hidden_gradient, rate)
        word_part, tag_part, label_part, bucket_part = np.split(inputs_gradient, self.splits, 1)
        self.vocabulary.table.update(word_rows.ravel(), word_part.reshape(-1, DIMENSIONS), rate * 10)
        self.tags.update(tag_rows.ravel(), tag_part.reshape(-1, TAG_WIDTH), rate * 10)
        self.label_table.update(label_slots.ravel(), label_part.reshape(-1, LABEL_WIDTH), rate * 10)
        self.buckets.update(buckets.ravel(), bucket_part.reshape(-1, LABEL_WIDTH), rate * 10)

    def parse(self, sentences: list[Sentence], tags: list[np.ndarray]) -> list[tuple[np.ndarray, np.ndarray]]:
        """Heads and labels of each sentence, as the run time finds them."""
        order = np.argsort([len(s) for s in sentences])
        found: dict[int, tuple[np.ndarray, np.ndarray]] = {}
        root_label = self.labels.index("root")
        specials = self.vocabulary.table.values[:2]
        for start in range(0, len(order), 512):
            group = order[start : start + 512]
            batch = Batch([np.zeros(len(sentences[i]), int) for i in group], len(self.labels))
            width = batch.gold.shape[1]
            vectors = np.zeros((len(group), width, DIMENSIONS), np.float32) + specials[NOTHING]
            for k, i in enumerate(group):
                length = len(sentences[i])
                vectors[k, :length] = self.vocabulary.test_vectors(sentences[i].forms, LEAST_OWN)
                vectors[k, length] = specials[ROOT]
            tag_rows = lay_out([tags[i] + 2 for i in group], width)
            while len(rows := batch.unfinished()):
                tokens, labels, buckets = batch.features(rows)
                at = rows[:, None]
                parts = [vectors[at, tokens], self.tags.values[tag_rows[at, tokens]],
                         self.label_table.values[labels], self.buckets.values[buckets]]  # fmt: skip
                inputs = np.concatenate([part.reshape(len(rows), -1) for part in parts], 1)
                outputs = self.output.forward(np.maximum(self.hidden.forward(inputs), 0))
                actions = np.where(batch.valid(rows), outputs[:, :3], -np.inf).argmax(1)
                by_direction = outputs[:, 3:].reshape(len(rows), 2, -1)
                scores = by_direction[np.arange(len(rows)), np.maximum(actions - 1, 0)].copy()
                scores[:, root_label] = -np.inf
                to_root = (actions == LEFT) & (batch.front[rows] == batch.lengths[rows])
                batch.apply(rows, actions, np.where(to_root, root_label, scores.argmax(1)))
            for k, i in enumerate(group):
                length = len(sentences[i])
                heads = batch.head[k, :length]
                found[i] = (np.where(heads == length, -1, heads), batch.label[k, :length])
        return [found[i] for i in range(len(sentences))]

    def save(self, path: Path, classes: list[str]) -> None:
        """Writes what the run time needs: rows of tables and weights as int8 with one scale a row."""
        words, vectors = self.vocabulary.kept(LEAST_OWN)
        tensors = {"words": join_strings(words)}
        rows = {
            "vectors": np.concatenate([self.vocabulary.table.values[: Vocabulary.SPECIALS], vectors]),
            "tags": self.tags.values,
            "labels": self.label_table.values,
            "buckets": self.buckets.values,
            "hidden": self.hidden.weights,
        }
        for name, values in rows.items():
            tensors[name], tensors[f"{name}.scales"] = quantise_rows(values)
        tensors |= {"hidden.bias": self.hidden.bias, "output": self.output.weights, "output.bias": self.output.bias}
        write_tensors(path, tensors, {"labels": self.labels, "classes": classes})


def lay_out(rows: list[np.ndarray], width: int) -> np.ndarray:
    """Rows of different lengths in one array; ROOT behind each, NOTHING in the rest."""
    out = np.full((len(rows), width), NOTHING, np.int32)
    for i, row in enumerate(rows):
        out[i, : len(row)] = row
        out[i, len(row)] = ROOT
    return out


def describe_accuracy(sentences: list[Sentence], found, labels: list[str]) -> str:
    words = heads = both = 0
    for sentence, (found_heads, found_labels) in zip(sentences, found):
        for i, relation in enumerate(sentence.relations):
            if relation == "punct":
                continue
            words += 1
            if found_heads[i] == sentence.heads[i]:
                heads += 1
                both += labels[found_labels[i]] == relation
    return f"UAS {100 * heads / words:.2f} LAS {100 * both / words:.2f}"


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    for name in ("treebanks", "words", "tagger", "tags", "out"):
        arguments.add_argument(name, type=Path)
    arguments.add_argument("--seed", type=int, default=3)
    arguments.add_argument("--development", type=Path, nargs=2)
    options = arguments.parse_args()
    shared = WordTable(options.words)
    classes = read_tensors(options.tagger)[1]["classes"]
    numbers = {name: i for i, name in enumerate(classes)}
    sentences = read_training(options.treebanks)
    tags = [np.array([numbers[t] for t in row]) for row in json.loads(options.tags.read_text())]
    labels = Inventory([relation for s in sentences for relation in s.relations], 5).names
    label_numbers = {name: i for i, name in enumerate(labels)}
    parser = Parser(sentences, len(classes), labels, shared, options.seed)
    examples = [
        Example(parser.vocabulary.training_rows(s.forms), row, np.array(s.heads),
                np.array([label_numbers.get(r, label_numbers["dep"]) for r in s.relations]))
        for s, row in zip(sentences, tags) if len(s) <= LONGEST
    ]  # fmt: skip
    development, development_tags = [], []
    if options.development:
        development = read_sentences(options.development[0])
        development_tags = [np.array([numbers[t] for t in row]) for row in json.loads(options.development[1].read_text())]

    def after_epoch(epoch: int) -> None:
        if development and (epoch % 4 == 3 or epoch == EPOCHS - 1):
            found = parser.parse(development, development_tags)
            print("  on development, gold tokens:", describe_accuracy(development, found, labels), flush=True)

    parser.train(examples, after_epoch)
    parser.save(options.out, classes)


if __name__ == "__main__":
    main()
