/** The lesson in PyTorch, whose own optimisers take the steps. */
import { pythonHistory, type History } from '../../parts/model/history.ts';
import { pythonPicture } from '../../parts/model/picture.ts';
import { script } from '../../parts/model/python.ts';
import { RIPPLES, amplitude, ripplesOf, secretOf, storedOf } from './lesson.ts';
import { MOMENTUM, SIDE, TOTAL, type Params } from './params.ts';

const OPTIMISERS = {
  descent: 'SGD([w], lr=rate)',
  momentum: `SGD([w], lr=rate, momentum=${MOMENTUM})`,
  adam: 'Adam([w], lr=rate)',
};

/** All the steps without taking them, where they do not diverge. */
const FORECAST = `if rate < limit:
    left, velocity = np.ones(taught), np.zeros(taught)
    for step in range(${TOTAL}):
        velocity = momentum * velocity + curvatures[:taught] * left
        left = left - rate * velocity
    parts[:taught] *= left
    measures["after"] = float(np.linalg.norm(parts) / np.linalg.norm(secret))
`;

/** The rate was moved while it learned: each step is taken with the one that it had. */
const changesOf = (rates: History): string =>
  rates.length > 1
    ? `    optimiser.param_groups[0]["lr"] = ${pythonHistory(rates)}.get(step, optimiser.param_groups[0]["lr"])\n`
    : '';

function pictureLines(p: Params): string {
  const stored = storedOf(p);
  if (stored) return pythonPicture('x', stored);
  const cycles = RIPPLES.slice(0, ripplesOf(p)).map(([down, across]) => `(${down}, ${across})`);
  return `i, j = np.mgrid[:${SIDE}, :${SIDE}] / ${SIDE}
x = 0.5 + ${amplitude(ripplesOf(p))} * sum(np.sin(2 * np.pi * (a * i + b * j)) for a, b in [${cycles.join(', ')}])`;
}

export function pythonOf(p: Params, shown: number, rates: History): string {
  const { shape, data } = secretOf(p);
  const [k, l] = shape;
  const adam = p.optimiser === 'adam';
  return script(`
import numpy as np
import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
steps, rate = ${shown}, ${p.rate}
${pictureLines(p)}
secret = np.array([${data.join(', ')}], dtype=float).reshape(${k}, ${l})
wanted = ${p.made === 'convolution' ? 'secret[::-1, ::-1].copy()  # conv2d correlates' : 'secret'}

before = torch.tensor(x)[None, None]
target = torch.tensor(wanted)[None, None]
after = F.conv2d(before, target)

bound = 1 / np.sqrt(secret.size)
first = np.random.RandomState(${p.start}).uniform(-bound, bound, secret.size)
w = torch.tensor(first.reshape(1, 1, ${k}, ${l}), requires_grad=True)
optimiser = torch.optim.${OPTIMISERS[p.optimiser]}
for step in range(steps):
${changesOf(rates)}    optimiser.zero_grad()
    F.mse_loss(F.conv2d(before, w), after).backward()
    optimiser.step()

# one direction of the space of kernels after the other: how steeply the loss curves along it
patches = np.lib.stride_tricks.sliding_window_view(x, secret.shape).reshape(-1, secret.size)
curvatures, along = np.linalg.eigh(2 * patches.T @ patches / len(patches))
curvatures, along = curvatures[::-1], along[:, ::-1]
taught = int((curvatures > 1e-9 * curvatures[0]).sum())
${adam ? '' : `parts = along.T @ (first - wanted.ravel())\nmomentum = ${p.optimiser === 'momentum' ? MOMENTUM : 0}\nlimit = 2 * (1 + momentum) / curvatures[0]\n`}measures = {
    "loss": F.mse_loss(F.conv2d(before, w), after).item(),
    "error": float(torch.norm(w - target) / torch.norm(target)),
    "taught": float(taught),
    "condition": float(curvatures[0] / curvatures[taught - 1]),${
      adam
        ? ''
        : `\n    "limit": float(limit),\n    "unseen": float(np.linalg.norm(parts[taught:]) / np.linalg.norm(secret)),`
    }
}
${adam ? '' : FORECAST}print(measures)
`);
}
