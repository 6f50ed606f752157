"""The name finder's weights: a window net with a CRF over BILOU tags, trained with numpy.

    names.py FEATURES WORDS.bin LISTS.json OUT.bin [option=value ...]

FEATURES is what names-features.ts wrote. The net (Collobert et al., JMLR 2011): every word form is a vector (word
vector and a learned difference, shape, affixes, lists it stands in); the forms of a window and of the run of capitals
around a token are mapped into one hidden layer, together with the token's place bits; a second layer looks at the
hidden layer of the token and its neighbours; both give the emissions of the CRF. A bias tells the corpora apart,
whose annotators disagree; at run time one of them is folded into the bias.
"""

import json
import sys
import time
from pathlib import Path

import numpy as np

from names_crf import Chain
from tensors import quantise_rows, write_tensors
from words import WordTable

OPTIONS = {
    "seed": 5, "epochs": 5, "hidden": 128, "second": 48, "rate": 1e-3, "dropout": 0.5, "drop_word": 0.2,
    "drop_vector": 0.03, "batch": 16, "least": 3, "shape": 12, "affix": 8, "decay": 0.3, "quiet": 0,
}
AFFIXES = 6

# How much of each corpus's guidelines goes into the weights at run time.
RUNTIME = {"uner": 0.3, "crossner": 0.7}


class Features:
    """The integer features of names-features.ts."""

    def __init__(self, path: str):
        self.meta = json.loads(Path(path + ".json").read_text())
        slots = self.meta["slots"]
        self.forms = np.fromfile(path + ".forms", np.int32).reshape(-1, 3 + AFFIXES)
        self.sentences = np.fromfile(path + ".sentences", np.int32).reshape(-1, 3)
        tokens = np.fromfile(path + ".tokens", np.int32).reshape(-1, 2 + slots)
        self.allowed, self.places, self.slots = tokens[:, 0], tokens[:, 1], tokens[:, 2:]
        self.starts = np.concatenate([[0], np.cumsum(self.sentences[:, 0])[:-1]])

    def of_corpus(self, name: str) -> np.ndarray:
        index = [corpus["name"] for corpus in self.meta["corpora"]].index(name)
        return np.flatnonzero(self.sentences[:, 1] == index)


def bits_of(values: np.ndarray, count: int) -> np.ndarray:
    return ((values[:, None] >> np.arange(count)) & 1).astype(np.float32)


class Adam:
    """Kingma and Ba, ICLR 2015."""

    def __init__(self, shape):
        self.first, self.second = np.zeros(shape, np.float32), np.zeros(shape, np.float32)

    def step(self, value, gradient, rate, count, decay=0.0):
        self.first += 0.1 * (gradient - self.first)
        self.second += 0.001 * (gradient * gradient - self.second)
        scale = rate / (1 - 0.9 ** min(count, 1000))
        value *= 1 - rate * decay
        value -= scale * self.first / (np.sqrt(self.second / (1 - 0.999 ** min(count, 20000))) + 1e-6)


class Net:
    """Parameters by name, forward and backward."""

    def __init__(self, features: Features, table: WordTable, options: dict):
        self.options, self.features, meta = options, features, features.meta
        self.random = np.random.default_rng(options["seed"])
        self.chain = Chain(np.array(meta["follow"]))
        self.vectors = table.vectors
        hidden, second, tags = options["hidden"], options["second"], meta["tags"]
        self.width = table.vectors.shape[1] + options["shape"] + AFFIXES * options["affix"] + meta["kinds"]
        draw = lambda *shape, scale: (self.random.standard_normal(shape) * scale).astype(np.float32)
        zeros = lambda *shape: np.zeros(shape, np.float32)
        slots = meta["slots"]
        self.values = {
            "unknown": draw(1, table.vectors.shape[1], scale=0.05),
            "shapes": draw(meta["shapes"], options["shape"], scale=0.2),
            "affixes": draw(AFFIXES * meta["affixBuckets"], options["affix"], scale=0.1),
            "window": draw(self.width, slots * hidden, scale=np.sqrt(1.0 / (self.width * 4))),
            "absent": zeros(slots, hidden),
            "places": draw(meta["placeBits"], hidden, scale=0.05),
            "casings": zeros(meta["casings"], hidden),
            "corpora": zeros(len(meta["corpora"]), hidden),
            "hidden": zeros(1, hidden),
            "second": draw(3 * hidden, second, scale=np.sqrt(1.0 / hidden)),
            "secondBias": zeros(1, second),
            "direct": draw(hidden, tags, scale=np.sqrt(1.0 / hidden)),
            "onward": draw(second, tags, scale=np.sqrt(1.0 / second)),
            "tags": zeros(1, tags),
            "corpusTags": zeros(len(meta["corpora"]), tags),
            "transitions": zeros(tags, tags),
        }
        self.adam = {name: Adam(value.shape) for name, value in self.values.items()}
        trained = [i for i, corpus in enumerate(meta["corpora"]) if corpus["isTraining"]]
        is_trained = np.repeat(np.isin(features.sentences[:, 1], trained), features.sentences[:, 0])
        rows = features.forms[features.slots[is_trained, slots // 2 - 2], 0]
        self.counts = np.bincount(rows[rows >= 0], minlength=len(table.vectors))
        self.learned = np.full(len(table.vectors), -1)
        known = np.flatnonzero(self.counts >= options["least"])
        self.learned[known] = np.arange(len(known))
        self.known = known
        self.deltas = zeros(len(known), table.vectors.shape[1])
        self.delta_squares = zeros(len(known), table.vectors.shape[1])
        self.count = 0

    def forms_of(self, ids, training):
        """The vectors of word forms, and what their gradient needs."""
        forms, values, meta = self.features.forms[ids], self.values, self.features.meta
        rows = forms[:, 0].copy()
        if training:
            rows[self.random.random(len(ids)) < self.options["drop_vector"]] = -1
        learned = np.where(rows >= 0, self.learned[rows], -1)
        if training:
            chance = np.maximum(self.options["drop_word"], 1 / (1 + self.counts[rows]))
            learned = np.where(self.random.random(len(ids)) < chance, -1, learned)
        vectors = self.vectors[rows] * (rows >= 0)[:, None] + values["unknown"] * (rows < 0)[:, None]
        vectors[learned >= 0] += self.deltas[learned[learned >= 0]]
        affixes = forms[:, 2:2 + AFFIXES] + np.arange(AFFIXES) * meta["affixBuckets"]
        pieces = [vectors, values["shapes"][forms[:, 1]], values["affixes"][affixes].reshape(len(ids), -1),
                  bits_of(forms[:, -1], meta["kinds"])]
        return np.concatenate(pieces, 1).astype(np.float32), (rows, learned, forms[:, 1], affixes)

    def forward(self, sentences, mixture=None, training=False):
        """Emissions `[tokens, tags]` of sentences, and a record for `backward`; `mixture` weighs the corpora."""
        features, values, hidden = self.features, self.values, self.options["hidden"]
        lengths = features.sentences[sentences, 0]
        index = np.concatenate([np.arange(s, s + n) for s, n in zip(features.starts[sentences], lengths)])
        owner = np.repeat(np.arange(len(sentences)), lengths)
        slots = features.slots[index]
        ids = np.unique(slots[slots >= 0])
        local = np.where(slots >= 0, np.searchsorted(ids, slots), len(ids))
        vectors, used = self.forms_of(ids, training)
        count = slots.shape[1]
        products = np.concatenate([(vectors @ values["window"]).reshape(-1, count, hidden), values["absent"][None]])
        places = bits_of(features.places[index], features.meta["placeBits"])
        corpora = features.sentences[sentences, 1]
        casings = features.sentences[sentences, 2]
        by_corpus = values["corpora"][corpora] if mixture is None else mixture @ values["corpora"]
        bias = values["hidden"] + values["casings"][casings] + by_corpus
        total = places @ values["places"] + bias[owner]
        for slot in range(count):
            total += products[local[:, slot], slot]
        mask = (total > 0).astype(np.float32)
        if training:
            keep = 1 - self.options["dropout"]
            mask *= (self.random.random(mask.shape, np.float32) < keep) / np.float32(keep)
        first = total * mask
        ends = np.cumsum(lengths)
        before, after = np.roll(first, 1, 0), np.roll(first, -1, 0)
        before[ends - lengths] = 0
        after[ends - 1] = 0
        wide = np.concatenate([before, first, after], 1)
        inner = wide @ values["second"] + values["secondBias"]
        inner_mask = (inner > 0).astype(np.float32)
        if training:
            inner_mask *= (self.random.random(inner_mask.shape, np.float32) < 0.75) / np.float32(0.75)
        inner = inner * inner_mask
        emissions = first @ values["direct"] + inner @ values["onward"] + values["tags"]
        emissions += values["corpusTags"][corpora][owner] if mixture is None else mixture @ values["corpusTags"]
        record = (lengths, index, owner, ids, local, vectors, used, places, corpora, casings, mask, first, ends, wide,
                  inner_mask, inner)
        return emissions, record

    def backward(self, by_emission, record, rate):
        """Takes one step down the gradient."""
        (lengths, index, owner, ids, local, vectors, used, places, corpora, casings, mask, first, ends, wide,
         inner_mask, inner) = record
        values, hidden = self.values, self.options["hidden"]
        gradients = {}
        per_sentence = np.add.reduceat(by_emission, ends - lengths, 0)
        gradients["tags"] = by_emission.sum(0, keepdims=True)
        gradients["corpusTags"] = np.zeros_like(values["corpusTags"])
        np.add.at(gradients["corpusTags"], corpora, per_sentence)
        gradients["direct"] = first.T @ by_emission
        gradients["onward"] = inner.T @ by_emission
        by_inner = (by_emission @ values["onward"].T) * inner_mask
        gradients["second"] = wide.T @ by_inner
        gradients["secondBias"] = by_inner.sum(0, keepdims=True)
        by_wide = by_inner @ values["second"].T
        by_before, by_after = by_wide[:, :hidden].copy(), by_wide[:, 2 * hidden:].copy()
        by_before[ends - lengths] = 0
        by_after[ends - 1] = 0
        by_first = by_emission @ values["direct"].T + by_wide[:, hidden:2 * hidden]
        by_first += np.roll(by_before, -1, 0) + np.roll(by_after, 1, 0)
        by_total = (by_first * mask).astype(np.float32)
        per_sentence = np.add.reduceat(by_total, ends - lengths, 0)
        gradients["hidden"] = per_sentence.sum(0, keepdims=True)
        for name, rows in (("casings", casings), ("corpora", corpora)):
            gradients[name] = np.zeros_like(values[name])
            np.add.at(gradients[name], rows, per_sentence)
        gradients["places"] = places.T @ by_total
        count = local.shape[1]
        by_products = np.zeros((len(ids) + 1, count, hidden), np.float32)
        for slot in range(count):
            order = np.argsort(local[:, slot], kind="stable")
            rows = local[order, slot]
            heads = np.flatnonzero(np.concatenate([[True], rows[1:] != rows[:-1]]))
            by_products[rows[heads], slot] = np.add.reduceat(by_total[order], heads, 0)
        gradients["absent"] = by_products[-1]
        flat = by_products[:-1].reshape(len(ids), -1)
        gradients["window"] = vectors.T @ flat
        by_form = flat @ values["window"].T
        self._form_gradients(by_form, used, gradients, rate)
        return gradients

    def _form_gradients(self, by_form, used, gradients, rate):
        rows, learned, shapes, affixes = used
        values, options, width = self.values, self.options, self.vectors.shape[1]
        by_vector = by_form[:, :width]
        gradients["unknown"] = by_vector[rows < 0].sum(0, keepdims=True)
        gradients["shapes"] = np.zeros_like(values["shapes"])
        np.add.at(gradients["shapes"], shapes, by_form[:, width:width + options["shape"]])
        start = width + options["shape"]
        by_affix = by_form[:, start:start + AFFIXES * options["affix"]].reshape(-1, options["affix"])
        gradients["affixes"] = np.zeros_like(values["affixes"])
        np.add.at(gradients["affixes"], affixes.reshape(-1), by_affix)
        live = learned >= 0
        targets, order = np.unique(learned[live], return_inverse=True)
        summed = np.zeros((len(targets), width), np.float32)
        np.add.at(summed, order, by_vector[live])
        self.delta_squares[targets] += summed * summed
        self.deltas[targets] -= 5 * rate * summed / (np.sqrt(self.delta_squares[targets]) + 1e-6)

    def learn(self, sentences, rate):
        """One minibatch; its loss."""
        emissions, record = self.forward(sentences, training=True)
        lengths = record[0]
        tags = self.features.meta["tags"]
        valid = np.arange(lengths.max()) < lengths[:, None]
        padded = np.zeros((*valid.shape, tags))
        padded[valid] = emissions
        masks = np.ones_like(padded)
        masks[valid] = bits_of(self.features.allowed[record[1]], tags)
        loss, by_padded, by_transition = self.chain.gradient(padded, self.values["transitions"], masks, lengths)
        scale = 1 / len(sentences)
        gradients = self.backward((by_padded[valid] * scale).astype(np.float32), record, rate)
        gradients["transitions"] = (by_transition * scale).astype(np.float32)
        self.count += 1
        for name, gradient in gradients.items():
            speed = 3 if name == "transitions" else 1
            decay = self.options["decay"] if name in ("window", "second", "places", "affixes") else 0
            self.adam[name].step(self.values[name], gradient, rate * speed, self.count, decay)
        return loss

    def mixture(self, shares):
        """The weight of every corpus, from shares by name."""
        names = [corpus["name"] for corpus in self.features.meta["corpora"]]
        return np.array([shares.get(name, 0) for name in names], np.float32)

    def tag(self, sentences, mixture):
        """The tags of sentences as a mixture of the corpora's annotators would give them."""
        result = []
        for start in range(0, len(sentences), 64):
            part = sentences[start:start + 64]
            emissions, record = self.forward(part, mixture)
            lengths = record[0]
            valid = np.arange(lengths.max()) < lengths[:, None]
            padded = np.zeros((*valid.shape, emissions.shape[1]))
            padded[valid] = emissions
            decoded = self.chain.decode(padded, self.values["transitions"], lengths)
            result.extend(row[:n] for row, n in zip(decoded, lengths))
        return result


def names_of(tags):
    """The (first, last, label) of a row of tags."""
    names, first = set(), 0
    for i, tag in enumerate(tags):
        place = (tag - 1) % 4
        if tag and place in (0, 3):
            first = i
        if tag and place in (2, 3):
            names.add((first, i, (tag - 1) // 4))
    return names


def evaluate(net, corpus_name, mixture):
    """A line with micro F1 over PER, ORG and LOC and the F1 of each label."""
    features = net.features
    sentences = features.of_corpus(corpus_name)
    labels = features.meta["labels"]
    counts = np.zeros((len(labels), 3))
    for sentence, tags in zip(sentences, net.tag(sentences, mixture)):
        start = features.starts[sentence]
        gold = names_of([int(m).bit_length() - 1 for m in features.allowed[start:start + len(tags)]])
        found = names_of(tags)
        for names, column in ((gold & found, 0), (found, 1), (gold, 2)):
            for _, _, label in names:
                counts[label, column] += 1
    for label, lost in features.meta["unaligned"][corpus_name].items():
        counts[labels.index(label), 2] += lost
    f1 = lambda row: 200 * row[0] / max(1, row[1] + row[2])
    micro = counts[:3].sum(0)
    each = " ".join(f"{label} {f1(row):.1f}" for label, row in zip(labels, counts))
    return (f"{corpus_name} {f1(micro):.1f} (P {100 * micro[0] / max(1, micro[1]):.1f} "
            f"R {100 * micro[0] / micro[2]:.1f}) {each}")


def train(net, options):
    features = net.features
    parts = [features.of_corpus(corpus["name"]) for corpus in features.meta["corpora"] if corpus["isTraining"]]
    sentences = np.concatenate(parts)
    sentences = sentences[(features.sentences[sentences, 0] > 0) & (features.sentences[sentences, 0] < 150)]
    steps = options["epochs"] * (len(sentences) // options["batch"] + 1)
    began = time.process_time()
    for epoch in range(options["epochs"]):
        jitter = features.sentences[sentences, 0] + net.random.random(len(sentences)) * 8
        order = sentences[np.argsort(jitter)]
        batches = [order[i:i + options["batch"]] for i in range(0, len(order), options["batch"])]
        loss = 0.0
        for b in net.random.permutation(len(batches)):
            rate = options["rate"] * max(0.02, 1 - net.count / steps) * min(1, (net.count + 1) / 200)
            loss += net.learn(batches[b], rate)
        print(f"epoch {epoch} loss {loss / len(sentences):.3f} {time.process_time() - began:.0f} s", flush=True)
        if not options["quiet"] or epoch == options["epochs"] - 1:
            for name in ("uner-dev", "crossner-dev"):
                print("   ", evaluate(net, name, net.mixture(RUNTIME)), flush=True)


def save(net, lists_path, target):
    """Writes the weights with one corpus folded into the biases, and the lists."""
    values, mixture = net.values, net.mixture(RUNTIME)
    tensors = {}

    def add_rows(name, array):
        tensors[name], tensors[f"{name}.scales"] = quantise_rows(array.reshape(-1, array.shape[-1]))

    hidden = net.options["hidden"]
    add_rows("deltas", net.deltas)
    tensors["deltaRows"] = net.known.astype(np.int32)
    add_rows("affixes", values["affixes"])
    slots = net.features.meta["slots"]
    window = values["window"].reshape(net.width, slots, hidden).transpose(1, 0, 2)
    padding = -net.width % 4  # the run time multiplies four rows at a time
    add_rows("window", np.pad(window, ((0, 0), (0, padding), (0, 0))))
    # A hidden unit feeds the second layer of the token before it, its own and the next one's: one row in that order.
    before, same, after = values["second"].reshape(3, hidden, -1)
    tensors["second"] = np.concatenate([after, same, before], 1)
    for name in ("unknown", "shapes", "absent", "places", "secondBias", "direct", "onward", "transitions"):
        tensors[name] = values[name].astype(np.float32)
    tensors["casings"] = values["casings"] + values["hidden"] + mixture @ values["corpora"]
    tensors["tags"] = values["tags"] + mixture @ values["corpusTags"]
    lists = json.loads(Path(lists_path).read_text())
    tensors["listHashes"] = np.array(lists["hashes"], np.uint32).view(np.int32)
    masks = np.array(lists["masks"], np.int64)
    tensors["listMasks"] = ((masks & 0x7FFF) | ((masks >> 30 & 1) << 15)).astype(np.uint16)
    write_tensors(Path(target), tensors, {"labels": net.features.meta["labels"]})


def main() -> None:
    features_path, words, lists, target = sys.argv[1:5]
    options = dict(OPTIONS)
    for pair in sys.argv[5:]:
        name, value = pair.split("=")
        options[name] = type(OPTIONS[name])(float(value))
    net = Net(Features(features_path), WordTable(Path(words)), options)
    train(net, options)
    save(net, lists, target)
    print(f"{target}: {Path(target).stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
