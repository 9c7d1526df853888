import { describe, expect, test } from 'vitest';
import { linearToSrgb } from '../../src/core/light.ts';
import { convolve2d } from '../../src/core/operators/convolve2d.ts';
import { sum } from '../../src/core/vector.ts';
import { benchOf } from '../../src/widgets/blind-lab/bench.ts';
import { challenges } from '../../src/widgets/blind-lab/challenges.ts';
import { kernelOf } from '../../src/widgets/blind-lab/kernels.ts';
import { psnrUpToShift, similarity } from '../../src/widgets/blind-lab/likeness.ts';
import { model } from '../../src/widgets/blind-lab/model.ts';
import { params, presets } from '../../src/widgets/blind-lab/params.ts';
import { DRAWS } from '../../src/widgets/blind-lab/rates.ts';
import { beginHunt, standOf } from '../../src/widgets/blind-lab/hunt.ts';
import {
  BLIND,
  FIRST_LAMBDA,
  INNER,
  KERNEL_STEP,
  lambdaOf,
  LEVEL_STEPS,
  stepsOf,
  TOTAL,
} from '../../src/widgets/blind-lab/schedule.ts';
import { words } from '../../src/widgets/blind-lab/words.en.ts';
import { coarseToFine } from '../../src/core/blind/index.ts';
import { drawn } from './support/blind-draws.ts';
import { processRunsOf, statesOf } from './support/states.ts';

const state = statesOf(params, presets);
const run = processRunsOf(model);

type Preset = keyof typeof presets;
const ends = new Map<Preset, ReturnType<typeof run>>();
/** A preset at its end, run once. */
function endOf(preset: Preset) {
  const known = ends.get(preset) ?? run(state(preset), TOTAL);
  ends.set(preset, known);
  return known;
}
const measured = (preset: Preset) => endOf(preset).measures as Readonly<Record<string, number>>;

describe('the parts', () => {
  test.each(params.kernel.options)('%s: the kernel is light on its square', (kernel) => {
    for (const size of [params.size.min, params.size.max]) {
      const h = kernelOf(state('motion', { kernel, size }));
      expect(sum(h)).toBeCloseTo(1, 12);
      expect(Math.min(...h)).toBeGreaterThanOrEqual(0);
    }
  });
  test('the data know only what the camera saw', () => {
    const { data, shape, truth } = benchOf(state('motion', { noise: 0 }));
    const inner = convolve2d({ shape: [17, 17], data: truth!.kernel }, shape, { boundary: 'zero' }).apply(
      truth!.x,
    );
    const [row, column] = [40, 50];
    expect(data[row * shape[1] + column]).toBeCloseTo(inner[row * shape[1] + column], 12);
  });
  test('likeness and PSNR do not mind a shift', () => {
    const h = kernelOf(state('motion'));
    const moved = h.map((_, i) => h[(i + 18) % h.length]);
    expect(similarity(moved, h)).toBeCloseTo(1, 12);
    const { truth, shape } = benchOf(state('motion'));
    const shifted = truth!.x.map((_, i) => truth!.x[Math.min(i + 2 * shape[1] + 1, truth!.x.length - 1)]);
    expect(psnrUpToShift(shifted, truth!.x, shape)).toBe(Infinity);
  });
  test('however many scales, the search takes as many steps', () => {
    for (const levels of [1, 2, 3]) expect(stepsOf(levels).reduce((a, b) => a + b)).toBe(BLIND * INNER);
  });
});

describe('what the notices say', () => {
  test('motion: likeness .95, 3 dB; the full scale begins at step 40', () => {
    const m = measured('motion');
    expect(m.similarity).toBeCloseTo(0.95, 2);
    expect(m.psnr - m.dataPsnr).toBeGreaterThan(2.8);
    expect((LEVEL_STEPS[0] + LEVEL_STEPS[1]) / INNER).toBe(40);
    expect(run(state('motion'), 40).facts.scale).toBeLessThan(1);
    expect(run(state('motion'), 41).facts.scale).toBe(1);
  });
  test('shake: .86 and 3 dB; a single pixel has .55, and about one half of the other blurs', () => {
    const m = measured('shake');
    expect(m.similarity).toBeCloseTo(0.86, 2);
    expect(Math.abs(m.psnr - m.dataPsnr - 3)).toBeLessThan(0.5);
    const pixel = new Float64Array(17 ** 2);
    pixel[144] = 1;
    expect(similarity(pixel, kernelOf(state('shake')))).toBeCloseTo(0.55, 2);
    expect(similarity(pixel, kernelOf(state('motion')))).toBeCloseTo(0.47, 2);
    expect(Math.abs(measured('trap').similarity - 0.47)).toBeLessThan(0.03);
  });
  test('text: .91 and 2 dB', () => {
    const m = measured('text');
    expect(m.similarity).toBeCloseTo(0.91, 2);
    expect(m.psnr - m.dataPsnr).toBeGreaterThan(1.8);
  });
  test('gaussian: .96 and 1.5 dB', () => {
    const m = measured('gaussian');
    expect(m.similarity).toBeCloseTo(0.96, 2);
    expect(Math.abs(m.psnr - m.dataPsnr - 1.5)).toBeLessThan(0.2);
  });
  test('trap: one bright pixel, the data again, and the best fit of the two', () => {
    const m = measured('trap');
    expect(m.peak).toBeGreaterThan(0.85);
    expect(Math.abs(m.psnr - m.dataPsnr)).toBeLessThan(0.3);
    expect(m.misfit).toBeLessThan(measured('motion').misfit);
  });
  test('noise: best at step 50, where the misfit meets σ; 7 dB worse than the data at the end', () => {
    const { trace } = endOf('noise');
    const m = measured('noise');
    const { noise } = state('noise');
    const full = Array.from(trace.misfit)
      .slice(0, BLIND + 1)
      .fill(Infinity, 0, 41);
    expect(full.findIndex((value) => value < noise)).toBe(51);
    expect(trace.psnr[50] - m.dataPsnr).toBeCloseTo(1.8, 1);
    expect(Math.max(...Array.from(trace.psnr)) - trace.psnr[50]).toBeLessThan(0.05);
    expect(m.dataPsnr - m.psnr).toBeGreaterThan(6.8);
    const likeness = Array.from(trace.similarity);
    const best = likeness.indexOf(Math.max(...likeness));
    expect(best).toBeGreaterThan(55);
    expect(best).toBeLessThan(75);
    expect(m.similarity).toBeLessThan(likeness[best] - 0.2);
  });
  test('noise: a larger last λ ends better than the data, its misfit above the noise, as the challenge asks', () => {
    const p = state('noise', { lambda: 0.0158 });
    const { measures } = run(p, TOTAL);
    expect(measures.misfit).toBeGreaterThan(p.noise);
    expect(challenges[0].passed(p, measures)).toBe(true);
    expect(challenges[0].passed(state('noise'), endOf('noise').measures)).toBe(false);
    expect(measured('noise').misfit).toBeLessThan(p.noise);
  });
  test('frame: .80 and worse than the data, with ‘unknown’ neither', () => {
    const m = measured('frame');
    expect(m.similarity).toBeCloseTo(0.8, 2);
    expect(m.psnr).toBeLessThan(m.dataPsnr);
    expect(measured('motion').psnr).toBeGreaterThan(m.dataPsnr + 2);
  });
  test('fails: a likeness of .87, and the picture .9 dB worse than the data', () => {
    const m = measured('fails');
    expect(m.similarity).toBeCloseTo(0.87, 2);
    expect(m.psnr - m.dataPsnr).toBeCloseTo(-0.9, 1);
  });
  test('guess: from .67 to .74, and the picture best in the first steps', () => {
    const { trace } = endOf('guess');
    const m = measured('guess');
    expect(trace.similarity[1]).toBeCloseTo(0.67, 2);
    expect(m.similarity).toBeCloseTo(0.74, 2);
    const psnr = Array.from(trace.psnr);
    expect(psnr.indexOf(Math.max(...psnr))).toBeLessThan(12);
    expect(m.psnr).toBeLessThan(Math.max(...psnr) - 1);
  });
  test('narrow: the misfit falls, the estimate is no better than the data', () => {
    const { trace } = endOf('narrow');
    const m = measured('narrow');
    expect(trace.misfit[BLIND]).toBeLessThan(0.3 * trace.misfit[1]);
    expect(m.psnr).toBeLessThan(m.dataPsnr + 0.1);
  });
});

describe('what the delayed search needs', () => {
  const p = state('motion');
  const bench = benchOf(p);
  /** The likeness that it ends with, if λ begins at `first` and the scales are at most so many. */
  function likenessOf(first: number, most?: number): number {
    const hunt = beginHunt(bench, p);
    if (hunt.by !== 'map') throw new Error('another method');
    const problem = hunt.state.levels.at(-1)!;
    let now = coarseToFine.init({ ...problem, ...(most && { most }) });
    const lambda = { ...lambdaOf(p.lambda), first, rate: (p.lambda / first) ** (1 / (BLIND * INNER)) };
    const kernelStep = { first: KERNEL_STEP, last: KERNEL_STEP, rate: 1 };
    const settings = { steps: stepsOf(now.levels.length), lambda, kernelStep, scaling: 'delayed' } as const;
    for (let i = 0; i < BLIND * INNER; i++) now = coarseToFine.step(now, settings);
    const { kernel } = standOf({ by: 'map', state: now });
    return similarity(kernel.data, bench.truth!.kernel);
  }
  test('λ small from the start ends at .60, not .95', () => {
    expect(likenessOf(p.lambda)).toBeCloseTo(0.6, 2);
    expect(likenessOf(FIRST_LAMBDA)).toBeCloseTo(0.95, 2);
    expect(words.params.lambda.hint).toContain(String(FIRST_LAMBDA).slice(1));
  });
  test('for this streak coarse scales make hardly a difference', () => {
    expect(Math.abs(likenessOf(FIRST_LAMBDA, 1) - likenessOf(FIRST_LAMBDA))).toBeLessThan(0.02);
  });
});

describe('a file of 8 bits that came blurred', () => {
  /** What the camera would have stored of the dead leaves. */
  function fileOf(kernel: 'motion' | 'gaussian') {
    const { data, shape, truth } = benchOf(state('motion', { kernel, noise: 0 }));
    const levels = data.map((light) => Math.round(255 * linearToSrgb(Math.min(1, Math.max(0, light)))));
    const own = { shape, planes: [Float32Array.from(levels, (level) => level / 255)] };
    return { p: state('motion', { blurred: 'already', scene: { own } }), kernel: truth!.kernel };
  }
  test.each(['motion', 'gaussian'] as const)(
    '%s: the kernel is found, and nothing is said of a truth',
    (name) => {
      const { p, kernel } = fileOf(name);
      const { r, measures } = run(p, BLIND);
      expect(similarity(r.kernel.data, kernel)).toBeGreaterThan(0.94);
      expect(Object.keys(measures).sort()).toEqual(['misfit', 'peak', 'step']);
    },
  );
});

describe('the record of 25 draws each', () => {
  test.each([
    ['motion', 7, 'delayed'],
    ['gaussian', 4, 'at-once'],
    ['motion', 11, 'richardson-lucy'],
  ] as const)('%s, draw %i, %s is found again to the same digits', (kernel, seed, method) => {
    expect(drawn(seed, kernel, method)).toBeCloseTo(DRAWS[method][kernel][seed - 1], 5);
  });
});
