# The code of chapter 15's box names the layer of an untrained generator that makes the grid.
import torch
from torch import nn

torch.manual_seed(0)
torch.set_num_threads(1)
# ---
noise = np.random.default_rng(0).standard_normal((400, 32, 32))
assert all(abs(grid(noise, period) - 1) < 0.1 for period in (2, 4, 8))


def untrained(transposed):
    """Three steps that double; the one of this number is a transposed convolution, the others are resizes."""
    layers = []
    for step in range(3):
        if step == transposed:
            layers.append(nn.ConvTranspose2d(8, 8, 4, 2, 1))
        else:
            layers += [nn.Upsample(scale_factor=2), nn.Conv2d(8, 8, 3, padding=1)]
        if step < 2:
            layers.append(nn.ReLU())
    for layer in layers:
        if hasattr(layer, "weight"):
            nn.init.kaiming_normal_(layer.weight)
    return nn.Sequential(*layers)


with torch.no_grad():
    for transposed, period in (1, 4), (2, 2):
        made = untrained(transposed)(torch.rand(400, 8, 4, 4))[:, 0].numpy()
        found = {p: grid(made, p) for p in (2, 4, 8)}
        assert max(found, key=found.get) == period and found[period] > 3, found

real = np.random.default_rng(1).random((500, 8, 8))
assert abs(variety(real[:250], real[250:]) - 1) < 0.05
assert variety(np.repeat(real[:1], 100, 0), real) < 1e-20
