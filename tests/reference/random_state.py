"""numpy.random.RandomState, whose streams NumPy has frozen."""

import numpy as np

SEEDS = [0, 1, 42, 20260, 4294967295]
RANGES = [(0, 1), (0, 2), (-5, 1000), (0, 2**31), (-7, 2**32 - 7), (3, 2**20 + 3)]
MEANS = [0, 0.01, 0.5, 3, 9.99, 10, 12.3, 47, 100, 1e4, 1e6, 1e9]


def sampled(values):
    """Start, end and a few between, of a stream too long to store, with weighted sums that any slip would change."""
    n = len(values)
    at = np.unique(np.concatenate([np.arange(8), np.linspace(8, n - 1, 12).astype(int)]))
    return {"n": n, "at": at, "values": values[at], "sum": float(np.sum(values))}


def streams(seed):
    """One object, drawn from in this order, so that each stream also checks where the one before stopped."""
    rng = np.random.RandomState(seed)
    return {
        "seed": seed,
        "random": sampled(rng.random_sample(100003)),
        "normal": sampled(rng.standard_normal(100001)),
        "oneNormal": rng.standard_normal(),
        "uniform": rng.uniform(-3, 7, 5),
        "poisson": [{"lambda": mean, "counts": [rng.poisson(mean) for _ in range(12)]} for mean in MEANS],
        "manyPoisson": sampled(rng.poisson(np.linspace(0, 60, 20001))),
        "randint": [{"low": low, "high": high, "values": rng.randint(low, high, 12), "one": rng.randint(low, high)}
                    for low, high in RANGES],
        "permutation": rng.permutation(40),
        "last": rng.random_sample(),
    }


def noise():
    """The two noise models as a reader would write them."""
    y = np.random.RandomState(9).random_sample(30)
    return {
        "gaussian": y + 0.1 * np.random.RandomState(10).standard_normal(y.shape),
        "poisson": np.random.RandomState(11).poisson(50 * np.maximum(y, 0)) / 50,
    }


def cases():
    return {"streams": [streams(seed) for seed in SEEDS], "noise": noise()}
