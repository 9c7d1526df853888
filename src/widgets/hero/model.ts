/** A page of print, blurred, divided, regularised: the book in four pictures. */
import { gaussian2d } from '../../core/kernels/index.ts';
import { psnr } from '../../core/metrics.ts';
import { convolve2d } from '../../core/operators/convolve2d.ts';
import { textPage } from '../../core/scenes/index.ts';
import { naive, spectralSolve, transferFunction, wiener } from '../../core/spectral/index.ts';
import type { Vec } from '../../core/vector.ts';
import { observe } from '../../experiment.ts';
import type { ComputeModel } from '../contract.ts';
import { PYTHON_RING_GAUSSIAN, script } from '../../parts/model/python.ts';
import type { Params } from './params.ts';

const SHAPE = [168, 416] as const;
/** The page that begins with the word “Unfolding”. */
const PAGE = 2;
const SIGMA = 1.9;
const NOISE = 0.004;
const SEED = 1;
const RATIO = 3e-4;

export interface Result {
  readonly shape: readonly [number, number];
  readonly pictures: Readonly<Record<Params['act'], Vec>>;
}

export const model = {
  kind: 'compute',
  compute() {
    const kernel = gaussian2d(SIGMA);
    const operator = convolve2d(kernel, SHAPE, { boundary: 'periodic' });
    const noise = { kind: 'gaussian', sigma: NOISE, seed: SEED } as const;
    const { truth, data } = observe({ truth: textPage(SHAPE, PAGE), operator, noise });
    const transfer = transferFunction(kernel, SHAPE);
    const divided = spectralSolve(data, SHAPE, transfer, naive());
    const regularised = spectralSolve(data, SHAPE, transfer, wiener(RATIO));
    return { shape: SHAPE, pictures: { sharp: truth, blurred: data, divided, regularised } };
  },
  measures: ({ pictures }) => ({
    blurred: psnr(pictures.blurred, pictures.sharp),
    divided: psnr(pictures.divided, pictures.sharp),
    regularised: psnr(pictures.regularised, pictures.sharp),
  }),
  facts: (_, { act }) => ({ act }),
  table: (_, p) => ({ columns: [{ head: p.act, values: [] }] }),
  python: () =>
    script(`
# The same four acts on a picture of your own: put any grey picture with values from 0 to 1 into x.
import numpy as np

x = np.kron(np.indices((21, 52)).sum(axis=0) % 2, np.ones((8, 8)))
height, width = x.shape
sigma, noise, ratio = ${SIGMA}, ${NOISE}, ${RATIO}


${PYTHON_RING_GAUSSIAN}


H = np.fft.fft2(np.outer(line(height), line(width)))
rng = np.random.RandomState(${SEED})
blurred = np.fft.ifft2(H * np.fft.fft2(x)).real + noise * rng.standard_normal(x.shape)
divided = np.fft.ifft2(np.fft.fft2(blurred) / H).real
regularised = np.fft.ifft2(np.conj(H) * np.fft.fft2(blurred) / (np.abs(H) ** 2 + ratio)).real


def psnr(a):
    return float(10 * np.log10(1 / np.mean((a - x) ** 2)))


print({"blurred": psnr(blurred), "divided": psnr(divided), "regularised": psnr(regularised)})
`),
} satisfies ComputeModel<Params, Result>;
