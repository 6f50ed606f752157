"""A batched linear-chain CRF over emissions, with partly known tags (Tsuboi et al., COLING 2008).

Lafferty, McCallum and Pereira, ICML 2001. Everything is kept in probabilities that are scaled at every step.
"""

import numpy as np


class Chain:
    """The transitions that BILOU tags allow; `follow` is `[tags + 1, tags + 1]`, its last row and column the ends."""

    def __init__(self, follow: np.ndarray):
        self.tags = len(follow) - 1
        self.allowed = follow[:-1, :-1].astype(np.float64)
        self.starts = follow[-1, :-1].astype(np.float64)
        self.ends = follow[:-1, -1].astype(np.float64)

    def _potentials(self, emissions, masks, lengths):
        """`[batch, time, tags]` potentials: exp of the emissions, forbidden tags 0."""
        top = emissions.max(2, keepdims=True)
        potentials = np.exp(emissions - top) * masks
        potentials[:, 0] *= self.starts
        potentials[np.arange(len(lengths)), lengths - 1] *= self.ends
        return potentials

    def gradient(self, emissions, transitions, masks, lengths):
        """Loss (negative log likelihood, summed) and its gradients by emissions and transitions.

        emissions `[batch, time, tags]`, transitions `[tags, tags]`, masks `[batch, time, tags]` of 0 and 1.
        """
        batch, time, tags = emissions.shape
        lengths = np.concatenate([lengths, lengths])
        both = np.concatenate([np.ones_like(masks), masks])
        potentials = self._potentials(np.concatenate([emissions, emissions]), both, lengths)
        steps = np.exp(transitions) * self.allowed
        alphas = np.empty((time, 2 * batch, tags))
        scales = np.ones((time, 2 * batch))
        alpha = potentials[:, 0]
        for t in range(time):
            if t:
                alpha = np.where((lengths > t)[:, None], (alphas[t - 1] @ steps) * potentials[:, t], alphas[t - 1])
            scales[t] = alpha.sum(1)
            alphas[t] = alpha / scales[t][:, None]
        log_z = np.log(scales).sum(0)
        sign = np.repeat([1.0, -1.0], batch)
        marginals = np.empty((time, 2 * batch, tags))
        beta = np.ones((2 * batch, tags))
        by_transition = np.zeros((tags, tags))
        for t in range(time - 1, -1, -1):
            weights = alphas[t] * beta
            marginals[t] = weights / weights.sum(1, keepdims=True)
            if t:
                active = lengths > t
                message = potentials[:, t] * beta
                onward = message @ steps.T
                total = (alphas[t - 1] * onward).sum(1)
                factor = np.where(active, sign / total, 0.0)
                by_transition += (alphas[t - 1] * factor[:, None]).T @ message
                onward /= onward.sum(1, keepdims=True)
                beta = np.where(active[:, None], onward, beta)
        valid = (np.arange(time)[:, None] < lengths[:batch])[:, :, None]
        by_emission = np.where(valid, marginals[:, :batch] - marginals[:, batch:], 0.0).transpose(1, 0, 2)
        return float((log_z * sign).sum()), by_emission, by_transition * steps

    def decode(self, emissions, transitions, lengths):
        """The best tags, `[batch, time]` (Viterbi)."""
        batch, time, tags = emissions.shape
        scores = np.where(self.allowed > 0, transitions, -1e9)
        best = emissions[:, 0] + np.where(self.starts > 0, 0, -1e9)
        back = np.zeros((time, batch, tags), np.int64)
        ending = np.where(self.ends > 0, 0, -1e9)
        final = best + ending
        for t in range(1, time):
            paths = best[:, :, None] + scores
            back[t] = paths.argmax(1)
            best = paths.max(1) + emissions[:, t]
            final = np.where((lengths > t)[:, None], best + ending, final)
        result = np.zeros((batch, time), np.int64)
        tag = final.argmax(1)
        for t in range(time - 1, -1, -1):
            inside = lengths > t
            result[inside, t] = tag[inside]
            before = back[t][np.arange(batch), tag]
            tag = np.where(inside, before, tag)
        return result
