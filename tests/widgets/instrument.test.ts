import { describe, expect, test } from 'vitest';
import { RandomState } from '../../src/core/random/index.ts';
import { challenges } from '../../src/widgets/instrument/challenges.ts';
import { model } from '../../src/widgets/instrument/model.ts';
import { params, presets, SAMPLES, type Params } from '../../src/widgets/instrument/params.ts';
import { findPeaks, phantomsOf, RAYLEIGH, valleyBetween } from '../../src/widgets/instrument/peaks.ts';
import { hintOf } from './support/challenge.ts';
import { measuresOf, statesOf } from './support/states.ts';

type Preset = keyof typeof presets;
type Rows = readonly (readonly [number, number])[];
const names = Object.keys(presets) as Preset[];
const state = statesOf(params, presets);
const measure = measuresOf(model);
const own = (spectrum: Rows, changes: Partial<Params> = {}) =>
  state('resolved', { source: 'own', spectrum, ...changes });

const line = (at: number, height: number, width: number) => (x: number) =>
  height * Math.exp(-((x - at) ** 2) / (2 * width ** 2));

describe('against sums written out', () => {
  test.each(['merged', 'resolved', 'lone'] as const)('%s', (preset) => {
    const p = state(preset);
    const r = model.compute(p);
    const n = SAMPLES;
    const lines = [line(46, 0.6, 1), line(108, 1, 1), line(189, 0.45, 1)];
    if (p.ratio > 0) lines.push(line(108 + p.separation, p.ratio, 1));
    const truth = Float64Array.from({ length: n }, (_, i) => lines.reduce((sum, f) => sum + f(i), 0));
    expect(r.truth).toAgreeWith(truth, 1e-12);

    const reach = Math.ceil(6 * p.width);
    const response = Array.from({ length: 2 * reach + 1 }, (_, j) => line(reach, 1, p.width)(j));
    const total = response.reduce((a, b) => a + b);
    const noise = new RandomState(p.seed).standardNormal(n);
    const data = truth.map((_, i) => {
      const blurred = response.reduce((sum, h, j) => sum + (h / total) * truth[(i - j + reach + n) % n], 0);
      return blurred + p.noise * noise[i];
    });
    expect(r.data).toAgreeWith(data, 1e-12);

    // A symmetric response has a real H, so that x̂ is a cosine sum over the data.
    const H = Float64Array.from({ length: n }, (_, k) =>
      response.reduce((sum, h, j) => sum + (h / total) * Math.cos((2 * Math.PI * k * (j - reach)) / n), 0),
    );
    const filter = Float64Array.from({ length: n }, (_, i) =>
      H.reduce((sum, h, k) => sum + (h / (h * h + p.lambda ** 2)) * Math.cos((2 * Math.PI * k * i) / n), 0),
    );
    const estimate = data.map((_, i) =>
      data.reduce((sum, y, j) => sum + (y * filter[(i - j + n) % n]) / n, 0),
    );
    expect(r.estimate).toAgreeWith(estimate, 1e-9);
  });
});

describe('reading a spectrum', () => {
  test('peaks need height and prominence, ends are none', () => {
    //                          end  low  peak      shoulder  peak   end
    const x = Float64Array.of(9, 0, 0.5, 0, 10, 9, 9.5, 0, 4, 3, 8);
    expect(findPeaks(x)).toEqual([4, 8]);
    expect(findPeaks(Float64Array.of(0, -1, 0, -2, 0))).toEqual([]);
  });
  test('a line vouches for one peak alone, and only for one that is near', () => {
    expect(phantomsOf([10, 14, 40], [12, 30], 4)).toEqual([14, 40]);
    expect(phantomsOf([11], [8, 14], 4)).toEqual([]);
    expect(phantomsOf([], [8], 4)).toEqual([]);
  });
  test('a valley is measured from the lower peak', () => {
    const x = Float64Array.of(0, 0, 4, 1, 2, 0, 0);
    expect(valleyBetween(x, [2, 4], 2, 4)).toBe(0.5);
    expect(valleyBetween(x, [2], 2, 4)).toBe(1);
    expect(valleyBetween(Float64Array.of(0, 1, 2, 3, 2, 1, 0), [3], 2, 4)).toBe(1);
  });
});

describe('what the page says', () => {
  test('cautious: three true peaks for four lines', () => {
    expect(measure(state('merged'))).toMatchObject({ peaks: 3, phantoms: 0, valley: 1 });
    expect(state('merged').separation).toBe(6);
  });
  test('resolved: four lines, four peaks', () => {
    const m = measure(state('resolved'));
    expect(m).toMatchObject({ peaks: 4, phantoms: 0 });
    expect(m.valley).toBeLessThan(RAYLEIGH);
    expect(state('resolved').lambda).toBeCloseTo(state('merged').lambda / 10, 12);
  });
  test('greedy: the pair parts down to the ground, and more than thirty phantoms come', () => {
    const m = measure(state('greedy'));
    expect(m.valley).toBeLessThan(0.1);
    expect(m.phantoms).toBeGreaterThan(30);
    expect(m.phantoms).toBeLessThan(40);
  });
  test('forty: some forty phantoms, the highest nearly three times any line', () => {
    const r = model.compute(state('forty'));
    expect(r.phantoms.length).toBeGreaterThan(37);
    expect(r.phantoms.length).toBeLessThan(45);
    const highest = Math.max(...Array.from(r.phantoms, (i) => r.estimate[i]));
    expect(highest).toBeGreaterThan(2.7);
    expect(highest).toBeLessThan(3);
    expect(Math.max(...r.truth)).toBeLessThan(1.01);
  });
  test('one line at 108: in its place stand 105 and 111, nearly as high, and higher than all that is no line', () => {
    const r = model.compute(state('lone'));
    expect(Array.from(r.peaks).filter((i) => Math.abs(i - 108) < 7)).toEqual([105, 111]);
    const ratio = r.estimate[111] / r.estimate[105];
    expect(ratio).toBeGreaterThan(0.9);
    expect(ratio).toBeLessThan(1);
    const others = Array.from(r.phantoms).filter((i) => i !== 111 && i !== 105);
    for (const i of others) expect(r.estimate[i]).toBeLessThan(0.75 * r.estimate[111]);
    expect(Array.from(r.lines.at)).toEqual([46, 189, 108]);
    expect(state('lone').noise).toBeCloseTo(10 * params.noise.default, 12);
    expect(measure(state('lone'))).not.toHaveProperty('valley');
  });
  test('too close: no λ resolves without a phantom; a hundred times quieter, some do', () => {
    const windowOf = (preset: Preset) => model.compute(state(preset)).sweep.clean.some(Boolean);
    expect(windowOf('close')).toBe(false);
    expect(windowOf('quiet')).toBe(true);
    expect(state('close').noise / state('quiet').noise).toBeCloseTo(100, 9);
    expect(measure(state('quiet'))).toMatchObject({ peaks: 4, phantoms: 0 });
    expect(state('quiet').separation).toBe(state('resolved').separation - 1);
  });
  test('the curve of all λ passes through what is shown', () => {
    for (const preset of names) {
      const p = state(preset);
      const { sweep, peaks } = model.compute(p);
      const at = sweep.lambda.indexOf(p.lambda);
      expect(at).toBeGreaterThanOrEqual(0);
      expect(sweep.peaks[at]).toBe(peaks.length);
    }
  });
});

describe('challenges', () => {
  const [split, quiet] = challenges;
  const hint = (challenge: (typeof challenges)[number], p: Params) => hintOf(challenge, p, measure(p));
  test('split is passed by some λ, and answers each mistake', () => {
    expect(split.passed(state('merged'), measure(state('merged')))).toBe(false);
    expect(split.passed(state('resolved'), measure(state('resolved')))).toBe(true);
    expect(hint(split, state('merged'))).toBe('merged');
    expect(hint(split, state('greedy'))).toBe('phantoms');
    expect(hint(split, state('merged', { separation: 9 }))).toBe('eased');
    expect(hint(split, state('merged', { noise: 1e-5 }))).toBe('eased');
    const elsewhere = own(regular);
    expect(split.passed(elsewhere, measure(elsewhere))).toBe(false);
  });
  test('quiet has a stop of the noise slider between too loud and needlessly quiet', () => {
    const edge = { noise: 1e-4, lambda: model.compute(state('close', { noise: 1e-4 })).sweep };
    const lambda = edge.lambda.lambda[edge.lambda.clean.indexOf(1)];
    const p = state('close', { noise: 1e-4, lambda });
    expect(quiet.passed(p, measure(p))).toBe(true);
    expect(model.compute(state('close', { noise: 1.58e-4 })).sweep.clean).not.toContain(1);
    expect(hint(quiet, state('close'))).toBe('loud');
    expect(hint(quiet, state('quiet'))).toBe('room');
    expect(hint(quiet, state('quiet', { noise: 2.51e-5, lambda: 1e-6 }))).toBe('phantoms');
    expect(hint(quiet, state('quiet', { noise: 2.51e-5, lambda: 0.1 }))).toBe('merged');
    expect(hint(quiet, state('resolved'))).toBe('farther');
  });
});

const regular: Rows = Array.from({ length: 200 }, (_, i) => [
  400 + i / 2,
  line(430, 5, 2)(400 + i / 2) + line(460, 3, 2)(400 + i / 2),
]);

describe('a reader’s own spectrum', () => {
  test('comes through as it is where the positions are regular, in any order', () => {
    const r = model.compute(own(regular));
    expect(r.data).toAgreeWith(
      Float64Array.from(regular, ([, value]) => value),
      1e-12,
    );
    const shuffled = [...regular].sort(([a], [b]) => Math.sin(a) - Math.sin(b));
    expect(model.compute(own(shuffled)).estimate).toAgreeWith(r.estimate, 1e-12);
    expect(r.truth).toHaveLength(0);
    expect(Object.keys(measure(own(regular)))).toEqual(['peaks', 'misfit']);
    expect(r.peaks.length).toBe(2);
    expect(Array.from(r.peaks, (i) => r.positions[i])).toEqual([430, 460]);
  });
  test('is read off straight lines where they are not, and equal positions are averaged', () => {
    const rows: Rows = Array.from({ length: 40 }, (_, i) => [i * i, i % 2]);
    const { positions, data } = model.compute(own([...rows, [9, 3], [9, 5]], { width: 1 }));
    expect(positions[1]).toBeCloseTo(39, 9);
    // At 39, between 36 (value 0) and 49 (value 1).
    expect(data[1]).toBeCloseTo(3 / 13, 9);
    const meanAt9 = model.compute(
      own([[0, 0], [9, 1], [9, 3], [9, 5], ...rows.slice(4)] as Rows, { width: 1 }),
    );
    expect(meanAt9.data).toHaveLength(38);
  });
  test('keeps a straight line under it, whatever its slope', () => {
    const tilted = regular.map(([x, y]) => [x, y + 70 + 3 * x] as const);
    const [flat, sloping] = [model.compute(own(regular)), model.compute(own(tilted))];
    const added = sloping.positions.map((x) => 70 + 3 * x);
    expect(sloping.estimate).toAgreeWith(
      flat.estimate.map((value, i) => value + added[i]),
      1e-9,
    );
    expect(sloping.peaks).toEqual(flat.peaks);
  });
  test.each<[string, Rows | null, Partial<Params>]>([
    ['none', null, {}],
    ['few', regular.slice(0, 15), { width: 1 }],
    ['few', Array.from({ length: 50 }, () => [1, 2] as const), {}],
    ['wide', regular.slice(0, 30), { width: 3.5 }],
    ['flat', Array.from({ length: 99 }, (_, i) => [i, 5 * i + 0.1] as const), {}],
    ['flat', Array.from({ length: 99 }, (_, i) => [i, 0] as const), {}],
    ['large', regular.map(([x, y], i) => [x, i === 3 ? 1e200 : y] as const), {}],
  ])('that makes no sense is explained: %s', (code, spectrum, changes) => {
    expect(model.check(own(spectrum as Rows, changes))?.code).toBe(code);
  });
  test('is none of the book’s business otherwise', () => {
    for (const preset of names) expect(model.check(state(preset))).toBeNull();
    expect(model.check(own(regular))).toBeNull();
    expect(model.check(own(regular.slice(0, 16), { width: 1 }))).toBeNull();
  });
});
