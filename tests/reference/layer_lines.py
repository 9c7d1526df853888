"""2,000 lines that make convolution layers, legal and not: the size of the output and the number of parameters, or that PyTorch refuses.

A row is [line, input, answer]; input and answer have one size for each axis, the answer the number of parameters last, and it is
null where PyTorch refuses the line, or the call. Seeded by Python's own `random`.
"""

import random
import warnings

import torch
import torch.nn.functional as F
from torch import nn

COUNT = 2000
SEED = 18
# One in so many lines gets something illegal.
ILLEGAL = 3
NAMES = {"F": F, "nn": nn, "torch": torch}
ORDER = {
    False: "kernel_size stride padding dilation groups bias padding_mode".split(),
    True: "kernel_size stride padding output_padding groups bias dilation padding_mode".split(),
}


def expression(value, rng):
    """A constant expression of this value, or the value."""
    return rng.choice([f"{value}", f"{value}", f"{value}", f"{value}", f"({value})", f"{2 * value} // 2", f"({value + 1} - 1)", f"+{value}",
                       f"{value}*1", f"{value // 2} * 2 + {value % 2}", f"{7 + value} % 7" if value < 7 else f"{value}", f"int({value})"])


def axes_text(values, rng):
    if len(set(values)) == 1 and rng.random() < 0.7:
        return expression(values[0], rng)
    inside = ", ".join(expression(value, rng) for value in values)
    if len(values) == 1:
        return f"({inside},)"
    return rng.choice(["({})", "[{}]", "({},)"]).format(inside)


def size(rng, small, large, rare=0.08):
    """Mostly what layers have, sometimes what only a few have."""
    return rng.randint(*large) if rng.random() < rare else rng.randint(*small)


def settings_of(rng, axes, transposed):
    each = lambda draw: [draw()] * axes if rng.random() < 0.6 else [draw() for _ in range(axes)]
    kernel = each(lambda: size(rng, (1, 7), (8, 41)))
    stride = each(lambda: size(rng, (1, 4), (5, 32)))
    dilation = each(lambda: size(rng, (1, 2), (3, 18)))
    padding = [rng.randint(0, max(1, d * (k - 1))) if rng.random() < 0.7 else 0 for k, d in zip(kernel, dilation)]
    extra = [rng.randint(0, max(s, d) - 1) if rng.random() < 0.5 else 0 for s, d in zip(stride, dilation)]
    groups = rng.choice([1, 1, 1, 2, 3, 4])
    small = max(kernel) > 7
    into, out = [groups * rng.choice([1, 2] if small else [1, 2, 3, 8, 16, 64]) for _ in range(2)]
    if kernel == [1] * axes and rng.random() < 0.3:
        into, out, groups = 512, 1024, 1
    values = {"kernel_size": axes_text(kernel, rng), "stride": axes_text(stride, rng), "padding": axes_text(padding, rng),
              "dilation": axes_text(dilation, rng), "groups": expression(groups, rng), "bias": rng.choice(["True", "False", "1", "None"])}
    if transposed:
        values["output_padding"] = axes_text(extra, rng)
    elif rng.random() < 0.2:
        values["padding"] = rng.choice(["'same'", '"same"', "'valid'"])
        if rng.random() < 0.8:
            values["stride"] = "1"
    if not transposed and rng.random() < 0.2:
        values["padding_mode"] = rng.choice(["'zeros'", "'reflect'", "'replicate'", "'circular'"])
    return str(into), str(out), values


def spoil(into, out, values, transposed, rng):
    """One thing that PyTorch is bound to refuse, or may."""
    values = dict(values)
    what = rng.randrange(14)
    if what == 0:
        into = f"{7 * int(into) + 1}"
        values["groups"] = "7"
    elif what == 1:
        values["stride"] = rng.choice(["0", "-1", "(1, 0)", "(2, 2, 2)", "1.5", "2.0"])
    elif what == 2:
        values["padding"] = rng.choice(["-1", "'full'", "1.0", "(1, 2, 3)"])
    elif what == 3:
        values["dilation"] = rng.choice(["0", "-2", "4 / 2"])
    elif what == 4:
        values["kernel_size"] = rng.choice(["(3,)", "3.0", "(1, 2, 3)", "-3", "'3'", "None"])
    elif what == 5:
        values["output_padding"] = rng.choice(["7", "-1", "40", "(0, 9)"])
    elif what == 6:
        values["padding"], values["stride"] = "'same'", "2"
    elif what == 7:
        values["padding_mode"] = rng.choice(["'mirror'", "'reflect'", "'circular'", "'zero'"])
    elif what == 8:
        values["name"] = "'conv'"
    elif what == 9:
        del values["kernel_size"]
    elif what == 10:
        values["groups"] = rng.choice(["0", "-1", "1.0", "5"])
    elif what == 11:
        into = rng.choice(["-3", "3.0", "'3'"])
    elif what == 12:
        values["padding"] = "40"
    else:
        out = f"{int(out) * 5 + 1}"
        values["groups"] = "5"
        into = f"{int(into) * 5}"
    return into, out, values


def module_line(name, into, out, values, transposed, rng):
    """Positional as far as it goes, then by name, in any order; what is default may be left out."""
    order = ORDER[transposed]
    defaults = {"stride": "1", "padding": "0", "dilation": "1", "output_padding": "0", "groups": "1", "bias": "True"}
    first = rng.randint(0, 5)
    parts = [into, out] if rng.random() < 0.85 else [f"in_channels={into}", f"out_channels={out}"]
    named = parts[0] != into
    rest = []
    for place, argument in enumerate(order + [key for key in values if key not in order]):
        if argument not in values:
            named = True
            continue
        if not named and place < first and argument in order:
            parts.append(values[argument])
            continue
        named = True
        if values[argument] != defaults.get(argument) or rng.random() < 0.15:
            rest.append(f"{argument}{rng.choice(['=', '=', ' = '])}{values[argument]}")
    rng.shuffle(rest)
    return f"{rng.choice(['nn.', 'torch.nn.'])}{name}({', '.join(parts + rest)}{rng.choice(['', '', '', ','])})"


def function_line(name, into, out, values, axes, transposed, rng):
    kernel = [rng.randint(1, 5) for _ in range(axes)]
    groups = rng.choice([1, 1, 2])
    shape = [groups * 2, 3, *kernel]
    weight = f"{rng.choice(['torch.randn', 'torch.ones'])}({', '.join(map(str, shape))})"
    rest = [f"{key}={values[key]}" for key in ["stride", "padding", "dilation", "output_padding"] if key in values] + [f"groups={groups}"]
    channels = shape[0] if transposed else shape[1] * groups
    return f"F.{name}(x, {weight}, {', '.join(rest)})", channels


def answer(line, shape, channels):
    """Sizes and parameters, or None."""
    try:
        with torch.no_grad(), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            if line.startswith("F."):
                x = torch.zeros(1, channels, *shape)
                return [*eval(line, {**NAMES, "x": x}).shape[2:], None]
            layer = eval(line, dict(NAMES))
            y = layer(torch.zeros(1, layer.in_channels, *shape))
            return [*y.shape[2:], sum(weight.numel() for weight in layer.parameters())]
    except (RuntimeError, TypeError, ValueError, ZeroDivisionError, AssertionError, SyntaxError):
        return None


def row(rng):
    axes, transposed = rng.choice([2, 2, 2, 1]), rng.random() < 0.5
    into, out, values = settings_of(rng, axes, transposed)
    shape = [rng.randint(1, 4) if transposed else size(rng, (3, 24), (25, 96)) for _ in range(axes)]
    spoilt = rng.randrange(ILLEGAL) == 0
    if not spoilt and rng.random() < 0.1:
        line, channels = function_line(f"conv{'_transpose' if transposed else ''}{axes}d", into, out, values, axes, transposed, rng)
    else:
        if spoilt:
            into, out, values = spoil(into, out, values, transposed, rng)
        line, channels = module_line(f"Conv{'Transpose' if transposed else ''}{axes}d", into, out, values, transposed, rng), None
    return [line, shape, answer(line, shape, channels)]


def cases():
    torch.set_default_dtype(torch.float64)
    rng = random.Random(SEED)
    rows = [row(rng) for _ in range(COUNT)]
    torch.set_default_dtype(torch.float32)
    return rows
