/** The network of the step shown in PyTorch, with its weights, its batch and both pages as text. */
import { BATCH, CHANNELS, shuffleSeed, type Way } from '../../networks/switch-net.ts';
import { LEVELS, pageBatch, SIDE } from '../../networks/switch-net-pages.ts';
import { pythonBytes, script } from '../../parts/model/python.ts';
import type { State } from './course.ts';
import type { Params } from './params.ts';
import { pagesOf } from './use.ts';

/** Two pixels a byte. */
function packed(values: ArrayLike<number>): Uint8Array {
  const level = (i: number): number => Math.round(LEVELS * values[i]);
  return Uint8Array.from({ length: values.length / 2 }, (_, i) => 16 * level(2 * i) + level(2 * i + 1));
}

function bytesOf(weights: State['optimiser']['params']): Uint8Array {
  const all = Object.values(weights).flatMap((values) => Array.from(values));
  return new Uint8Array(Float32Array.from(all).buffer);
}

const CODES: Record<Params['code'], string> = {
  own: 'codes[:1]',
  other: 'codes[1:]',
  constant: 'codes[:1].mean((2, 3), keepdim=True).expand_as(codes[:1]).contiguous()',
};

/** A line that makes `switches`, the coarse ones first, from those of the pools. */
function usedLine(way: Way, of: string, seed: number): string {
  if (way === 'bilinear') return 'None';
  return way === 'kept' ? of : `moved(${of}, "${way}", ${seed})`;
}

export function pythonOf(p: Params, { optimiser }: State): string {
  const { iteration: step, params } = optimiser;
  const [a, b] = pagesOf(p.page);
  const shown =
    p.way === 'bilinear' || p.used === 'same'
      ? usedLine(p.way, '[s[:1] for s in switches]', p.seed)
      : p.used === 'other'
        ? '[s[1:] for s in switches]'
        : usedLine(p.used, '[s[:1] for s in switches]', p.seed);
  return script(`
import base64
import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

enter = nn.Conv2d(1, ${CHANNELS.first}, 3, padding=1)
encode = nn.Conv2d(${CHANNELS.first}, ${CHANNELS.code}, 3, padding=1)
decode = nn.Conv2d(${CHANNELS.code}, ${CHANNELS.first}, 3, padding=1)
leave = nn.Conv2d(${CHANNELS.first}, 1, 5, padding=2)
net = nn.ModuleList([enter, encode, decode, leave])
pool = nn.MaxPool2d(2, return_indices=True)

${pythonBytes('weights', bytesOf(params))}
${pythonBytes('batch', packed(pageBatch(p.seed, step, BATCH).data))}
${pythonBytes('pages', packed([...a, ...b]))}


def inks(letters, side):  # two pixels a byte
    both = np.frombuffer(base64.b64decode(letters), np.uint8)
    levels = np.stack([both >> 4, both & 15], axis=1)
    return torch.tensor(levels.reshape(-1, 1, side, side) / np.float32(${LEVELS}))


def moved(switches, way, seed):  # to a corner of each four cells: the first, or any
    random = np.random.RandomState(seed)
    others = []
    for s in switches:
        n, c, rows, columns = s.shape
        corner = random.randint(0, 4, s.shape) if way == "shuffled" else np.zeros(s.shape, int)
        row = 2 * np.arange(rows)[:, None] + corner // 2
        column = 2 * np.arange(columns) + corner % 2
        others.append(torch.tensor(row * 2 * columns + column))
    return others


def encoded(x):
    x, fine = pool(F.relu(enter(x)))
    x, coarse = pool(F.relu(encode(x)))
    return x, [coarse, fine]


def larger(x, s):
    if s is None:
        return F.interpolate(x, scale_factor=2, mode="bilinear", align_corners=False)
    n, c, h, w = x.shape  # as nn.MaxUnpool2d(2), which is not for deterministic algorithms
    flat = torch.zeros(n, c, 4 * h * w).scatter(2, s.flatten(2), x.flatten(2))
    return flat.reshape(n, c, 2 * h, 2 * w)


def decoded(code, switches):
    coarse, fine = switches or (None, None)
    return leave(larger(F.relu(decode(larger(code, coarse))), fine))


def likeness(x, y):
    return np.corrcoef(x.ravel(), y.ravel())[0, 1] if x.std() > 0 else 0


def decibels(x, y):
    return -10 * np.log10(np.mean((np.float64(x) - np.float64(y)) ** 2))


with torch.no_grad():
    values = torch.tensor(np.frombuffer(base64.b64decode(weights), "<f4").copy())
    nn.utils.vector_to_parameters(values, net.parameters())
    x = inks(batch, 32)
    code, switches = encoded(x)
    seen = decoded(code, ${usedLine(p.way, 'switches', shuffleSeed(p.seed, step))})
    both = inks(pages, ${SIDE})
    codes, switches = encoded(both)
    code = ${CODES[p.code]}
    back = decoded(code, ${shown})[0, 0].numpy()

a, b = both[0, 0].numpy(), both[1, 0].numpy()
measures = {
    "step": ${step},
    "fidelity": decibels(back, a),
    "blank": decibels(a.mean(dtype=float), a),
    "likeA": likeness(back, a),
    "likeB": likeness(back, b),
    "batch": decibels(seen.numpy(), x.numpy()),
}
print({name: float(value) for name, value in measures.items()})
`);
}
