import { blindRichardsonLucy as solver } from '../core/blind/index.ts';
import { gaussian2d } from '../core/kernels/index.ts';
import { blindFrame, blindMethod } from './parts/blind-method.ts';
import { blurCost, transformCost } from './parts/cost.ts';
import { countedData } from './parts/problem.ts';

/** Steps on the kernel after each step on the picture. */
const KERNEL_STEPS = 5;

/**
 * x ← x · Hᵀ(y/Hx)/Hᵀ1, then five times h ← h · Xᵀ(y/Xh)/Xᵀ1, over and over, stopped after k rounds: x from flat, h from a Gaussian
 * guess, within a square of 2·reach + 1. Data below zero are set to 0.
 * Fish, Brinicombe, Pike & Walker, *J. Opt. Soc. Am. A* 12(1), 1995; Holmes, *J. Opt. Soc. Am. A* 9(7), 1992.
 */
export const blindRichardsonLucy = blindMethod({
  name: 'blind-richardson-lucy',
  params: {
    steps: { default: 25, low: 0, high: 500, scale: 'integer', symbol: 'k' },
    reach: { default: 4, low: 1, high: 15, scale: 'integer' },
    guess: { default: 2, low: 0.3, high: 10, scale: 'log' },
  },
  belief: { truth: 'nonnegative', noise: 'counts' },
  boundaries: ['periodic', 'zero'],
  needs: [],
  solver,
  solverProblem(problem, { reach, guess }) {
    const frame = { ...blindFrame(problem, reach), data: countedData(problem) };
    const { data: kernel } = gaussian2d(guess, reach);
    const boundary = problem.boundary as 'periodic' | 'zero';
    return { ...frame, kernel, boundary };
  },
  solverParams: () => ({ pictureSteps: 1, kernelSteps: KERNEL_STEPS }),
  steps: ({ steps }) => steps,
  read: ({ x, kernel }) => ({ x, kernel }),
  /** Two blurs and 3n for the picture, and as much by transforms for each step on the kernel. */
  cost: (size, { steps, reach }) =>
    steps *
    (2 * blurCost({ ...size, taps: (2 * reach + 1) ** 2 }) +
      4 * KERNEL_STEPS * transformCost(size.samples) +
      3 * (1 + KERNEL_STEPS) * size.samples),
  python: ({ steps, reach, guess }) => `
at = np.arange(-${reach}, ${reach + 1})
square = np.ix_(at, at)  # below zero it wraps round, to where the transform has it
kernel = np.exp(-(at[:, None] ** 2 + at ** 2) / (2 * ${guess} ** 2))
kernel /= kernel.sum()
light = np.maximum(y, 0)


def spectrum(kernel):
    frame = np.zeros_like(y)
    frame[square] = kernel
    return np.fft.fft2(frame)


def likelier(picture, other):  # by Richardson and Lucy's step; the other one blurs
    model = np.fft.ifft2(np.fft.fft2(picture) * other).real
    ratio = np.divide(light, model, out=np.zeros_like(y), where=model > 0)
    return picture * np.maximum(np.fft.ifft2(np.fft.fft2(ratio) * np.conj(other)).real, 0) / other[0, 0].real


estimate = np.full_like(y, light.mean())
for _ in range(${steps}):
    estimate = likelier(estimate, spectrum(kernel))
    other = np.fft.fft2(estimate)
    for _ in range(${KERNEL_STEPS}):
        frame = np.zeros_like(y)
        frame[square] = kernel
        kernel = likelier(frame, other)[square]
    kernel, estimate = kernel / kernel.sum(), estimate * kernel.sum()
`,
});
