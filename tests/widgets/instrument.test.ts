import { describe, expect, test } from 'vitest';
import { RandomState } from '../../src/core/random/index.ts';
import { challenges } from '../../src/widgets/instrument/challenges.ts';
import { model } from '../../src/widgets/instrument/model.ts';
import {
  DRAWS,
  MOST_ROWS,
  PAIR,
  params,
  presets,
  SAMPLES,
  type Params,
} from '../../src/widgets/instrument/params.ts';
import { findPeaks, phantomsOf } from '../../src/parts/model/peaks.ts';
import { RAYLEIGH, valleyBetween } from '../../src/widgets/instrument/peaks.ts';
import { words } from '../../src/widgets/instrument/words.en.ts';
import { hintOf } from './support/challenge.ts';
import { saidOfRefusal } from './support/refusal.ts';
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
  test.each(['merged', 'resolved', 'weak'] as const)('%s', (preset) => {
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
  test('resolved: four lines, four peaks, an eighth of the λ; so in two draws of three', () => {
    const m = measure(state('resolved'));
    expect(m).toMatchObject({ peaks: 4, phantoms: 0 });
    expect(m.valley).toBeLessThan(RAYLEIGH);
    expect(state('merged').lambda / state('resolved').lambda).toBeCloseTo(8, 0);
    expect(m.honest! / DRAWS).toBeCloseTo(2 / 3, 1);
  });
  test('greedy: the pair parts down to the ground, and more than thirty phantoms come', () => {
    const m = measure(state('greedy'));
    expect(m.valley).toBeLessThan(0.1);
    expect(m.phantoms).toBeGreaterThan(30);
    expect(m.phantoms).toBeLessThan(40);
  });
  test('forty: some forty phantoms, the highest two to three times any line, so in two draws of three', () => {
    const r = model.compute(state('forty'));
    expect(r.phantoms.length).toBeGreaterThan(37);
    expect(r.phantoms.length).toBeLessThan(45);
    const highest = Math.max(...Array.from(r.phantoms, (i) => r.estimate[i]));
    expect(highest).toBeGreaterThan(2.7);
    expect(highest).toBeLessThan(3);
    expect(Math.max(...r.truth)).toBeLessThan(1.01);
    const draws = Array.from({ length: DRAWS }, (_, i) => model.compute(state('forty', { seed: i + 1 })));
    const times = draws.map(
      ({ phantoms, estimate, truth }) =>
        Math.max(...Array.from(phantoms, (i) => estimate[i])) / Math.max(...truth),
    );
    expect(times.filter((value) => value > 2 && value < 3).length).toBeGreaterThan(0.6 * DRAWS);
  });
  test('forty: the dips are as deep as the phantoms are high', () => {
    const r = model.compute(state('forty'));
    expect(-r.lowest).toBeGreaterThan(Math.max(...Array.from(r.phantoms, (i) => r.estimate[i])));
  });
  test('which are false: six peaks, four lines; of three low ones, two are phantoms, nearly as high as the line', () => {
    const p = state('weak');
    const r = model.compute(p);
    expect(p.reveal).toBe(false);
    expect(r.lines.at).toHaveLength(4);
    expect(r.peaks).toHaveLength(6);
    expect(r.phantoms).toHaveLength(2);
    const line = Array.from(r.peaks).find((i) => Math.abs(i - (PAIR + p.separation)) <= 4)!;
    expect(r.phantoms).not.toContain(line);
    const heights = Array.from(r.peaks, (i) => r.estimate[i]).sort((a, b) => a - b);
    expect(heights[2]).toBeLessThan(heights[3] / 2);
    const highest = Math.max(...Array.from(r.phantoms, (i) => r.estimate[i]));
    expect(highest / r.estimate[line]).toBeGreaterThan(0.8);
    expect(highest / r.estimate[line]).toBeLessThan(1);
  });
  test('… and that draw is a typical one: of 50, 35 show a phantom, the middle one of three quarters of the line', () => {
    const p = state('weak');
    const draws = Array.from({ length: DRAWS }, (_, i) => model.compute({ ...p, seed: i + 1 }));
    expect(draws.filter(({ phantoms }) => phantoms.length > 0)).toHaveLength(measure(p).invented!);
    expect(measure(p).invented).toBe(35);
    const shares = draws
      .filter(({ phantoms }) => phantoms.length > 0)
      .map(({ estimate, peaks, phantoms }) => {
        const line = Array.from(peaks).find((i) => Math.abs(i - (PAIR + p.separation)) <= 4)!;
        return Math.max(...Array.from(phantoms, (i) => estimate[i])) / estimate[line];
      })
      .sort((a, b) => a - b);
    expect(shares[Math.floor(shares.length / 2)]).toBeGreaterThan(0.7);
    expect(shares[Math.floor(shares.length / 2)]).toBeLessThan(0.95);
    const counts = draws.map(({ phantoms }) => phantoms.length).sort((a, b) => a - b);
    expect(counts[25]).toBeGreaterThanOrEqual(1);
    expect(counts[25]).toBeLessThanOrEqual(2);
    // Beside the true lines x̂ swings below zero too: the dips do not say which peaks are false.
    for (const { estimate } of draws) expect(Math.min(...estimate.slice(90, 130))).toBeLessThan(-0.05);
  });
  test('the fit only gets better as λ falls, past the noise too; there the misfit is below σ', () => {
    const misfits = [1, 0.1, 0.0126, 5.01e-3, 1e-3, 1e-4, 1e-6].map(
      (lambda) => measure(state('resolved', { lambda })).misfit,
    );
    expect(misfits).toEqual([...misfits].sort((a, b) => b - a));
    expect(measure(state('forty')).misfit / state('forty').noise).toBeLessThan(0.8);
    expect(measure(state('resolved')).misfit / state('resolved').noise).toBeGreaterThan(0.85);
  });
  test('too close: no λ resolves without a phantom, in no draw; twenty-five times quieter, nearly all do', () => {
    const draws = (preset: Preset, changes: Partial<Params> = {}) =>
      Array.from({ length: DRAWS }, (_, i) => model.compute(state(preset, { seed: i + 1, ...changes })));
    const windows = (preset: Preset, changes: Partial<Params> = {}) =>
      draws(preset, changes).filter(({ sweep }) => sweep.clean.some(Boolean)).length;
    expect(windows('close')).toBe(0);
    expect(windows('quiet')).toBe(48);
    expect(windows('quiet', { noise: 1e-4 })).toBe(30);
    expect(windows('resolved')).toBe(36);
    expect(state('close').noise / state('quiet').noise).toBeCloseTo(25, 0);
    expect(measure(state('quiet'))).toMatchObject({ peaks: 4, phantoms: 0 });
    expect(measure(state('quiet')).honest).toBe(46);
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
    expect(hint(quiet, state('quiet', { noise: 6.31e-5, lambda: 1e-6 }))).toBe('phantoms');
    expect(hint(quiet, state('quiet', { noise: 6.31e-5, lambda: 0.1 }))).toBe('merged');
    expect(hint(quiet, state('resolved'))).toBe('farther');
  });
});

const regular: Rows = Array.from({ length: 200 }, (_, i) => [
  400 + i / 2,
  line(430, 5, 2)(400 + i / 2) + line(460, 3, 2)(400 + i / 2),
]);

describe('a reader’s own spectrum', () => {
  test('may have as many rows as the figure says', () => {
    expect(words.params.spectrum.hint).toContain(`${MOST_ROWS} rows`);
  });
  test('comes through as it is where the positions are regular, in any order', () => {
    const r = model.compute(own(regular));
    expect(r.data).toAgreeWith(
      Float64Array.from(regular, ([, value]) => value),
      1e-12,
    );
    const shuffled = [...regular].sort(([a], [b]) => Math.sin(a) - Math.sin(b));
    expect(model.compute(own(shuffled)).estimate).toAgreeWith(r.estimate, 1e-12);
    expect(r.truth).toHaveLength(0);
    expect(Object.keys(measure(own(regular)))).toEqual(['peaks', 'misfit', 'lowest']);
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

describe('a reader’s own response', () => {
  const STEP = 0.5;
  const N = 200;
  const positions = Array.from({ length: N }, (_, i) => 400 + i * STEP);
  /** Steep on one side, with a tail on the other. */
  const lopsided = (x: number) => (x < 0 ? Math.exp(-((x / 0.6) ** 2)) : Math.exp(-x / 1.5));
  /** What such an instrument shows of lines: every step a sum. */
  const seen = (lines: readonly (readonly [at: number, height: number])[]): Rows =>
    positions.map((x) => [x, lines.reduce((y, [at, height]) => y + height * lopsided(x - at), 0)] as const);
  const LINES = [[430, 5], [440, 3], [470, 4]] as const; // prettier-ignore
  const finely = (from: number, to: number, value: (x: number) => number, step = STEP / 4): Rows =>
    Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) => {
      const x = from + i * step;
      return [x, value(x)] as const;
    });
  const both = (response: Rows | null, changes: Partial<Params> = {}, spectrum: Rows = seen(LINES)) =>
    own(spectrum, { source: 'ownResponse', response, lambda: 1e-3, ...changes });
  const peaksAt = (p: Params) => {
    const { peaks, positions } = model.compute(p);
    return Array.from(peaks, (i) => positions[i]);
  };
  const offsets = finely(-4, 14, lopsided);
  const lamp: Rows = offsets.map(([x, y]) => [546 + x, 900 * y] as const);

  test('is undone as sums over the ring say it', () => {
    const { data, estimate } = model.compute(both(offsets, { lambda: 0.05 }));
    const line = data.map((_, i) => data[0] + ((data[N - 1] - data[0]) * i) / (N - 1));
    const h = Float64Array.from({ length: N }, (_, i) => (i < N / 2 ? i : i - N) * STEP).map((x) =>
      x < -4 || x > 14 ? 0 : lopsided(x),
    );
    const area = h.reduce((a, b) => a + b);
    const A = (i: number, j: number) => h[(i - j + N) % N] / area;
    // (AᵀA + λ²)x = Aᵀ(y − line), whose residual has to be nought.
    const x = estimate.map((value, i) => value - line[i]);
    const left = data.map((y, i) => y - line[i] - x.reduce((sum, xj, j) => sum + A(i, j) * xj, 0));
    const gradient = x.map((xj, j) => left.reduce((sum, l, i) => sum + A(i, j) * l, 0) - 0.05 ** 2 * xj);
    expect(gradient).toAgreeWith(new Float64Array(N), 1e-12);
  });
  test('puts the lines where they were, by offsets or as a lamp’s line; a Gaussian does not', () => {
    const lines = LINES.map(([at]) => at);
    expect(peaksAt(both(offsets))).toEqual(lines);
    expect(peaksAt(both(lamp))).toEqual(lines);
    expect(model.compute(both(lamp)).response.centre).toBe(546);
    expect(peaksAt(own(seen(LINES), { lambda: 1e-3 }))).not.toEqual(lines);
  });
  test('is the same in any order, of any height, and at steps of its own', () => {
    const { estimate } = model.compute(both(offsets));
    const shuffled = [...offsets].sort(([a], [b]) => Math.sin(9 * a) - Math.sin(9 * b));
    expect(model.compute(both(shuffled)).estimate).toAgreeWith(estimate, 1e-12);
    expect(model.compute(both(lamp)).estimate).toAgreeWith(estimate, 1e-9);
    expect(model.compute(both(finely(-4, 14, lopsided, STEP))).estimate).toAgreeWith(estimate, 1e-12);
    // Its own area is 1.5, three steps of the spectrum.
    const { taps } = model.compute(both([[-1, 0], [0, 1], [2, 0]])).response; // prettier-ignore
    expect(taps).toAgreeWith(Float64Array.of(0, 1 / 6, 1 / 3, 1 / 4, 1 / 6, 1 / 12, 0), 1e-12);
  });
  test('that is the Gaussian of the slider gives what the slider gives', () => {
    const width = 2.5;
    const gauss = finely(-7.5, 7.5, line(0, 1, width * STEP), STEP);
    const { estimate } = model.compute(own(seen(LINES), { lambda: 1e-3, width }));
    expect(model.compute(both(gauss)).estimate).toAgreeWith(estimate, 1e-9);
  });
  test('begins at its centre, or has a flat top: its highest point, or the middle of several, is the centre', () => {
    const decay = finely(0, 9, (x) => Math.exp(-x));
    expect(model.compute(both(decay)).response).toMatchObject({ centre: 0 });
    const slit: Rows = [[7, 0], [8, 2], [9, 2], [12, 2], [13, 0]]; // prettier-ignore
    expect(model.compute(both(slit)).response.centre).toBeCloseTo(29 / 3, 12);
  });
  test('on a background: its ends are told, and it is taken off where the reader wants it', () => {
    const raised = offsets.map(([x, y]) => [x, y + 0.05] as const);
    const [clean, dark, taken] = [
      model.compute(both(offsets)),
      model.compute(both(raised)),
      model.compute(both(raised, { background: true })),
    ];
    expect(clean.response.ends).toBeLessThan(1e-3);
    expect(dark.response.ends).toBeCloseTo(0.05 / 1.05, 3);
    expect(taken.estimate).toAgreeWith(clean.estimate, 1e-3);
    const p = both(raised);
    const said = words.describe(model.facts(dark, p), measure(p));
    expect(said).toMatch(/whose ends stand at 4\.\d % of its peak/);
  });
  test('is a part of the numbers that a reader takes away', () => {
    const p = both(offsets);
    const { columns } = model.table(model.compute(p), p);
    const [at, h] = columns.slice(-2).map(({ values }) => Array.from(values));
    expect(h.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
    expect(at[h.indexOf(Math.max(...h))]).toBe(0);
    const gauss = own(seen(LINES));
    const slider = model.table(model.compute(gauss), gauss).columns.at(-1)!.values;
    expect(slider).toHaveLength(N);
    expect(Array.from(slider).indexOf(Math.max(...Array.from(slider)))).toBe(N / 2);
  });
  test.each<[string, Rows | null, Partial<Params>]>([
    ['noResponse', null, {}],
    ['onePoint', [[0, 1]], {}],
    ['onePoint', [[0, 1], [0, 2]], {}],
    ['largeResponse', [[0, 1], [1, 1e101]], {}],
    ['zeros', offsets.map(([x]) => [x, 0] as const), {}],
    ['onlyBackground', offsets.map(([x]) => [x, 0.1] as const), { background: true }],
    ['noArea', offsets.map(([x, y]) => [x, -y] as const), {}],
    ['noArea', finely(-3, 3, (x) => x), {}],
    ['narrow', [[-0.1, 0], [0, 1], [0.1, 0]], {}],
    ['narrow', [[-3, 0], [0.1, 0], [0.2, 1], [0.3, 0], [3, 0]], {}],
    ['long', finely(-60, 60, lopsided), {}],
    ['long', [[-1e90, 0], [0, 1], [1e90, 0]], {}],
  ])('that makes no sense is refused in words: %s', (code, response, changes) => {
    const refusal = model.check(both(response, changes))!;
    expect(refusal.code).toBe(code);
    expect(saidOfRefusal(words, refusal)).not.toMatch(/undefined|NaN/);
  }); // prettier-ignore
  test('may be as long as the spectrum, to one side of its centre only', () => {
    const p = both(finely(0, (N - 1) * STEP, (x) => Math.exp(-x), STEP));
    expect(model.check(p)).toBeNull();
    expect(peaksAt(p)).toHaveLength(3);
  });
  test('is not asked for where the spectrum’s own problems come first', () => {
    expect(model.check(both(null, {}, regular.slice(0, 9)))?.code).toBe('few');
  });
  test('of any numbers: refused in words, or a finite estimate', () => {
    const random = new RandomState(7);
    const pick = (n: number) => Math.floor(random.random() * n);
    const scales = [0, 1e-300, 1e-9, 0.3, 1, 40, 1e9, 1e99];
    for (let i = 0; i < 2000; i++) {
      const value = () => (random.random() - 0.4) * scales[pick(scales.length)];
      const response = Array.from({ length: pick(30) }, () => [value(), value()] as const);
      const p = both(response, { background: i % 2 === 0 }, regular.slice(0, 40));
      if (model.check(p)) continue;
      const { estimate, response: h } = model.compute(p);
      expect([...estimate, ...h.taps, h.half, h.ends, h.centre].every(Number.isFinite)).toBe(true);
    }
  });
});
