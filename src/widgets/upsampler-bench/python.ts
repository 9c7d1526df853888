/** The same six upsamplers in PyTorch, trained by its Adam from the same first weights. */
import { pythonPicture, storedPicture } from '../../parts/model/picture.ts';
import { script } from '../../parts/model/python.ts';
import { ARTIFACT_SCORE_PYTHON, UPSAMPLERS_PYTHON } from '../../parts/model/upsamplers-python.ts';
import type { Params } from './params.ts';
import { FRAME, lessonOf, taskOf, type Task } from './task.ts';
import { LEARNING_RATE } from './training.ts';

const levels = (name: string, { truth, shape }: Task): string =>
  pythonPicture(name, storedPicture(truth, shape));

export const pythonOf = (p: Params, step: number): string => {
  const task = taskOf(p);
  return `${script(`
import numpy as np
import torch
import torch.nn.functional as F

s, fit, steps, seed = ${p.stride}, "${p.fit}", ${p.steps}, ${p.seed}
`)}
${levels('truth', task)}
${levels('lesson', lessonOf(task.stride))}

${script(`
def inside(x):
    """Away from the frame, where the layers pad with zeros."""
    return x[..., ${FRAME}:-${FRAME}, ${FRAME}:-${FRAME}]


def lowered(x):
    """Means over s x s cells."""
    h, w = x.shape
    return torch.from_numpy(x.reshape(h // s, s, w // s, s).mean((1, 3))[None, None])


${UPSAMPLERS_PYTHON.trim()}


def start(mean, *shape):
    return np.random.RandomState(seed).uniform(0, 2 * mean, shape)


ways = {
    "transposed3": (transposed(3), start(s * s / 9, 1, 1, 3, 3)),
    "transposed4": (transposed(4), start(s * s / 16, 1, 1, 4, 4)),
    "subPixel": (sub_pixel, start(1 / 9, s * s, 1, 3, 3)),
    "nearest": (resized(mode="nearest"), start(1 / 9, 1, 1, 3, 3)),
    "bilinear": (resized(mode="bilinear", align_corners=False), start(1 / 9, 1, 1, 3, 3)),
    "icnr": (sub_pixel, start(1 / 9, 1, 1, 3, 3).repeat(s * s, 0)),
}


def trained(way, first):
    w = torch.from_numpy(first).requires_grad_()
    adam = torch.optim.Adam([w], lr=${LEARNING_RATE})
    target = inside(torch.from_numpy(lesson)[None, None])
    for _ in range(steps):
        adam.zero_grad()
        F.mse_loss(inside(way(lowered(lesson), w)), target).backward()
        adam.step()
    return w.detach()


${ARTIFACT_SCORE_PYTHON.trim()}


def solved(way, shape):
    """Least squares on the lesson: an upsampler is linear in its weights."""
    units = np.eye(int(np.prod(shape)))
    columns = [inside(way(lowered(lesson), torch.from_numpy(u.reshape(shape)))).numpy().ravel() for u in units]
    w = np.linalg.lstsq(np.array(columns).T, inside(lesson).ravel(), rcond=None)[0]
    return torch.from_numpy(w.reshape(shape))


def root_mean_square(y):
    return float(np.sqrt(np.mean(inside(y - truth) ** 2)))


def wide(x, w):
    return F.conv2d(F.interpolate(x, scale_factor=s, mode="nearest"), w, padding=2)


measures = {"truth": float(artifact_score(truth, s)), "timed": ${step}}
x = lowered(truth)
for name, (way, first) in ways.items():
    w = solved(way, first.shape) if fit == "exact" else trained(way, first)
    y = way(x, w)[0, 0].numpy()
    measures[name] = float(artifact_score(y, s))
    measures[name + "Error"] = root_mean_square(y)
    if name == "subPixel":
        # The same layer, transposed: 3s x 3s weights, each kernel turned and interleaved.
        turned = w[:, 0].flip(1, 2).reshape(s, s, 3, 3).permute(2, 0, 3, 1).reshape(1, 1, 3 * s, 3 * s)
        twin = F.conv_transpose2d(x, turned, stride=s, padding=s)[0, 0].numpy()
        measures["same"] = float(np.abs(twin - y).max())
measures["wideError"] = root_mean_square(wide(x, solved(wide, (1, 1, 5, 5)))[0, 0].numpy())
# What one value costs in a layer of eight channels: k² / s² and 9 multiplications for each of them.
measures["transposed4Cost"], measures["nearestCost"] = 8 * 16 / s**2, 8 * 9
print(measures)
`)}`;
};
