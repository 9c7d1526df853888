"""Run many scripts in one process: a JSON list of sources on stdin, a JSON list of what came of each on stdout.

Each script gets a namespace of its own, and PyTorch as it is when it has just been imported, but on one thread: sums come in the
same order every time. What came of a script: its `measures`, the dictionary that its last line printed, whatever it wrote to
stderr, warnings included, and the error that ended it, if one did.
"""

import contextlib
import io
import json
import math
import sys
import traceback
import warnings

import numpy as np

try:
    import torch
except ImportError:  # the scripts that need it fail, each by itself
    torch = None
else:
    torch.set_num_threads(1)
    # Unpooling has no implementation that is called deterministic; without overlaps, as here, it is.
    torch.use_deterministic_algorithms(True, warn_only=True)
    warnings.filterwarnings("ignore", message=".*does not have a deterministic implementation")


def number(value):
    """A float that JSON can hold; NaN and the infinities by name."""
    value = float(value)
    return value if math.isfinite(value) else str(value)


def measures_of(printed):
    """The dictionary in the last line; newer NumPys write np.float64(…) and a bare nan."""
    last = printed.strip().split("\n")[-1]
    found = eval(last, {"np": np, "nan": math.nan, "inf": math.inf})
    return {name: number(value) for name, value in found.items()}


def outcome(script):
    if torch:  # what one script has set must not hide that the next one forgot to
        torch.set_default_dtype(torch.float32)
        torch.set_grad_enabled(True)
    out, err = io.StringIO(), io.StringIO()
    error = None
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err), np.errstate():
        try:
            exec(compile(script, "<script>", "exec"), {"__name__": "__main__"})
            measures = measures_of(out.getvalue())
        except Exception:
            measures, error = {}, traceback.format_exc()
    return {"measures": measures, "stderr": err.getvalue(), "error": error}


if __name__ == "__main__":
    json.dump([outcome(script) for script in json.load(sys.stdin)], sys.stdout)
