/** Both networks in PyTorch, with the weights from the file beside the script; peaks and what they find. */
import { heatmapLayers } from '../../networks/heatmap.ts';
import { HIT } from '../../networks/peaks.ts';
import { pythonPicture } from '../../parts/model/picture.ts';
import { numpyArray, script } from '../../parts/model/python.ts';
import { weightsNpz } from '../../parts/model/weights-npz.ts';
import type { Files, Measures } from '../contract.ts';
import { pageOf } from './page.ts';
import { NETS, type Params } from './params.ts';
import { weights } from './weights.ts';

const FILE = 'heatmap.npz';

const packed = weightsNpz(NETS, heatmapLayers, weights);
/** The same for every state: the page is in the script. */
export const filesOf = (): Files => ({ [FILE]: packed() });

const COUNTED = `
    shown = peaks(probability)
    found = matches(shown)
    measures[f"{net}Hits"] = float(len(found)) if known else float("nan")
    measures[f"{net}Alarms"] = float(len(shown) - len(found)) if known else float("nan")
    measures[f"{net}Missed"] = float(len(sought) - len(found)) if known else float("nan")
    measures[f"{net}Peaks"] = float(len(shown))
    measures[f"{net}Highest"] = float(probability.max())`;

/** `recorded` is what this script does not compute: rates over pages and trainings that it does not hold. */
export function pythonOf(p: Params, recorded: Measures): string {
  const { stored, sought } = pageOf(p);
  const middles = (sought ?? []).flatMap(({ y, x }) => [y, x]);
  const printed = Object.entries(recorded).map(
    ([key, value]) => `    "${key}": ${Number.isNaN(value) ? 'float("nan")' : value},`,
  );
  return `${script(`
import numpy as np
import torch
from scipy.ndimage import maximum_filter
from torch import nn

sigma, threshold, seed, known = ${p.noise}, ${p.threshold}, ${p.seed}, ${sought ? 1 : 0}
`)}
${pythonPicture('ink', stored)}
${numpyArray('sought', middles)}
sought = sought.reshape(-1, 2)  # the middle of each X: y, x

${script(`
noise = np.random.RandomState(seed).standard_normal(ink.size).reshape(ink.shape)
page = torch.from_numpy((ink + sigma * noise).astype(np.float32))[None, None]


class Ladder(nn.Module):
    """Three levels, two poolings; scores go up by bilinear steps, and skips are added to them."""

    def __init__(self, skips):
        super().__init__()
        self.skips = skips
        self.level0 = nn.Sequential(nn.Conv2d(1, 8, 3, padding=1), nn.ReLU())
        self.level1 = nn.Sequential(nn.MaxPool2d(2), nn.Conv2d(8, 16, 3, padding=1), nn.ReLU())
        self.level2 = nn.Sequential(
            *(nn.MaxPool2d(2), nn.Conv2d(16, 32, 3, padding=1), nn.ReLU()),
            *(nn.Conv2d(32, 32, 3, padding=1), nn.ReLU()),
        )
        self.head2 = nn.Conv2d(32, 1, 1)
        if skips:
            self.head1, self.head0 = nn.Conv2d(16, 1, 1), nn.Conv2d(8, 1, 1)
        self.up = nn.Upsample(scale_factor=2, mode="bilinear", align_corners=False)

    def forward(self, x):
        fine = self.level0(x)
        half = self.level1(fine)
        y = self.up(self.head2(self.level2(half)))
        if not self.skips:
            return self.up(y)
        return self.up(y + self.head1(half)) + self.head0(fine)


def peaks(probability):
    """The highest of its 7 x 7, above the threshold; the highest first, each as (y, x) of its pixel's middle."""
    tops = (probability == maximum_filter(probability, 7)) & (probability > threshold)
    places = np.argwhere(tops)
    return places[np.argsort(-probability[tops], kind="stable")] + 0.5


def matches(shown):
    """Each peak takes the nearest X within ${HIT} pixels that none has taken before."""
    free, found = list(range(len(sought))), []
    for peak in shown:
        away = [np.hypot(*(peak - sought[i])) for i in free]
        if away and min(away) <= ${HIT}:
            found.append(free.pop(int(np.argmin(away))))
    return found


weights = np.load("${FILE}")
measures = {}
for net, skips in (("coarse", False), ("skips", True)):
    ladder = Ladder(skips)
    ladder.load_state_dict({key: torch.from_numpy(weights[f"{net}.{key}"]) for key in ladder.state_dict()})
    with torch.no_grad():
        probability = torch.sigmoid(ladder(page))[0, 0].numpy()
${COUNTED.slice(1)}

# Recorded over 200 held-out pages, and over five trainings: none of them is in this script.
recorded = {
${printed.join('\n')}
}
print({**measures, **recorded})
`)}`;
}
