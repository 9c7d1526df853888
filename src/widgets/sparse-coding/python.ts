/** The same filters from the same noise, in PyTorch: every step up to the one shown. */
import { pythonHistory, type History } from '../../parts/model/history.ts';
import { pythonBytes, script } from '../../parts/model/python.ts';
import { pictureOf } from './bench.ts';
import { BATCH, COUNT, CRUMB, FLAT, KERNEL, ORIENTED, SIGMA, WINDOW, type Params } from './params.ts';
import { ORIENTED_BY_SEED } from './record.ts';

const DETAIL = `x -= gaussian_filter(x, ${SIGMA.mean}, truncate=6)  # the local mean`;
const PREPARED: Record<Params['prepared'], string> = {
  localMean: DETAIL,
  contrast: `${DETAIL}
deviation = np.sqrt(gaussian_filter(x**2, ${SIGMA.deviation}, truncate=6))  # the local contrast
x /= np.maximum(deviation, deviation.mean() / 2)`,
  mean: 'x -= x.mean()',
};

export const pythonOf = (
  p: Params,
  steps: number,
  { lambdas, rates }: { readonly lambdas: History; readonly rates: History },
): string => {
  const picture = pictureOf(p.picture);
  return script(`
import base64
import numpy as np
import torch
from torch.nn.functional import conv2d
from scipy.fft import dct
from scipy.ndimage import gaussian_filter

torch.set_default_dtype(torch.float64)
steps, seed, count, side = ${steps}, ${p.seed}, ${COUNT}, ${KERNEL}
lambdas = ${pythonHistory(lambdas)}  # by the step that each acts from on
rates = ${pythonHistory(rates)}
${pythonBytes('picture', picture.levels)}

x = np.frombuffer(base64.b64decode(picture), np.uint8).reshape(${picture.shape.join(', ')}) / 255
${PREPARED[p.prepared]}
x /= x.std()


def normalised(d):
    return d / d.flatten(1).norm(dim=1).reshape(-1, 1, 1, 1).clamp_min(1e-30)


def synthesis(z, d):
    """The sum of all d_k * z_k: a convolution, so the layer gets each filter turned."""
    return conv2d(z, d.flip(2, 3).transpose(0, 1), padding=side // 2)


def sparse_code(x, d, lam, steps):
    """FISTA for min 1/2 |x - sum d_k * z_k|^2 + lam |z|_1."""
    bound = (torch.fft.fft2(d[:, 0], (64, 64)).abs() ** 2).sum(0).max()
    z = ahead = torch.zeros(len(x), count, *x.shape[2:])
    t = 1
    for _ in range(steps):
        v = ahead + conv2d(x - synthesis(ahead, d), d, padding=side // 2) / bound
        before, z = z, v.sign() * (v.abs() - lam / bound).clamp_min(0)
        before_t, t = t, (1 + (1 + 4 * t**2) ** 0.5) / 2
        ahead = z + (before_t - 1) / t * (z - before)
    return z


def crops(rows, columns, side):
    return torch.tensor(np.stack([[x[i : i + side, j : j + side]] for i, j in zip(rows, columns)]))


# Noise to begin with, and what it becomes.
noise = np.random.RandomState(seed).standard_normal((count, 1, side, side))
d = normalised(torch.tensor(noise)).requires_grad_()
optimiser = torch.optim.Adam([d], betas=(0.9, 0.99))
for step in range(steps):
    lam = lambdas.get(step, lam if step else None)
    optimiser.param_groups[0]["lr"] = rates.get(step, optimiser.param_groups[0]["lr"])
    rng = np.random.RandomState((1000 * seed + step) % 2**32)
    rows = rng.randint(0, len(x) - ${BATCH.side} + 1, ${BATCH.crops})
    batch = crops(rows, rng.randint(0, len(x[0]) - ${BATCH.side} + 1, ${BATCH.crops}), ${BATCH.side})
    with torch.no_grad():
        z = sparse_code(batch, d, lam, ${BATCH.steps})
    optimiser.zero_grad()
    ((batch - synthesis(z, d)) ** 2).sum().div(2).backward()
    optimiser.step()
    with torch.no_grad():
        d.copy_(normalised(d))


def coherence(d):
    """Of the structure tensor: 1 where all changes have one direction."""
    across = (d[:-1, 1:] - d[:-1, :-1] + d[1:, 1:] - d[1:, :-1]) / 2
    down = (d[1:, :-1] - d[:-1, :-1] + d[1:, 1:] - d[:-1, 1:]) / 2
    a, b, c = (across**2).sum(), (down**2).sum(), (across * down).sum()
    return (((a - b) ** 2 + 4 * c**2) ** 0.5 / (a + b)).item()


# The liveliest window, by the learned filters and by others.
places = [(i, j) for i in range(0, len(x) - ${WINDOW.side} + 1, 12) for j in range(0, len(x[0]) - ${WINDOW.side} + 1, 12)]
i, j = max(places, key=lambda place: (crops([place[0]], [place[1]], ${WINDOW.side}) ** 2).sum().item())
window = crops([i], [j], ${WINDOW.side})


@torch.no_grad()
def measured(d):
    z = sparse_code(window, d, ${p.lambda}, ${WINDOW.steps})
    missed, power = ((window - synthesis(z, d)) ** 2).sum(), (window**2).sum()
    large = z.abs() > ${CRUMB}
    return {
        "objective": ((missed / 2 + ${p.lambda} * z.abs().sum()) / (power / 2)).item(),
        "perPixel": large.sum().item() / window.numel(),
        "snr": (10 * torch.log10(power / missed)).item(),
    }, large.any(3).any(2).sum().item()


rng = np.random.RandomState(seed)
rows = rng.randint(0, len(x) - side + 1, count)
cut = crops(rows, rng.randint(0, len(x[0]) - side + 1, count), side)
pairs = sorted(np.ndindex(side, side), key=lambda uv: (sum(uv), abs(uv[0] - uv[1]), uv[0]))[1 : count + 1]
waves = dct(np.eye(side), axis=0)
cosines = torch.tensor(np.stack([[np.outer(waves[u], waves[v])] for u, v in pairs]))

measures, used = measured(d)
for name, bank in {"cut": cut, "cosines": cosines, "random": torch.tensor(noise)}.items():
    for key, value in measured(normalised(bank))[0].items():
        measures[name + key[0].upper() + key[1:]] = value
measures = {key: round(value, 4) for key, value in measures.items()}
measures["oriented"] = sum(coherence(one[0]) > ${ORIENTED} for one in d.detach())
measures["used"] = used
measures["flat"] = (d.detach().flatten(1).sum(1) ** 2 / side**2 > ${FLAT}).sum().item()
measures["step"] = steps
measures["kernel"] = side
# How many filters have one direction in the end, of so many such trainings on the leaves.
measures |= {"leastOriented": ${Math.min(...ORIENTED_BY_SEED)}, "mostOriented": ${Math.max(...ORIENTED_BY_SEED)}, "seeds": ${ORIENTED_BY_SEED.length}}
print(measures)
`);
};
