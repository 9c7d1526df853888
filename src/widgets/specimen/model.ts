/** One of everything, for whoever builds the house: each kind of param, a picture that answers a slider, each trouble. */
import { gaussian2d, identity } from '../../core/kernels/index.ts';
import { greyOf } from '../../core/light.ts';
import { psnr } from '../../core/metrics.ts';
import { convolve2d } from '../../core/operators/convolve2d.ts';
import { scene, type SceneName } from '../../core/scenes/index.ts';
import { spectralSolve, transferFunction, wiener } from '../../core/spectral/index.ts';
import type { Single, Vec } from '../../core/vector.ts';
import { observe, type Observation } from '../../experiment.ts';
import { compile } from '../../expression/index.ts';
import type { ComputeModel, ImageValue } from '../contract.ts';
import { inkOf } from '../../parts/model/ink.ts';
import { script } from '../../parts/model/python.ts';
import { DRAWN, PAGE, SIDE, type Params } from './params.ts';

const RATE = 8000;

export interface Result {
  readonly shape: readonly [number, number];
  readonly data: Vec;
  readonly estimate: Vec;
  readonly psnr: number;
  readonly formula: Vec;
  readonly sound: Float32Array;
  readonly page: Single;
}

function truthOf(value: ImageValue): { shape: readonly [number, number]; truth: Vec } {
  if (!value.own) return { shape: [SIDE, SIDE], truth: scene(value.scene as SceneName, [SIDE, SIDE]) };
  const { shape, planes } = value.own;
  return { shape, truth: greyOf(planes) };
}

type Seen = Observation & { shape: readonly [number, number]; key: string };
let lastSeen: Seen | undefined;

/** What the camera saw does not depend on λ: the last one is kept, so that a drag of λ solves and nothing else. */
function see(p: Params): Seen {
  const key = p.scene.own ? '' : JSON.stringify([p.scene.scene, p.sigma, p.noise, p.seed]);
  if (key && lastSeen?.key === key) return lastSeen;
  const { shape, truth } = truthOf(p.scene);
  const operator = convolve2d(gaussian2d(p.sigma), shape, { boundary: 'periodic' });
  const noise = { kind: 'gaussian', sigma: p.noise, seed: p.seed } as const;
  lastSeen = { ...observe({ truth, operator, noise }), shape, key };
  return lastSeen;
}

const troubles: Record<Params['trouble'], () => void> = {
  none: () => {},
  nonsense: () => {},
  throw: () => {
    throw new Error('the specimen was asked to fail');
  },
  hang: () => {
    for (;;);
  },
  die: () =>
    void setTimeout(() => {
      throw new Error('the specimen was asked to die');
    }),
};

function clipOf({ clip }: Params): Float32Array {
  if (clip.own) return clip.own.samples;
  const tone = (_: unknown, i: number) => 0.3 * Math.sin((2 * Math.PI * 440 * i) / RATE);
  return Float32Array.from(
    { length: RATE / 2 },
    clip.clip === 'tone' ? tone : (_, i) => (i % 800 === 0 ? 0.9 : 0),
  );
}

export const model = {
  kind: 'compute',
  check: (p) => (p.trouble === 'nonsense' ? { code: 'nonsense' } : null),

  compute(p) {
    troubles[p.trouble]();
    const { shape, data, truth } = see(p);
    const transfer = transferFunction(gaussian2d(p.sigma), shape);
    const solved = spectralSolve(data, shape, transfer, wiener(p.lambda ** 2));
    const kernel = { shape: p.kernel.shape, data: Float64Array.from(p.kernel.data) };
    const plain = kernel.data.length === 9 && kernel.data.every((v, i) => v === identity(3).data[i]);
    const estimate = plain ? solved : convolve2d(kernel, shape, { boundary: 'reflect' }).apply(solved);
    const t = Float64Array.from({ length: DRAWN }, (_, i) => i / DRAWN);
    const formula = compile(p.formula, ['t']).evaluate({ t }, DRAWN);
    const page = inkOf(p.ink, PAGE);
    return { shape, data, estimate, psnr: psnr(estimate, truth), formula, sound: clipOf(p), page };
  },

  measures: (r, p) => ({
    psnr: r.psnr,
    rows: p.table?.length ?? 0,
    inked: r.page.filter((v) => v >= 0.5).length,
  }),
  facts: (_, p) => ({ lambda: p.lambda }),
  table: (r, p) => ({
    columns: [
      { head: 'i', values: Array.from({ length: DRAWN }, (_, i) => i) },
      { head: 'signal', values: p.signal },
      { head: 'formula', values: r.formula },
    ],
  }),
  python: (p) =>
    script(`
import numpy as np

lam = ${p.lambda}
print({"lambda": lam})
`),
} satisfies ComputeModel<Params, Result>;
