"""The parts of a feed-forward network in numpy: tables of embeddings, dense layers, their optimisers."""

import numpy as np


class Table:
    """Embeddings, one a row, trained with Adagrad; rows from `frozen` on stay as they are."""

    def __init__(self, values: np.ndarray, frozen: int | None = None):
        self.values = values.astype(np.float32)
        self.frozen = len(values) if frozen is None else frozen
        self.squares = np.zeros((self.frozen, values.shape[1]), np.float32)

    def update(self, rows: np.ndarray, gradients: np.ndarray, rate: float) -> None:
        """One step: `rows` [n] with repetitions, `gradients` [n, width]."""
        order = np.argsort(rows, kind="stable")
        ordered = rows[order]
        starts = np.flatnonzero(np.r_[True, ordered[1:] != ordered[:-1]])
        kept = ordered[starts]
        sums = np.add.reduceat(gradients[order], starts)
        below = np.searchsorted(kept, self.frozen)
        kept, sums = kept[:below], sums[:below]
        squares = self.squares[kept] + sums * sums
        self.squares[kept] = squares
        self.values[kept] -= rate * sums / (np.sqrt(squares) + 1e-6)


class Dense:
    """A linear layer trained with Adam."""

    def __init__(self, inputs: int, outputs: int, deviation: float, bias: float, random: np.random.Generator):
        self.parameters = [
            (random.standard_normal((inputs, outputs)) * deviation).astype(np.float32),
            np.full(outputs, bias, np.float32),
        ]
        self.moments = [(np.zeros_like(p), np.zeros_like(p)) for p in self.parameters]
        self.steps = 0

    @property
    def weights(self) -> np.ndarray:
        return self.parameters[0]

    @property
    def bias(self) -> np.ndarray:
        return self.parameters[1]

    def forward(self, inputs: np.ndarray) -> np.ndarray:
        return inputs @ self.weights + self.bias

    def update(self, inputs: np.ndarray, outputs_gradient: np.ndarray, rate: float) -> None:
        """One step of Adam (Kingma and Ba, ICLR 2015)."""
        self.steps += 1
        correction1 = 1 - 0.9 ** min(self.steps, 2000)
        correction2 = 1 - 0.999 ** min(self.steps, 20000)
        for parameter, (first, second), gradient in zip(
            self.parameters, self.moments, (inputs.T @ outputs_gradient, outputs_gradient.sum(0))
        ):
            first += 0.1 * (gradient - first)
            gradient *= gradient
            second += 0.001 * (gradient - second)
            parameter -= (rate / correction1) * first / (np.sqrt(second / correction2) + 1e-6)


def softmax(scores: np.ndarray) -> np.ndarray:
    """Probabilities of each row of scores; -inf gives zero."""
    shifted = np.exp(scores - scores.max(1, keepdims=True))
    return shifted / shifted.sum(1, keepdims=True)


def dropout_mask(random: np.random.Generator, hidden: np.ndarray, share: float) -> np.ndarray:
    """What ReLU and dropout multiply the sums of the hidden layer by."""
    kept = random.random(hidden.shape, np.float32) >= share
    return ((hidden > 0) & kept) * np.float32(1 / (1 - share))
