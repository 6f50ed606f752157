"""The arc-hybrid transition system over a batch of sentences at once, with its dynamic oracle.

Kuhlmann, Gomez-Rodriguez and Satta, ACL 2011; Goldberg and Nivre, TACL 2013. The root stands behind the last
word. Actions: 0 shift; 1 left, the top of the stack gets the front of the buffer as head; 2 right, the top gets
the one below it. Only the last word left on the stack is attached to the root, so that every tree has one.
"""

import numpy as np

SHIFT, LEFT, RIGHT = 0, 1, 2
TOKEN_SLOTS = 24
LABEL_SLOTS = 8
BUCKETS = 61
EMPTY_LEFT = 4


class Batch:
    """The states of some sentences; every array has one row a sentence, index -1 of a row is "no such word"."""

    def __init__(self, heads: list[np.ndarray], none_label: int):
        size, widest = len(heads), max(len(h) for h in heads)
        self.lengths = np.array([len(h) for h in heads])
        # Word places 0..n-1, the root at n, a last column for "none".
        shape = (size, widest + 2)
        self.gold = np.full(shape, -2, np.int32)
        for i, head in enumerate(heads):
            self.gold[i, : len(head)] = np.where(head < 0, len(head), head)
        self.stack = np.full((size, widest + 1 + EMPTY_LEFT), -1, np.int32)
        self.depth = np.zeros(size, np.int32)
        self.front = np.zeros(size, np.int32)
        self.on_stack = np.zeros(shape, bool)
        self.head = np.full(shape, -1, np.int32)
        self.label = np.full(shape, none_label, np.int32)
        self.left = np.full(shape, -1, np.int32)
        self.left2 = np.full(shape, -1, np.int32)
        self.right = np.full(shape, -1, np.int32)
        self.right2 = np.full(shape, -1, np.int32)
        self.lefts = np.zeros(shape, np.int32)
        self.rights = np.zeros(shape, np.int32)
        self.columns = np.arange(widest + 2)

    def unfinished(self) -> np.ndarray:
        return np.flatnonzero((self.front < self.lengths) | (self.depth > 0))

    def top(self, rows: np.ndarray, below: int) -> np.ndarray:
        """The word so many below the top of the stack, -1 where there is none."""
        return self.stack[rows, self.depth[rows] + EMPTY_LEFT - 1 - below]

    def valid(self, rows: np.ndarray) -> np.ndarray:
        """Which actions are allowed: bool [rows, 3]."""
        front, depth, n = self.front[rows], self.depth[rows], self.lengths[rows]
        return np.stack([front < n, (depth > 0) & ((front < n) | (depth == 1)), depth > 1], 1)

    def costs(self, rows: np.ndarray) -> np.ndarray:
        """How many gold arcs each action puts out of reach: int [rows, 3]."""
        gold, front, n = self.gold[rows], self.front[rows], self.lengths[rows]
        s0, s1 = self.top(rows, 0), self.top(rows, 1)
        at = np.arange(len(rows))
        on_stack = self.on_stack[rows]
        front_head = gold[at, front]
        dependants = (on_stack & (gold == front[:, None])).sum(1)
        heads_below = on_stack[at, front_head] & (front_head >= 0) & (front_head != s0)
        shift = dependants + np.where(front < n, heads_below, 0)
        s0_head = gold[at, s0]
        in_buffer = (self.columns >= front[:, None]) & (self.columns < n[:, None])
        s0_dependants = (in_buffer & (gold == s0[:, None])).sum(1)
        left = ((s1 >= 0) & (s0_head == s1)) + (s0_head > front) + s0_dependants
        right = (s0_head >= front) + s0_dependants
        return np.stack([shift, left, right], 1)

    def features(self, rows: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Places of the token slots [rows, 24], labels of the label slots [rows, 8], bucket rows [rows, 3]."""
        front, n = self.front[rows], self.lengths[rows]
        s0, s1, s2, s3 = (self.top(rows, k) for k in range(4))
        left, right = self.left[rows], self.right[rows]
        at = np.arange(len(rows))
        s0l, s0r, s0l2, s0r2 = left[at, s0], right[at, s0], self.left2[rows, s0], self.right2[rows, s0]
        n0l, n0l2 = left[at, front], self.left2[rows, front]
        s1l, s1r = left[at, s1], right[at, s1]

        def ahead(k: int) -> np.ndarray:
            return np.where(front + k <= n, front + k, -1)

        def beside(word: np.ndarray, k: int) -> np.ndarray:
            return np.where((word >= 0) & (word + k <= n), np.maximum(word + k, -1), -1)

        tokens = np.stack(
            [s0, s1, s2, s3, front, ahead(1), ahead(2), ahead(3), s0l, s0r, s0l2, s0r2, n0l, n0l2, s1l, s1r,
             beside(front, -1), beside(s0, 1), beside(s0, -1), beside(s0, 2), beside(s1, -1), beside(s1, 1),
             beside(front, -2), ahead(4)], 1)  # fmt: skip
        children = np.stack([s0l, s0r, s0l2, s0r2, n0l, n0l2, s1l, s1r], 1)
        labels = self.label[rows[:, None], children]
        distance = np.where(s0 >= 0, np.minimum(8, front - s0), 0)
        valency = np.minimum(4, self.lefts[rows, s0]) * 5 + np.minimum(4, self.rights[rows, s0])
        buckets = np.stack(
            [distance, 9 + np.where(s0 >= 0, 1 + valency, 0), 35 + 1 + np.minimum(4, self.lefts[rows, front])], 1
        )
        return tokens, labels, buckets

    def apply(self, rows: np.ndarray, actions: np.ndarray, labels: np.ndarray) -> None:
        """Takes one action in each of the rows."""
        shifted = rows[actions == SHIFT]
        fronts = self.front[shifted]
        self.stack[shifted, self.depth[shifted] + EMPTY_LEFT] = fronts
        self.on_stack[shifted, fronts] = True
        self.depth[shifted] += 1
        self.front[shifted] += 1
        arcs = actions != SHIFT
        attached = rows[arcs]
        word = self.top(attached, 0)
        is_left = actions[arcs] == LEFT
        head = np.where(is_left, self.front[attached], self.top(attached, 1))
        self.depth[attached] -= 1
        self.on_stack[attached, word] = False
        self.head[attached, word] = head
        self.label[attached, word] = labels[arcs]
        rows_left, word_left, head_left = attached[is_left], word[is_left], head[is_left]
        self.left2[rows_left, head_left] = self.left[rows_left, head_left]
        self.left[rows_left, head_left] = word_left
        self.lefts[rows_left, head_left] += 1
        rows_right, word_right, head_right = attached[~is_left], word[~is_left], head[~is_left]
        self.right2[rows_right, head_right] = self.right[rows_right, head_right]
        self.right[rows_right, head_right] = word_right
        self.rights[rows_right, head_right] += 1
