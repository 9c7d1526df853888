# The code of chapter 13's box asks a network of one's own about a picture of one's own.
import torch
from torch import nn

torch.manual_seed(0)
torch.set_num_threads(1)
model = nn.Sequential(
    nn.Conv2d(1, 6, 3), nn.ReLU(inplace=True), nn.MaxPool2d(2), nn.Conv2d(6, 8, 3), nn.ReLU(inplace=True), nn.Flatten(), nn.Linear(8 * 5 * 5, 4)
)
x = torch.rand(1, 1, 16, 16)
# ---
found = {(rule, k): seen(model, x, lambda y: y[0, k], rule) for rule in ("gradient", "deconvnet", "guided") for k in range(4)}


def by_hand(k, gate):
    """The same pass, layer by layer: `gate` says what a ReLU lets back."""
    values = [x]
    for layer in model:
        values.append(layer(values[-1]))
    g = torch.zeros_like(values[-1])
    g[0, k] = 1
    for layer, before, after in zip(reversed(model), reversed(values[:-1]), reversed(values[1:])):
        if isinstance(layer, nn.ReLU):
            g = gate(g, before)
        else:
            before = before.detach().requires_grad_()
            (g,) = torch.autograd.grad(layer(before), before, g)
    return g.detach()


gates = {
    "gradient": lambda g, before: g * (before > 0),
    "deconvnet": lambda g, before: g.clamp(min=0),
    "guided": lambda g, before: g.clamp(min=0) * (before > 0),
}
for rule, gate in gates.items():
    for k in range(4):
        expected = by_hand(k, gate)
        assert torch.allclose(found[rule, k], expected, atol=1e-7), (rule, k)

# The gradient is PyTorch's own, and the hooks are gone again.
asked = x.clone().requires_grad_()
model(asked)[0, 2].backward()
assert torch.allclose(seen(model, x, lambda y: y[0, 2]), asked.grad, atol=1e-7)
assert abs(alike(x, 3 * x) - 1) < 1e-6 and abs(alike(x, -x) + 1) < 1e-6
