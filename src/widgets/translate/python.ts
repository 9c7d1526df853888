/** Both networks in PyTorch, their weights from a file beside the script; the page as the figure draws it, in NumPy. */
import { script } from '../../parts/model/python.ts';
import { WEIGHTS_FILE } from './files.ts';
import { heldOut } from './weights.ts';
import { pythonPage } from './python-page.ts';
import type { Params } from './params.ts';
import { pixelOf, spansOf, type Spans } from './seeing.ts';

const span = ([from, to]: Spans['rows'], at: number): string => `(${from - at}, ${to - at})`;

/** What is seen from a place: rows and columns, counted from it. */
function seenFrom({ view }: Params, place: readonly [number, number]): string {
  const [row, column] = pixelOf(place);
  const { rows, columns } = spansOf(view, [row, column]);
  return `((${row}, ${column}), ${span(rows, row)}, ${span(columns, column)})`;
}

const NETS = `class Far(nn.Module):
    """Two poolings; scores come back up by fixed bilinear steps."""

    def __init__(self):
        super().__init__()
        self.level0 = nn.Sequential(nn.Conv2d(1, 8, 3, padding=1), nn.ReLU())
        self.level1 = nn.Sequential(nn.MaxPool2d(2), nn.Conv2d(8, 16, 3, padding=1), nn.ReLU())
        self.level2 = nn.Sequential(
            nn.MaxPool2d(2), nn.Conv2d(16, 32, 3, padding=1), nn.ReLU(), nn.Conv2d(32, 32, 3, padding=1), nn.ReLU()
        )
        self.head2 = nn.Conv2d(32, 1, 1)
        self.up = nn.Upsample(scale_factor=2, mode="bilinear", align_corners=False)

    def forward(self, x):
        return self.up(self.up(self.head2(self.level2(self.level1(self.level0(x))))))


def near_net():
    """Six 3×3 layers: each pixel is decided from the 13×13 about it."""
    layers = []
    for i in range(6):
        layers += [nn.Conv2d(1 if i == 0 else 10, 10, 3, padding=1), nn.ReLU()]
    return nn.Sequential(*layers, nn.Conv2d(10, 1, 1))


def trained(name, net):
    found = {key: torch.tensor(weights[f"{name}.{key}"]) for key in net.state_dict()}
    net.load_state_dict(found)
    return net


nets = {"near": trained("near", near_net()), "far": trained("far", Far())}`;

const SCORES = `def borders(mask):
    """Pixels that have paper or the page's edge beside them."""
    padded = np.pad(mask, 1)
    whole = padded[:-2, 1:-1] & padded[2:, 1:-1] & padded[1:-1, :-2] & padded[1:-1, 2:]
    return np.argwhere(mask & ~whole)


def chance_at(chance, place):
    """In per cent, to a tenth."""
    return np.floor(1000 * float(chance[place]) + 0.5) / 10


measures = {}
for name, net in nets.items():
    with torch.no_grad():
        scores = net(torch.tensor(page)[None, None])[0, 0]
    said, chance = (scores > 0).numpy(), torch.sigmoid(scores).numpy()
    both, either = (said & inside).sum(), (said | inside).sum()
    measures[f"{name}Overlap"] = both / either if either else 1
    measures[f"{name}Found"] = 100 * both / inside.sum() if inside.any() else 100
    one, other = borders(inside), borders(said)
    if len(one) and len(other):
        d = cdist(one, other)
        measures[f"{name}Edge"] = (d.min(axis=1).sum() + d.min(axis=0).sum()) / (len(one) + len(other))
    measures[f"{name}A"] = chance_at(chance, places["A"][0])
    measures[f"{name}B"] = chance_at(chance, places["B"][0])`;

const VIEWS = `padded = np.pad(page, side, constant_values=0.5)
hull = [
    [f(places[k][axis][end] for k in "AB") for end, f in ((0, min), (1, max))] for axis in (1, 2)
]


def seen(place):
    (row, column), ((top, bottom), (left, right)) = place[0], hull
    return padded[side + row + top : side + row + bottom + 1, side + column + left : side + column + right + 1]


measures["differ"] = np.abs(seen(places["A"]) - seen(places["B"])).max()
measures["seen"] = places["A"][2][1] - places["A"][2][0] + 1
measures["insideA"] = inside[places["A"][0]]
measures["insideB"] = inside[places["B"][0]]
measures["area"] = inside.sum()`;

const recorded = (): string =>
  Object.entries(heldOut)
    .map(([name, value]) => `measures["${name}"] = ${value}`)
    .join('\n');

export const pythonOf = (p: Params): string =>
  script(`
import numpy as np
import torch
from scipy.spatial.distance import cdist
from torch import nn

side = 64
weights = np.load("${WEIGHTS_FILE}")
random = np.random.RandomState

${pythonPage(p)}

page = (ink + ${p.noise} * random(${p.seed}).standard_normal((side, side))).astype(np.float32)
# Row and column of each place; and of the rows and columns that are seen from there the first and the last.
places = {
    "A": ${seenFrom(p, p.a)},
    "B": ${seenFrom(p, p.b)},
}


${NETS}


${SCORES}

${VIEWS}

# Five trainings of each on 100 pages that none of them saw: recorded, and not computed here.
${recorded()}
print({name: float(value) for name, value in measures.items()})
`);
