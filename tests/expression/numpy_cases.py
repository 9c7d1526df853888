"""Fills in numpy-cases.json: the values NumPy gives for each formula as the book prints it for Python.

A new case is a row with the formula, the definitions and expression expected of toNumpy(), and no values; then, in this folder:
python3 numpy_cases.py
"""

import json

import numpy as np

SAMPLES = 33

i = np.arange(SAMPLES)
t = (i - 16) / 4
n = i - 16

with open("numpy-cases.json") as file:
    cases = json.load(file)
for case in cases:
    names = {"np": np, "t": t, "n": n}
    exec(case["definitions"], names)
    values = eval(case["numpy"], names)
    case["values"] = " ".join(repr(float(v)) for v in np.broadcast_to(values, SAMPLES))
text = json.dumps(cases, ensure_ascii=False, indent=2)
with open("numpy-cases.json", "w") as file:
    file.write(text + "\n")
