/** The three priors on one picture, each with the λ that is best for it by the truth: no rule is in their way. */
import { psnr } from '../../../src/core/metrics.ts';
import { scene as draw } from '../../../src/core/scenes/index.ts';
import { spectralAdmm } from '../../../src/core/solvers/spectral-admm.ts';
import { storedPicture } from '../../../src/parts/model/picture.ts';
import { makeBench, type Bench } from '../../../src/widgets/photo-priors/bench.ts';
import { smooth } from '../../../src/widgets/photo-priors/direct.ts';
import { params } from '../../../src/widgets/photo-priors/params.ts';
import { splittingOf } from '../../../src/widgets/photo-priors/prior.ts';

export const SCENES = params.picture.scenes;
export const SEEDS = 50;
const SIDE = 128;
const ITERATIONS = 60;
/** Of λ: √2 from one to the next, and on beyond an end that is best. */
const STEP = Math.SQRT2;
const START = { tv: 1.5e-3, wavelets: 5e-3, smooth: 1.5e-2 };

type Name = keyof typeof START;

function rated(bench: Bench, name: Name, lambda: number): number {
  if (name === 'smooth') return psnr(smooth(bench, lambda).x, bench.truth!);
  const { shape, data, transfer } = bench;
  let state = spectralAdmm.init({ shape, data, transfer, prior: splittingOf(name, shape) });
  for (let k = 0; k < ITERATIONS; k++) state = spectralAdmm.step(state, { lambda });
  return psnr(state.x, bench.truth!);
}

/** Uphill from where such pictures usually have their best. */
function best(bench: Bench, name: Name): { lambda: number; psnr: number } {
  const at = (k: number) => rated(bench, name, START[name] * STEP ** k);
  let [k, now] = [0, at(0)];
  for (const way of [1, -1])
    for (let next = at(k + way); next > now; next = at(k + way)) [k, now] = [k + way, next];
  return { lambda: Number((START[name] * STEP ** k).toPrecision(4)), psnr: now };
}

/** Decibels over those of the data, and the λ of each. */
export function duel(scene: (typeof SCENES)[number], seed: number) {
  const picture = storedPicture(draw(scene, [SIDE, SIDE], seed), [SIDE, SIDE]);
  const { blur, noise } = params;
  const bench = makeBench(picture, { blur: blur.default, noise: noise.default, given: 'sharp', seed });
  const data = psnr(bench.data, bench.truth!);
  const found = (['tv', 'wavelets', 'smooth'] as const).map((name) => best(bench, name));
  return {
    scene,
    seed,
    data: Number(data.toFixed(3)),
    gain: found.map((one) => Number((one.psnr - data).toFixed(3))),
    lambda: found.map((one) => one.lambda),
  };
}
