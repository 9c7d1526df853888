/** The same five networks in PyTorch, with the weights of the file beside the script, on the same page. */
import { CLASSES, LETTERS } from '../../networks/glyph-pages.ts';
import { pythonPicture } from '../../parts/model/picture.ts';
import { script } from '../../parts/model/python.ts';
import { WEIGHTS_FILE } from './files.ts';
import { noiseSeed, pageOf } from './page.ts';
import type { Page } from './page.ts';
import { JOINS } from './params.ts';
import type { Params } from './params.ts';
import { PYTHON_NETWORKS } from './python-networks.ts';
import { usualMeasures } from './usual.ts';

/** A row of digits a line. */
function pythonLabels(name: string, { labels, shape: [, width] }: Page): string {
  const rows: string[] = [];
  for (let i = 0; i < labels.length; i += width)
    rows.push(`    "${labels.subarray(i, i + width).join('')}",`);
  return `${name} = np.array([list(row) for row in [\n${rows.join('\n')}\n]], dtype=int)`;
}

const truth = (flag: boolean): string => (flag ? 'True' : 'False');

export function pythonOf(p: Params): string {
  const page = pageOf(p);
  const places = page.glyphs.map(({ y, x, size }) => `    (${y}, ${x}, ${size}),\n`).join('');
  const carried = Object.entries(usualMeasures(p)).map(([name, value]) => `    "${name}": ${value},\n`);
  return `${script(`
import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

torch.set_grad_enabled(False)
weights = np.load("${WEIGHTS_FILE}")  # from the same panel; beside this script

way, join, noise, seed = "${p.way}", "${p.join}", ${p.noise}, ${noiseSeed(p)}
known = ${truth(page.known)}  # whether it is known which letters these are
`)}
# 1 is ink
${pythonPicture('ink', page.stored)}
# 0 is paper, then ${LETTERS.split('').join(', ')}
${pythonLabels('truth', page)}
# the middle of each letter, y and x, and its height
places = [
${places}]

${script(PYTHON_NETWORKS)}

${script(`
networks = {"coarse": Ladder(0), "one": Ladder(1), "two": Ladder(2), "three": Ladder(3), "decoder": Decoder()}
for name, network in networks.items():
    state = {key: torch.from_numpy(weights[f"{name}.{key}"]) for key in network.state_dict()}
    network.load_state_dict(state)

height, width = ink.shape
seen = (ink + noise * np.random.RandomState(seed).standard_normal(ink.size).reshape(ink.shape)).astype(np.float32)


def labelled(name, join):
    """Classes of all pixels, paper where nothing is said, and how sure the network is of its ink."""
    x = torch.from_numpy(seen)[None, None]
    halves = height % 8 == 0 and width % 8 == 0
    if name == "decoder" or halves:
        join = "padded"
    if join == "padded":
        x = F.pad(x, (0, -width % 8, 0, -height % 8))
    scores = networks[name](x) if join == "padded" else networks[name](x, join)
    scores = scores[0, :, :height, :width]
    said = np.zeros(ink.shape, dtype=int)
    said[: scores.shape[1], : scores.shape[2]] = scores.argmax(0).numpy()
    best = torch.softmax(scores.double(), 0).amax(0).numpy()[scores.argmax(0).numpy() > 0]
    return said, best.mean() if best.size else np.nan


def border(labels):
    """Places of ink with paper or the page's edge beside them."""
    on = np.pad(labels > 0, 1)
    inside = on[:-2, 1:-1] & on[2:, 1:-1] & on[1:-1, :-2] & on[1:-1, 2:]
    return np.argwhere(on[1:-1, 1:-1] & ~inside)


def scores_of(said):
    table = np.zeros((${CLASSES}, ${CLASSES}))
    np.add.at(table, (truth.ravel(), said.ravel()), 1)
    found = table[1:, 1:].sum()
    either = table.sum(0) + table.sum(1) - table.diagonal()
    a, b = border(truth), border(said)
    edge = np.nan
    if len(a) and len(b):
        apart = np.sqrt(((a[:, None] - b[None]) ** 2).sum(-1))
        edge = (apart.min(0).sum() + apart.min(1).sum()) / (len(a) + len(b))
    missed = 0
    for y, x, size in places:
        reach = 0.65 * size
        rows = slice(max(0, int(np.floor(y - reach))), min(height, int(np.ceil(y + reach))))
        columns = slice(max(0, int(np.floor(x - reach))), min(width, int(np.ceil(x + reach))))
        here = truth[rows, columns] > 0
        missed += (here & (said[rows, columns] > 0)).sum() <= 0.3 * here.sum()
    iou = np.where(either == 0, 1, table.diagonal() / np.maximum(either, 1)).mean()
    return {
        "Right": table[1:, 1:].trace() / found if known and found else np.nan,
        "Edge": edge,
        "Missed": missed / len(places) if places else np.nan,
        "MeanIoU": iou if known else np.nan,
        "inkIoU": found / max(1, table.sum() - table[0, 0]),
    }


way_join = "padded" if way == "decoder" else "cropped" if join == "nothing" else join
said, sure = labelled(way, way_join)
shown = scores_of(said)
measures = {"sure": sure, "inkIoU": shown["inkIoU"], "meanIoU": shown["MeanIoU"]}
measures.update({name.lower(): shown[name] for name in ("Right", "Edge", "Missed")})
joins = [] if height % 8 == 0 and width % 8 == 0 else ["padded"] if way == "decoder" else ${JSON.stringify(JOINS)}
for name in networks:
    of_one = scores_of(labelled(name, "cropped" if join == "nothing" else join)[0])
    measures.update({name + kind: of_one[kind] for kind in ("Right", "Edge", "Missed", "MeanIoU")})
for name in ${JSON.stringify(JOINS)}:
    of_one = scores_of(labelled(way, name)[0]) if name in joins else shown
    measures.update({name + kind: of_one[kind] for kind in ("Right", "Edge", "Missed", "MeanIoU")})
`)}
# means over pages that no training has seen, from the book's own records
measures.update({
${carried.join('')}})
print({name: float(value) for name, value in measures.items()})
`;
}
