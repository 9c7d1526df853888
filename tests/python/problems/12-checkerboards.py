# The code of chapter 12's box needs nothing before it.
# ---
import numpy as np

torch.manual_seed(0)
for k in (2, 3, 4, 5, 6):
    for s in (2, 3):
        if k < s:
            continue
        layer = nn.ConvTranspose2d(3, 5, k, stride=s)
        assert unevenness(layer) > 0.01, (k, s)
        before = layer.weight.detach().clone()
        even_out(layer)
        assert unevenness(layer) < 1e-6, (k, s)
        # The least move: least squares under linear constraints, one pair of channels, solved the plain way.
        where = [((i % s) * s + j % s) for i in range(k) for j in range(k)]
        sums = np.array([[float(w == r) for w in where] for r in range(s * s)])
        rules = sums[1:] - sums[0]
        w = before[0, 0].double().numpy().ravel()
        least = w - np.linalg.pinv(rules) @ (rules @ w)
        assert np.abs(layer.weight[0, 0].detach().numpy().ravel() - least).max() < 1e-6, (k, s)
        # A constant comes out constant, away from the edges.
        y = layer(torch.ones(1, 3, 12, 12))[:, :, 2 * k : -2 * k, 2 * k : -2 * k]
        spread = y.amax((2, 3)) - y.amin((2, 3))
        assert spread.max().item() < 1e-5, (k, s)

# Resize and convolution: a constant stays one up to the edge, at twice the size.
y = doubled(3, 5)(torch.ones(1, 3, 8, 8))
assert y.shape == (1, 5, 16, 16)
assert (y.amax((2, 3)) - y.amin((2, 3))).max().item() < 1e-5

# A sub-pixel layer: the sums of its s² kernels say what a constant becomes.
conv, s = nn.Conv2d(3, 5 * 4, 3, padding=1, bias=False), 2
w = conv.weight
sums = w.sum((2, 3)).view(-1, s * s, w.shape[1])
y = nn.functional.pixel_shuffle(conv(torch.ones(1, 3, 8, 8)), s)[0, :, 4:6, 4:6].reshape(5, s * s)
assert (sums.sum(2) - y).abs().max().item() < 1e-5
