/** The network of the step shown in PyTorch, with its weights, its batch and the held-out glyphs as text. */
import type { AdamState } from '../../core/layers/index.ts';
import { batchAt, DIGITS, digit, glyphNet, LEVELS, SIDE, type Labelled } from '../../networks/glyph-net.ts';
import { glyphNetWeights } from '../../networks/glyph-net-weights.ts';
import { pythonBytes, script } from '../../parts/model/python.ts';
import { batchOf, isShipped, seedOf, testedGlyphs } from './course.ts';
import type { Measured } from './model.ts';
import { ANGLES, LENGTHS, PLACES, WIDTHS } from './edge-fit.ts';
import { EDGE, type Params } from './params.ts';
import { EDGES } from './seeds.ts';

/** Two pixels a byte. */
function packed(values: ArrayLike<number>): Uint8Array {
  const level = (i: number): number => Math.round(LEVELS * values[i]);
  return Uint8Array.from({ length: values.length / 2 }, (_, i) => 16 * level(2 * i) + level(2 * i + 1));
}
const glyphs = (name: string, { pictures, labels }: Labelled): string =>
  `${name}_labels = [${labels.join(', ')}]\n${pythonBytes(name, packed(pictures.data))}`;

function weightsOf(params: AdamState['params']): Uint8Array {
  const all = Object.keys(glyphNet.parameters).flatMap((key) => Array.from(params[key]));
  return new Uint8Array(Float64Array.from(all).buffer);
}

interface Shown {
  readonly optimiser: AdamState;
  readonly measured: Measured;
}

export function pythonOf(p: Params, { optimiser, measured }: Shown): string {
  const shipped = isShipped(p);
  const edges = shipped ? EDGES.trained : EDGES.live;
  const isOlder = measured.params !== optimiser.params;
  const batch = batchAt(seedOf(p), batchOf(p, optimiser.iteration));
  return script(`
import base64
import numpy as np
import torch
from torch import nn

torch.set_default_dtype(torch.float64)
net = nn.Sequential(
    nn.Conv2d(1, 8, 5), nn.ReLU(), nn.MaxPool2d(2),
    nn.Conv2d(8, 16, 3), nn.ReLU(), nn.MaxPool2d(2),
    nn.Flatten(), nn.Linear(144, ${DIGITS.length}),
)


def glyphs(letters):  # two pixels a byte
    both = np.frombuffer(base64.b64decode(letters), np.uint8)
    levels = np.stack([both >> 4, both & 15], axis=1)
    return torch.tensor(levels.reshape(-1, 1, ${SIDE}, ${SIDE}) / ${LEVELS})


def edge_share(w):  # the best of many slopes of a Gaussian
    y, x = np.mgrid[-2:3, -2:3]
    best = 0
    for angle in np.pi * np.arange(${ANGLES}) / ${ANGLES}:
        for s in [${WIDTHS.join(', ')}]:
            for l in [${LENGTHS.join(', ')}]:
                for place in [${PLACES.join(', ')}]:
                    u = x * np.cos(angle) + y * np.sin(angle) - place
                    v = y * np.cos(angle) - x * np.sin(angle)
                    e = -u * np.exp(-u ** 2 / (2 * s ** 2) - v ** 2 / (2 * l ** 2))
                    best = max(best, (w * e).sum() ** 2 / (e ** 2).sum())
    return best / (w ** 2).sum()


${pythonBytes('weights', weightsOf(optimiser.params))}
${
  isOlder
    ? `# those of the last step at which the held-out glyphs were read
${pythonBytes('measured', weightsOf(measured.params))}
`
    : ''
}${glyphs('batch', batch)}
${glyphs('held_out', testedGlyphs())}
${pythonBytes('glyph', packed(digit(Number(p.character), p.hand)))}


@torch.no_grad()
def load(letters):
    values = torch.tensor(np.frombuffer(base64.b64decode(letters), "<f8").copy())
    nn.utils.vector_to_parameters(values, net.parameters())


with torch.no_grad():
    load(${isOlder ? 'measured' : 'weights'})
    read = net(glyphs(held_out)).argmax(1)${isOlder ? '\n    load(weights)' : ''}
    loss = nn.CrossEntropyLoss()(net(glyphs(batch)), torch.tensor(batch_labels))
    scores = torch.softmax(net(glyphs(glyph)), 1)[0]

shares = sorted((edge_share(w[0].detach().numpy()) for w in net[0].weight), reverse=True)
start = np.random.RandomState(${seedOf(p)}).uniform(-1 / 5, 1 / 5, (8, 5, 5))
measures = {
    "step": ${optimiser.iteration},
    "loss": loss.item(),
    "accuracy": 100 * float((read == torch.tensor(held_out_labels)).double().mean()),
    "sure": 100 * scores[${p.character}].item(),
    "edges": sum(share >= ${EDGE} for share in shares),
    "edgesAtStart": sum(edge_share(w) >= ${EDGE} for w in start),
    "parameters": sum(parameter.numel() for parameter in net.parameters()),
    "sees": 1 + (5 - 1) + 1 + 2 * (3 - 1) + 2,
    "third": shares[2],
    "fourth": shares[3],
    "fifth": shares[4],
    "leastEdges": ${Math.min(...edges)},  # of 50 such trainings
    "mostEdges": ${Math.max(...edges)},${
      shipped ? `\n    "tested": ${100 * glyphNetWeights.accuracy},  # measured when they were trained` : ''
    }
}
print({name: float(value) for name, value in measures.items()})
`);
}
