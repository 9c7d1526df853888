/** Pooling and unpooling in NumPy, as `nn.MaxPool2d(2, return_indices=True)` and `nn.MaxUnpool2d(2)` do it. */
import { pythonPicture } from '../../parts/model/picture.ts';
import { script } from '../../parts/model/python.ts';
import type { Params } from './params.ts';
import { pictureOf } from './picture.ts';

const USED: Record<Params['way'], string> = {
  kept: 'at',
  topLeft: 'np.zeros_like(at)',
  shuffled: 'random.randint(0, 4, at.shape)',
};

export const pythonOf = (p: Params): string =>
  script(`
import numpy as np
from scipy.ndimage import uniform_filter

${pythonPicture('picture', pictureOf(p.picture))}
random = np.random.RandomState(${p.seed})


def pool(x):
    """Of each 2×2 the largest, and which of the four it was; of equals the first."""
    h, w = x.shape
    four = x.reshape(h // 2, 2, w // 2, 2).transpose(0, 2, 1, 3).reshape(h // 2, w // 2, 4)
    return four.max(axis=2), four.argmax(axis=2)


def unpool(y, at):
    """Each number in the one of its four cells that its switch names."""
    h, w = y.shape
    four = np.zeros((h, w, 4))
    np.put_along_axis(four, at[:, :, None], y[:, :, None], axis=2)
    return four.reshape(h, w, 2, 2).transpose(0, 2, 1, 3).reshape(2 * h, 2 * w)


pooled, switches = picture, []
for level in range(${p.depth}):
    pooled, at = pool(pooled)
    switches.insert(0, at)
used = [${USED[p.way]} for at in switches]


def back(code, switches):
    for at in switches:
        code = unpool(code, at)
    return code


def places(switches):  # of each value of the code, row by row
    numbers = back(1 + np.arange(pooled.size).reshape(pooled.shape), switches)
    order = np.argsort(numbers[numbers > 0])
    return np.argwhere(numbers > 0)[order]


code = ${p.erased ? 'np.ones_like(pooled)' : 'pooled'}
returned = back(code, used)
off = np.hypot(*(places(switches) - places(used)).T)
light = pooled.ravel()


def correlation(a, b):
    return np.corrcoef(a.ravel(), b.ravel())[0, 1]


def mean(x):
    return uniform_filter(x, 5, mode="reflect")


measures = {
    "inPlace": 100 * np.mean(off == 0),
    "lightInPlace": 100 * light[off == 0].sum() / light.sum(),
    "displacement": (off * light).sum() / light.sum(),
    "correlation": correlation(returned, picture),
    "correlationOfMeans": correlation(mean(returned), mean(picture)),
    "chance": 100 / 4 ** ${p.depth},
    "values": code.size,
}
print({name: float(value) for name, value in measures.items()})
`);
