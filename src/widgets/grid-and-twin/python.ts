/** The same two layers in PyTorch, on the same small picture. */
import { pythonPicture } from '../../parts/model/picture.ts';
import { script } from '../../parts/model/python.ts';
import { ARTIFACT_SCORE_PYTHON, UPSAMPLERS_PYTHON } from '../../parts/model/upsamplers-python.ts';
import { givenOf } from './decoder.ts';
import { SEED, SIDE, STAGES } from './params.ts';

const COLOURS = ['red', 'green', 'blue'] as const;

export const pythonOf = (): string => `${script(`
import numpy as np
import torch
import torch.nn.functional as F

s, stages, seed = 2, ${STAGES}, ${SEED}
`)}
${givenOf(SIDE)
  .map((plane, colour) => pythonPicture(COLOURS[colour], plane))
  .join('\n')}

${script(`
${UPSAMPLERS_PYTHON.trim()}


${ARTIFACT_SCORE_PYTHON.trim()}


# The layer, the mean of its first weights, their shape.
ways = {
    "transposed3": (transposed(3), s * s / 9, (1, 1, 3, 3)),
    "transposed4": (transposed(4), s * s / 16, (1, 1, 4, 4)),
    "subPixel": (sub_pixel, 1 / 9, (s * s, 1, 3, 3)),
    "nearest": (resized(mode="nearest"), 1 / 9, (1, 1, 3, 3)),
}
measures = {}
for name, (way, mean, shape) in ways.items():
    scores = []
    for colour, plane in enumerate((${COLOURS.join(', ')})):
        x = torch.from_numpy(plane[None, None])
        for stage in range(stages):
            w = np.random.RandomState(100 * seed + 10 * colour + stage).uniform(0, 2 * mean, shape)
            x = way(x, torch.from_numpy(w))
        scores.append(artifact_score(x[0, 0].numpy(), s**stages))
    measures[name] = float(np.mean(scores))
print(measures)
`)}`;
