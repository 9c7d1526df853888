import type { Belief, MethodParams, MethodValues } from '../method.ts';
import { sceneFor, TRIAL } from './trial.ts';
import type { TrialBoundary, TrialScene } from './trial.ts';

/** The transform that diagonalises the blur, orthonormal, and H in it. */
const TRANSFORMS: Record<TrialBoundary, string> = {
  periodic: `
def forward(v):
    return np.fft.fft2(v, norm="ortho")


def back(c):
    return np.fft.ifft2(c, norm="ortho").real


omega = [2 * np.pi * np.arange(n) / n for n in x.shape]
padded = np.zeros(x.shape)
padded[:h.shape[0], :h.shape[1]] = h
H = np.fft.fft2(np.roll(padded, (-(h.shape[0] // 2), -(h.shape[1] // 2)), (0, 1)))`,
  // Of a mirrored frame every column of A has the same eigenvectors: the first one gives the eigenvalues.
  reflect: `
def forward(v):
    return fft.dctn(v, norm="ortho")


def back(c):
    return fft.idctn(c, norm="ortho")


omega = [np.pi * np.arange(n) / n for n in x.shape]
corner = np.zeros(x.shape)
corner[0, 0] = 1
H = forward(ndimage.convolve(corner, h, mode="reflect")) / forward(corner)`,
};

const { shape, rectangles, stars } = TRIAL;
const SCENES: Record<TrialScene, string> = {
  rectangles: `
def scene(seed):  # grey rectangles on black
    rng = np.random.RandomState(seed)
    x = np.zeros((${shape.join(', ')}))
    for _ in range(${rectangles}):
        top, left = rng.randint(0, 24, 2)
        tall, wide = rng.randint(3, 14, 2)
        x[top:top + tall, left:left + wide] = rng.uniform(0.2, 1)
    return x`,
  stars: `
def scene(seed):  # bright pixels on black
    rng = np.random.RandomState(seed)
    x = np.zeros((${shape.join(', ')}))
    for _ in range(${stars}):
        row, column = rng.randint(0, ${shape[0]}), rng.randint(0, ${shape[1]})
        x[row, column] = rng.uniform(0.3, 1)
    return x`,
};

interface Scripted<P extends MethodParams> {
  readonly name: string;
  readonly needs: readonly string[];
  readonly family: string;
  readonly belief: Belief;
  python(p: MethodValues<P>): string;
}

/**
 * A whole script: the problem of `trial(boundary, sigma)`, made from the same seeds, the method's own lines, and as its last line
 * the measures: relative error, PSNR, and one pixel; of a blind method the kernel's largest weight, too.
 */
export function trialScript<P extends MethodParams>(
  method: Scripted<P>,
  p: MethodValues<P>,
  boundary: TrialBoundary,
  sigma: number = TRIAL.sigma,
): string {
  const { blur, seed, classSeeds, pixel } = TRIAL;
  const { from, to } = classSeeds;
  const power = method.needs.some((need) => need === 'spectrum' || need === 'denoiser')
    ? `\n# What pictures of this kind have at each frequency, on average; not this one.
S = np.mean([np.abs(forward(scene(k))) ** 2 for k in range(${from}, ${to})], axis=0)\n`
    : '';
  const denoiser = method.needs.includes('denoiser')
    ? `

least, most, known = 0, np.inf, np.ones(x.shape, bool)


def denoise(v, level):  # the best linear one for pictures of this kind
    return back(S / (S + level ** 2) * forward(v))
\n`
    : '';
  const kernel = method.family === 'blind' ? '\n    "kernel": float(kernel.max()),' : '';
  return `import numpy as np
from scipy import fft, ndimage

${SCENES[sceneFor(method)]}


x = scene(${seed})
radius = int(np.ceil(6 * ${blur}))
g = np.exp(-np.arange(-radius, radius + 1) ** 2 / (2 * ${blur} ** 2))
g /= g.sum()
h = np.outer(g, g)
sigma = ${sigma}

${TRANSFORMS[boundary]}


def A(v):
    return back(H * forward(v))


def At(v):
    return back(np.conj(H) * forward(v))


y = A(x) + sigma * np.random.RandomState(${seed + 1}).standard_normal(x.shape)
${power}${denoiser}
# ${method.name}
${method.python(p).trim()}

measures = {
    "error": float(np.linalg.norm(estimate - x) / np.linalg.norm(x)),
    "psnr": float(-10 * np.log10(np.mean((estimate - x) ** 2))),
    "pixel": float(estimate[${pixel.join(', ')}]),${kernel}
}
print(measures)
`;
}
