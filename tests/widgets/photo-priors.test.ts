import { describe, expect, test } from 'vitest';
import { gaussian2d } from '../../src/core/kernels/index.ts';
import { convolve2d } from '../../src/core/operators/convolve2d.ts';
import { tvObjective } from '../../src/core/priors/index.ts';
import { chambollePock } from '../../src/core/solvers/chambolle-pock.ts';
import { stateAfter } from '../../src/core/solvers/solver.ts';
import { benchOf } from '../../src/widgets/photo-priors/bench.ts';
import { challenges } from '../../src/widgets/photo-priors/challenges.ts';
import { flatShare } from '../../src/widgets/photo-priors/flat.ts';
import { model } from '../../src/widgets/photo-priors/model.ts';
import { params, presets, TOTAL, type Params } from '../../src/widgets/photo-priors/params.ts';
import { RECORD, winsOf } from '../../src/widgets/photo-priors/record.ts';
import { duel, SEEDS } from './support/photo-priors-duel.ts';
import { answerOf } from './support/challenge.ts';
import { processRunsOf, statesOf } from './support/states.ts';

type Preset = keyof typeof presets;
const state = statesOf(params, presets);
const run = processRunsOf(model);
const ends = new Map<string, ReturnType<typeof run>>();
/** The end of a run. */
function end(preset: Preset, changes: Partial<Params> = {}) {
  const key = preset + JSON.stringify(changes);
  const known = ends.get(key) ?? run(state(preset, changes), TOTAL);
  ends.set(key, known);
  return known;
}
const gainOf = (preset: Preset): number => end(preset).measures.psnr! - end(preset).measures.psnrData!;

/** A picture of the reader's own, in a size that a long run takes. */
function own(height: number, width: number, value: (q: number) => number): Params['picture'] {
  const plane = Float32Array.from({ length: height * width }, (_, q) => value(q));
  return { own: { shape: [height, width], planes: [plane, plane, plane] } };
}
const rings = own(40, 48, (q) => (Math.hypot((q % 48) - 20, Math.floor(q / 48) - 18) % 14 < 7 ? 0.8 : 0.3));

describe('what the page says', () => {
  test('flat parts: 3 dB nearer than the data, and flat', () => {
    expect(gainOf('tv')).toBeGreaterThan(3);
    const { r } = end('tv');
    expect(r.flat).toBeGreaterThan(5 * flatShare(r.data, r.shape));
  });
  test('too small a λ: fitted closest of all, 7 dB further than the data', () => {
    const misfits = (Object.keys(presets) as Preset[]).map((name) => end(name).measures.misfit);
    expect(Math.min(...misfits)).toBe(end('little').measures.misfit);
    expect(Math.round(gainOf('little'))).toBe(-7);
  });
  test('too large a λ: 57 % flat, and further than the data', () => {
    expect(Math.round(100 * end('much').measures.flat)).toBe(57);
    expect(gainOf('much')).toBeLessThan(0);
  });
  test('smooth: no stop of the slider is better, in one step, 1.2 dB less than flat parts', () => {
    const at = (stop: number) => {
      const lambda = Number((params.lambda.min * 10 ** (stop / params.lambda.step)).toPrecision(3));
      return run(state('smooth', { lambda }), 1).measures.psnr!;
    };
    const all = Array.from({ length: 51 }, (_, stop) => at(stop));
    expect(Math.max(...all)).toBeCloseTo(end('smooth').measures.psnr!, 9);
    expect(model.total(state('smooth'))).toBe(1);
    expect((end('tv').measures.psnr! - end('smooth').measures.psnr!).toFixed(1)).toBe('1.2');
  });
  test('wavelets: 2 dB less than flat parts, at a λ whose neighbours are not 0.1 dB better', () => {
    expect(Math.round(end('tv').measures.psnr! - end('wavelets').measures.psnr!)).toBe(2);
    for (const lambda of [0.00501, 0.00794, 0.01])
      expect(end('wavelets', { lambda }).measures.psnr).toBeLessThan(end('wavelets').measures.psnr! + 0.1);
  });
  test('cells and dead leaves: each crowns another belief, with each of the 50 seeds recorded', () => {
    expect(winsOf('cells', 'smooth')).toBe(SEEDS);
    expect(winsOf('dead-leaves', 'tv')).toBe(SEEDS);
    expect([winsOf('still-life', 'tv'), winsOf('text-page', 'tv')]).toEqual([50, 49]);
    expect(end('cells').measures.winsSmooth).toBe(SEEDS);
    // And in the state shown, at the stops round the best of flat parts.
    for (const lambda of [0.000794, 0.00126, 0.00158, 0.002])
      expect(end('cells', { prior: 'tv', lambda }).measures.psnr).toBeLessThan(end('cells').measures.psnr!);
  });
  test('text: the data are left what the noise explains, and λ follows the noise', () => {
    expect(end('text').measures.misfit).toBeCloseTo(1, 9);
    const lambdas = [0.01, 0.02, 0.0398].map((noise) => end('text', { noise }).measures.lambda!);
    expect(lambdas).toEqual([...lambdas].sort((a, b) => a - b));
  });
  test('the default noise seed is a typical one: within what 20 others do', () => {
    const gains = Array.from({ length: 20 }, (_, k) => {
      const { psnr, psnrData } = end('smooth', { seed: k + 2 }).measures;
      return psnr! - psnrData!;
    });
    const sorted = gains.sort((a, b) => a - b);
    expect(gainOf('smooth')).toBeGreaterThan(sorted[2]);
    expect(gainOf('smooth')).toBeLessThan(sorted[17]);
  });
});

describe('the estimate', () => {
  test('is near its end: what is left of the objective is under 1 ‰, by a method that knows nothing of cosines', () => {
    const p = state('tv', { picture: rings });
    const { shape, data } = benchOf(p);
    const operator = convolve2d(gaussian2d(p.blur), shape, { boundary: 'reflect' });
    const terms = { lambda: p.lambda };
    const far = stateAfter(chambollePock, { operator, data }, { ...terms, norm: 1, balance: 3 }, 3000);
    const best = tvObjective({ operator, data }, far.x, terms);
    const { objective } = run(p, TOTAL).measures;
    expect(objective! / best - 1).toBeLessThan(1e-3);
    expect(objective! / best - 1).toBeGreaterThan(-1e-4);
  });
  test.each(['tv', 'wavelets'] as const)(
    '%s: by the noise, every step shown leaves what it explains',
    (prior) => {
      const { trace } = run(state('tv', { prior, weight: 'noise', picture: rings }), TOTAL);
      for (const misfit of Array.from(trace.misfit).slice(1)) expect(misfit).toBeCloseTo(1, 9);
    },
  );
  test('without a prior fits the data to rounding, and is far from the truth', () => {
    const { measures } = end('tv', { prior: 'none', blur: 1 });
    expect(measures.misfit).toBeLessThan(1e-6);
    expect(measures.psnr).toBeLessThan(0);
    expect(measures.lambda).toBeUndefined();
  });
});

describe('a picture that is taken for blurred', () => {
  const p = state('tv', { given: 'blurred', picture: rings });
  test('is the data, whatever the seed, and nothing is said of a truth', () => {
    const { r, measures, trace } = run(p, TOTAL);
    expect(r.truth).toBeNull();
    expect(Object.keys(measures).sort()).toEqual(['flat', 'lambda', 'misfit', 'objective']);
    expect(Object.keys(trace).sort()).toEqual(['lowered', 'misfit']);
    expect(run({ ...p, seed: 9 }, TOTAL).r.estimate).toEqual(r.estimate);
  });
});

describe('refusals', () => {
  const refused = (changes: Partial<Params>) => model.check(state('tv', changes))?.code ?? null;
  test('too small, even, and drowned in noise', () => {
    expect(refused({ picture: own(40, 20, (q) => q % 2) })).toBe('small');
    expect(refused({ picture: own(40, 40, () => 0.5) })).toBe('even');
    const faint = own(40, 40, (q) => 0.5 + 0.02 * (q % 2));
    expect(refused({ picture: faint, weight: 'noise', given: 'blurred', noise: 0.1 })).toBe('drowned');
    expect(refused({ picture: rings })).toBeNull();
  });
  test('an own picture of odd sides is cut to whole blocks', () => {
    const { r } = run(state('wavelets', { picture: own(45, 51, (q) => (q % 7) / 7) }), 1);
    expect(r.shape).toEqual([40, 48]);
  });
});

describe('the record', () => {
  test('holds the seeds 1 … 50 of every scene and prior', () => {
    expect(Object.keys(RECORD).sort()).toEqual([...params.picture.scenes].sort());
    for (const priors of Object.values(RECORD))
      for (const gains of Object.values(priors)) expect(gains).toHaveLength(SEEDS);
  });
  test.each(['cells', 'text-page'] as const)('%s: seed 7, again', (scene) => {
    const { tv, wavelets, smooth } = RECORD[scene];
    expect(duel(scene, 7).gain).toEqual([tv[6], wavelets[6], smooth[6]]);
  });
});

test('a step never changes the state before it', () => {
  const p = state('tv', { picture: rings });
  const first = model.step(model.init(p), p);
  const kept = model.result(first, p).estimate.slice();
  model.step(first, p);
  expect(model.result(first, p).estimate).toEqual(kept);
});

test('the challenge: by hand, up to where the noise explains what is left', () => {
  const said = (changes: Partial<Params>) => {
    const p = state('tv', changes);
    return answerOf(challenges[0], p, run(p, TOTAL).measures as never);
  };
  expect(said({})).toBe('more');
  expect(said({ lambda: 0.0794 })).toBe('less');
  expect(said({ weight: 'noise' })).toBe('byHand');
  expect(said({ prior: 'none' })).toBe('believe');
  expect(said({ lambda: 0.00794 })).toBe('passed');
});
