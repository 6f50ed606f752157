"""Reads CoNLL-U treebanks."""

import gzip
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Sentence:
    """A sentence of a treebank: one entry a word; heads are 0-based, -1 for the root."""

    document: str
    forms: list[str] = field(default_factory=list)
    lemmas: list[str] = field(default_factory=list)
    upos: list[str] = field(default_factory=list)
    xpos: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    relations: list[str] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.forms)


def read_sentences(path: Path) -> list[Sentence]:
    """The sentences of one file, plain or gzipped; ranges and empty nodes are left out."""
    opened = gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8")
    sentences, document = [], path.name
    with opened as lines:
        current = Sentence(document)
        for line in lines:
            if line.startswith("# newdoc"):
                document = line.partition("=")[2].strip() or document
                current.document = document
            elif line[:1].isdigit():
                columns = line.rstrip("\n").split("\t")
                if not columns[0].isdigit():
                    continue
                current.forms.append(columns[1])
                current.lemmas.append(columns[2])
                current.upos.append(columns[3])
                current.xpos.append(columns[4])
                current.heads.append(int(columns[6]) - 1)
                current.relations.append(columns[7])
            elif line == "\n" and current.forms:
                sentences.append(current)
                current = Sentence(document)
    return sentences


def read_training(folder: Path) -> list[Sentence]:
    """The sentences of every train_*.conllu.gz of a folder, in the order of the names."""
    return [s for path in sorted(folder.glob("train_*.conllu.gz")) for s in read_sentences(path)]
