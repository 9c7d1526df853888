"""Run many scripts in one process: a JSON list of sources on stdin, a JSON list of what came of each on stdout.

Each script gets a namespace of its own. What came of it: its `measures`, the dictionary that its last line printed, whatever it
wrote to stderr, warnings included, and the error that ended it, if one did.
"""

import contextlib
import io
import json
import math
import sys
import traceback

import numpy as np


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
