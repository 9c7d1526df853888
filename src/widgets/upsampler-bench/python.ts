/** The same six upsamplers in PyTorch, trained by its Adam from the same first weights. */
import { pythonPicture, storedPicture } from '../../parts/model/picture.ts';
import { script } from '../../parts/model/python.ts';
import type { Params } from './params.ts';
import { lessonOf, taskOf, type Task } from './task.ts';
import { LEARNING_RATE } from './training.ts';

const levels = (name: string, { truth, shape }: Task): string =>
  pythonPicture(name, storedPicture(truth, shape));

export const pythonOf = (p: Params, step: number): string => {
  const task = taskOf(p);
  return `${script(`
import numpy as np
import torch
import torch.nn.functional as F

s, steps, seed = ${p.stride}, ${p.steps}, ${p.seed}
`)}
${levels('truth', task)}
${levels('lesson', lessonOf(task.stride))}

${script(`
def lowered(x):
    """Means over s x s cells."""
    h, w = x.shape
    return torch.from_numpy(x.reshape(h // s, s, w // s, s).mean((1, 3))[None, None])


def transposed(k):
    p = max(0, -((s - k) // 2))
    return lambda x, w: F.conv_transpose2d(x, w, stride=s, padding=p, output_padding=2 * p - (k - s))


def resized(**how):
    return lambda x, w: F.conv2d(F.interpolate(x, scale_factor=s, **how), w, padding=1)


def sub_pixel(x, w):
    return F.pixel_shuffle(F.conv2d(x, w, padding=1), s)


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
    target = torch.from_numpy(lesson)[None, None]
    for _ in range(steps):
        adam.zero_grad()
        F.mse_loss(way(lowered(lesson), w), target).backward()
        adam.step()
    return w.detach()


def artifact_score(x):
    """Of the energy near the frequencies of a grid of period s, the share on them."""
    (h, w), hann = x.shape, lambda n: 1 - np.cos(2 * np.pi * np.arange(n) / n)
    power = np.abs(np.fft.fft2(x * np.outer(hann(h), hann(w)))) ** 2
    grid = around = 0.0
    for a in range(s):
        for b in range(s):
            if a == b == 0:
                continue
            reach = [max(2, n // (4 * s)) for n in (h, w)]
            rows, columns = [
                np.arange(c * n // s - r, c * n // s + r + 1) % n for c, n, r in zip((a, b), (h, w), reach)
            ]
            near = power[np.ix_(rows, columns)]
            on = near[reach[0] - 1 : reach[0] + 2, reach[1] - 1 : reach[1] + 2].sum()
            rest = near.sum() - on
            grid += on - 9 * rest / (near.size - 9)
            around += rest
    return grid / (grid + around) if grid > 1e-24 * power.sum() else 0.0


measures = {"truth": float(artifact_score(truth)), "timed": ${step}}
x = lowered(truth)
for name, (way, first) in ways.items():
    w = trained(way, first)
    y = way(x, w)[0, 0].numpy()
    measures[name] = float(artifact_score(y))
    measures[name + "Error"] = float(np.sqrt(np.mean((y - truth) ** 2)))
    if name == "subPixel":
        # The same layer, transposed: 3s x 3s weights, each kernel turned and interleaved.
        turned = w[:, 0].flip(1, 2).reshape(s, s, 3, 3).permute(2, 0, 3, 1).reshape(1, 1, 3 * s, 3 * s)
        twin = F.conv_transpose2d(x, turned, stride=s, padding=s)[0, 0].numpy()
        measures["same"] = float(np.abs(twin - y).max())
print(measures)
`)}`;
};
