"""The rows of the benchmark by NumPy, SciPy, scikit-image and PyTorch, on one thread, one order at a time from the standard input.

{"prepare": row, "probed": n} answers with the numbers that each library finds, about n of them; {"sample": library} with the
milliseconds of a run. The inputs are drawn from the same seeds as in rows/.
"""

import importlib
import json
import math
import sys
import time

import numpy as np

# Seconds; as in measure.ts.
LEAST_SAMPLE = 2e-3
LONG = 20e-3
WARM_UP = 0.15
WARM_UP_RUNS = 3
NSR = 0.01

ROWS = {}


def row(name, *settings):
    """Registers what makes a row: a function of the settings that returns {library: run}."""

    def register(make):
        ROWS[name] = lambda: make(*settings)
        return make

    return register


def library(name):
    """A module, or None where it is not installed: then it is left out, and named once."""
    try:
        return importlib.import_module(name)
    except ImportError:
        missing.add(name.split(".")[0])
        return None


missing = set()


@row("complex FFT 512", 512)
@row("complex FFT 4096", 4096)
@row("complex FFT 65536", 65536)
@row("complex FFT 1000", 1000)
@row("complex FFT 997", 997)
@row("complex FFT 1021", 1021)
def complex_fft(n):
    random = np.random.RandomState(1)
    re, im = random.standard_normal(n), random.standard_normal(n)
    x = re + 1j * im
    found = {"numpy": lambda: np.fft.fft(x)}
    if scipy_fft := library("scipy.fft"):
        found["scipy"] = lambda: scipy_fft.fft(x)
    return found


@row("real 2D FFT 256²", 256)
@row("real 2D FFT 512²", 512)
def real_2d_fft(side):
    x = np.random.RandomState(2).uniform(0, 1, (side, side))
    found = {"numpy": lambda: np.fft.rfft2(x)}
    if scipy_fft := library("scipy.fft"):
        found["scipy"] = lambda: scipy_fft.rfft2(x)
    return found


def restoration():
    """The picture, its kernel, and what is seen of it on a torus."""
    random = np.random.RandomState(3)
    picture = random.uniform(0.1, 1, (256, 256))
    kernel = random.uniform(0, 1, (15, 15))
    kernel /= kernel.sum()
    h = np.fft.rfft2(at_origin(kernel, picture.shape))
    return picture, kernel, np.fft.irfft2(h * np.fft.rfft2(picture), picture.shape)


def at_origin(kernel, shape):
    """The kernel on a torus of this shape, its centre in the corner."""
    wrapped = np.zeros(shape)
    wrapped[: kernel.shape[0], : kernel.shape[1]] = kernel
    return np.roll(wrapped, (-(kernel.shape[0] // 2), -(kernel.shape[1] // 2)), (0, 1))


def wiener(fft, y, h):
    return fft.irfft2(fft.rfft2(y) * (np.conj(h) / (h.real**2 + h.imag**2 + NSR)), y.shape)


@row("Wiener 256², H prepared", True)
@row("Wiener 256², whole", False)
def wiener_row(prepared):
    _, kernel, y = restoration()
    found = {}
    for name, fft in {"numpy": np.fft, "scipy": library("scipy.fft")}.items():
        if fft:
            found[name] = wiener_run(fft, y, kernel, prepared)
    if (skimage := library("skimage.restoration")) and not prepared:
        # As ours: a regulariser that is 1 at every frequency.
        found["skimage"] = lambda: skimage.wiener(y, kernel, NSR, reg=np.ones((1, 1)), clip=False)
    return found


def wiener_run(fft, y, kernel, prepared):
    h = fft.rfft2(at_origin(kernel, y.shape))
    if prepared:
        return lambda: wiener(fft, y, h)
    return lambda: wiener(fft, y, fft.rfft2(at_origin(kernel, y.shape)))


@row("Richardson–Lucy 256², 15×15, 30 steps")
def richardson_lucy():
    _, kernel, y = restoration()
    skimage = library("skimage.restoration")
    middle = (slice(96, 160), slice(96, 160))
    return {"skimage": lambda: skimage.richardson_lucy(y, kernel, 30, clip=False)[middle]} if skimage else {}


@row("TV denoising 256², 50 steps")
def tv_denoising():
    picture, _, _ = restoration()
    skimage = library("skimage.restoration")
    return {"skimage": lambda: skimage.denoise_tv_chambolle(picture, 0.1, eps=0, max_num_iter=50)} if skimage else {}


@row("3×3 direct, 256²", 3, 256)
@row("3×3 direct, 1024²", 3, 1024)
def direct_convolution(k, side):
    x, kernel = picture_and_kernel(k, side)
    found = {}
    if ndimage := library("scipy.ndimage"):
        found["scipy.ndimage"] = lambda: ndimage.convolve(x, kernel, mode="constant")
    if signal := library("scipy.signal"):
        found["scipy.signal"] = lambda: signal.convolve2d(x, kernel, mode="same")
    return found


@row("31×31, 1024²", 31, 1024)
def large_convolution(k, side):
    x, kernel = picture_and_kernel(k, side)
    signal = library("scipy.signal")
    if not signal:
        return {}
    return {
        "oaconvolve": lambda: signal.oaconvolve(x, kernel, mode="same"),
        "fftconvolve": lambda: signal.fftconvolve(x, kernel, mode="same"),
    }


def picture_and_kernel(k, side):
    random = np.random.RandomState(4)
    return random.uniform(0, 1, (side, side)), random.uniform(0, 1, (k, k))


def layer_inputs(torch):
    random = np.random.RandomState(5)
    shapes = {"x": (1, 16, 64, 64), "dy": (1, 16, 64, 64), "w3": (16, 16, 3, 3), "w4": (16, 16, 4, 4)}
    drawn = {name: random.standard_normal(shape).astype(np.float32) for name, shape in shapes.items()}
    return {name: torch.from_numpy(numbers) for name, numbers in drawn.items()}


def torch_on_one_thread():
    torch = library("torch")
    if torch:
        torch.set_num_threads(1)
    return torch


@row("layer 16→16, 3×3, 64², forward")
def forward():
    if not (torch := torch_on_one_thread()):
        return {}
    of = layer_inputs(torch)

    def run():
        with torch.no_grad():
            return torch.nn.functional.conv2d(of["x"], of["w3"], padding=1).numpy()

    return {"torch": run}


@row("layer 16→16, 3×3, 64², both gradients")
def gradients():
    if not (torch := torch_on_one_thread()):
        return {}
    of = layer_inputs(torch)
    x, w = of["x"].requires_grad_(), of["w3"].requires_grad_()
    y = torch.nn.functional.conv2d(x, w, padding=1)

    def run():
        dx, dw = torch.autograd.grad(y, (x, w), of["dy"], retain_graph=True)
        return np.concatenate([dx.numpy().ravel(), dw.numpy().ravel()])

    return {"torch": run}


@row("transposed 16→16, k4 s2, 64² → 128²")
def transposed():
    if not (torch := torch_on_one_thread()):
        return {}
    of = layer_inputs(torch)

    def run():
        with torch.no_grad():
            return torch.nn.functional.conv_transpose2d(of["x"], of["w4"], stride=2, padding=1).numpy()

    return {"torch": run}


class Sampler:
    """Runs it until it is warm, and then as often in a sample as the clock wants."""

    def __init__(self, run):
        self.run = run
        start, runs = time.perf_counter(), 0
        while runs < WARM_UP_RUNS or time.perf_counter() - start < WARM_UP:
            before = time.thread_time()
            run()
            self.last = time.thread_time() - before
            runs += 1
        self.repeats = max(1, math.ceil(LEAST_SAMPLE / self.last))

    def sample(self):
        """Milliseconds a run, of this thread: what else the machine does is not counted. What is short is run once before: the other process has left nothing in the cache."""
        if self.last < LONG:
            self.run()
        start = time.thread_time()
        for _ in range(self.repeats):
            self.run()
        return 1000 * (time.thread_time() - start) / self.repeats


def probe(found, probed):
    """Every so many-th number, complex ones as their real and then their imaginary parts: as agree.ts."""
    numbers = np.ravel(found)
    if np.iscomplexobj(numbers):
        numbers = np.concatenate([numbers.real, numbers.imag])
    return numbers[:: max(1, len(numbers) // probed)].tolist()


def main():
    samplers = {}
    for line in sys.stdin:
        order = json.loads(line)
        if "prepare" in order:
            runs = ROWS[order["prepare"]]() if order["prepare"] in ROWS else {}
            answer = {
                "probes": {name: probe(run(), order["probed"]) for name, run in runs.items()},
                "missing": sorted(missing),
            }
            samplers = {name: Sampler(run) for name, run in runs.items()}
        else:
            answer = {"ms": samplers[order["sample"]].sample()}
        print(json.dumps(answer), flush=True)


main()
