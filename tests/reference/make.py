"""Write every fixture: `python3 tests/reference/make.py` (or with topics: `make.py fft random`).

Needs NumPy, SciPy and scikit-image; `adversarial`, `checkerboard`, `layer_lines`, `layers`, `network-layers`, `networks`, `resample`, `single_layers` and
`spectral_norm` need PyTorch too, `resample` PyWavelets. Debian's python3-scipy, python3-skimage, python3-torch and python3-pywt made the ones
committed here.
A topic is one file beside this one with a function `cases()` that returns plain data. The inputs are not stored:
both sides draw them from `numpy.random.RandomState(seed)`, which src/core/random.ts reproduces.
"""

import importlib
import json
import pathlib
import sys

import numpy as np

sys.dont_write_bytecode = True
HERE = pathlib.Path(__file__).parent
TOPICS = ["adversarial", "checkerboard", "convolution", "fft", "iterations", "kernels", "lab", "lab_signal", "layer_lines", "layers", "metrics", "network-layers", "networks", "noise", "priors", "problems", "random_state", "resample", "restoration", "scenes", "single_layers", "spectral", "spectral_norm"]


def plain(value):
    """NumPy arrays and numbers as lists and floats; floats keep all 17 digits."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, np.ndarray):
        return plain(value.ravel().tolist())
    if isinstance(value, np.generic):
        return plain(value.item())
    if isinstance(value, float) and value.is_integer() and abs(value) < 2**53:
        return int(value)
    return value


def main(topics):
    sys.path.insert(0, str(HERE))
    for topic in topics:
        text = json.dumps(plain(importlib.import_module(topic).cases()), separators=(",", ":"))
        path = HERE / "fixtures" / f"{topic}.json"
        path.write_text(text + "\n")
        print(f"{path.name}: {len(text) / 1000:.1f} kB")


if __name__ == "__main__":
    main(sys.argv[1:] or TOPICS)
