import { describe, expect, it } from 'vitest';
import { challenges } from '../../src/widgets/draw-and-slide/challenges.ts';
import { model } from '../../src/widgets/draw-and-slide/model.ts';
import * as declared from '../../src/widgets/draw-and-slide/params.ts';
import { words } from '../../src/widgets/draw-and-slide/words.en.ts';
import { rough } from '../python/widgets/draw-and-slide.ts';
import { answerOf } from './support/challenge.ts';
import { saidOfRefusal } from './support/refusal.ts';
import { runsOf, saidOf, statesOf } from './support/states.ts';

const { FIRST, FIRST_SWAPPED, KERNEL_SAMPLES, LAST, POSITIONS, SIGNAL_SAMPLES } = declared;
type Params = declared.Params;
type Preset = keyof typeof declared.presets;
const presetNames = Object.keys(declared.presets) as Preset[];

const withPreset = statesOf(declared.params, declared.presets);
const compute = runsOf(model);
const run = (p: Params) => {
  const ran = compute(p);
  return { ...ran, at: (t: number) => ran.r.y[t - FIRST] };
};
const draw = (h: readonly number[]): number[] => Array.from({ length: KERNEL_SAMPLES }, (_, j) => h[j] ?? 0);

/** The definition, term by term: Σₖ a[k] b[t − k], or Σₖ a[k] b[k − t]. */
function bySum(a: ArrayLike<number>, b: ArrayLike<number>, t: number, flip: boolean): number {
  let total = 0;
  for (let k = 0; k < a.length; k++) {
    const j = flip ? t - k : k - t;
    if (j >= 0 && j < b.length) total += a[k] * b[j];
  }
  return total;
}

const states: [string, Params][] = [
  ...presetNames.map((name): [string, Params] => [name, withPreset(name)]),
  ['rough, flipped', withPreset('boxes', { ...rough, flip: true })],
  ['rough, not flipped', withPreset('boxes', { ...rough, flip: false, t: -7 })],
];

describe.each(states)('draw-and-slide, %s', (_, p) => {
  const { r, m, facts, at } = run(p);

  it('is the sum of the definition at every position, in both orders', () => {
    const positions = Array.from({ length: POSITIONS }, (__, i) => FIRST + i);
    expect(r.y).toAgreeWith(
      positions.map((t) => bySum(r.x, r.h, t, p.flip)),
      1e-12,
    );
    const wide = Array.from({ length: LAST - FIRST_SWAPPED + 1 }, (__, i) => FIRST_SWAPPED + i);
    expect(r.orders.asSet).toAgreeWith(
      wide.map((t) => bySum(r.x, r.h, t, p.flip)),
      1e-12,
    );
    expect(r.orders.swapped).toAgreeWith(
      wide.map((t) => bySum(r.h, r.x, t, p.flip)),
      1e-12,
    );
  });

  it('leaves nothing out: beyond the first and the last position nothing touches', () => {
    expect(
      bySum(
        r.x.map(() => 1),
        r.h.map(() => 1),
        p.flip ? LAST + 1 : FIRST - 1,
        p.flip,
      ),
    ).toBe(0);
    expect(
      bySum(
        r.x.map(() => 1),
        r.h.map(() => 1),
        p.flip ? LAST : FIRST,
        p.flip,
      ),
    ).toBe(1);
  });

  it('shows products whose area is the output', () => {
    const sums = Array.from({ length: POSITIONS }, (__, i) =>
      r.products.subarray(i * SIGNAL_SAMPLES, (i + 1) * SIGNAL_SAMPLES).reduce((a, b) => a + b, 0),
    );
    expect(sums).toAgreeWith(r.y, 1e-12);
    expect(m.here).toBe(at(p.t));
  });

  it('keeps the area: Σ y = Σ x · Σ h', () => expect(m.area).toBeCloseTo(m.areas, 10));

  it('commutes with the flip, and without it comes out mirrored', () => {
    if (p.flip) {
      expect(m.commutes).toBe(0);
      return;
    }
    expect(m.commutes).toBeGreaterThan(0.1);
    for (let t = FIRST; t <= -FIRST; t++)
      expect(r.orders.swapped[-t - FIRST_SWAPPED]).toBeCloseTo(r.orders.asSet[t - FIRST_SWAPPED], 12);
  });

  it('has columns of one length and words for every code it gives', () => {
    const { columns } = model.table(r, p);
    expect(columns.map(({ values }) => values.length)).toEqual(columns.map(() => POSITIONS));
    const placed = columns[3].values;
    const product = columns[4].values;
    for (let i = 0; i < POSITIONS; i++) expect(product[i]).toBeCloseTo(columns[1].values[i] * placed[i], 14);
    expect(words.describe(facts, m)).not.toMatch(/undefined|NaN/);
  });
});

describe('draw-and-slide, what the presets say', () => {
  const nonzero = (values: ArrayLike<number>) => Array.from(values).flatMap((v, i) => (v === 0 ? [] : [i]));

  it('1, 2, 3 through 1, ½: 1, 2½, 4, 1½', () => {
    const drawn = Array.from({ length: SIGNAL_SAMPLES }, (_, k) => (k < 3 ? (k + 1) / 4 : 0));
    const { at } = run(withPreset('draw', { drawn, kernelDrawn: draw([1, 0.5]) }));
    expect([0, 1, 2, 3, 4].map((t) => 4 * at(t))).toEqual([1, 2.5, 4, 1.5, 0]);
  });

  it('boxes: whole at t = 23 only, and a triangle', () => {
    const { r, at } = run(withPreset('boxes'));
    for (let t = FIRST; t <= LAST; t++) expect(at(t)).toBe(Math.max(0, 12 - Math.abs(t - 23)));
    const whole = [...r.y].filter((value) => value === 12);
    expect(whole).toHaveLength(1);
  });

  it('spikes: a copy of h for each, as high as the spike; two of them add at t = 32', () => {
    const { r, p, at } = run(withPreset('copies'));
    expect(nonzero(r.x)).toEqual([4, 22, 30]);
    for (let j = 0; j < KERNEL_SAMPLES; j++) expect(at(4 + j)).toBeCloseTo(r.h[j], 14);
    expect(p.t).toBe(32);
    const [second, third] = [r.x[22] * r.h[10], r.x[30] * r.h[2]];
    expect(Math.min(second, third)).toBeGreaterThan(0);
    expect(at(32)).toBeCloseTo(second + third, 14);
  });

  it('no flip: the same x and h, copies mirrored and before their spike', () => {
    const { copies, mirrored } = declared.presets;
    expect(mirrored).toEqual({ ...copies, flip: false, t: mirrored.t });
    const { r, at } = run(withPreset('mirrored'));
    for (let j = 0; j < KERNEL_SAMPLES; j++) expect(at(4 - j)).toBeCloseTo(r.h[j], 14);
  });

  it('echo: x, .6 x 7 later, .36 x 14 later', () => {
    const { r, at } = run(withPreset('echo'));
    expect(nonzero(r.h)).toEqual([0, 7, 14]);
    const x = (k: number) => r.x[k] ?? 0;
    for (let t = 0; t <= LAST; t++) expect(at(t)).toBeCloseTo(x(t) + 0.6 * x(t - 7) + 0.36 * x(t - 14), 14);
  });

  it('difference: 1/8 on the way up, −1/16 on the way down, 0 on the level', () => {
    const { at } = run(withPreset('difference'));
    for (let t = FIRST; t <= LAST; t++)
      expect(at(t)).toBe(t >= 8 && t <= 15 ? 1 / 8 : t >= 24 && t <= 39 ? -1 / 16 : 0);
  });

  it('wave: 0 wherever the box lies inside the wave, and not at its ends', () => {
    const { r, p, at } = run(withPreset('tone'));
    expect(r.h.reduce((a, b) => a + b)).toBe(12);
    expect(p.formula).toBe('sin(2*pi*n/12)');
    for (let t = 11; t < SIGNAL_SAMPLES; t++) expect(at(t)).toBe(0);
    expect(at(5)).toBeGreaterThan(3);
    expect(at(53)).toBeLessThan(-3);
  });

  it('your own: a lone 1 changes nothing', () => {
    const { r, at } = run(withPreset('draw'));
    expect(nonzero(r.h)).toEqual([0]);
    for (let k = 0; k < SIGNAL_SAMPLES; k++) expect(at(k)).toBe(r.x[k]);
  });

  it('has words for every preset, option, measure on show and hint', () => {
    expect(Object.keys(words.presets)).toEqual(presetNames);
    expect(Object.keys(words.params)).toEqual(expect.arrayContaining(Object.keys(declared.params)));
    for (const name of ['source', 'kernel'] as const)
      expect(Object.keys(words.params[name].options ?? {})).toEqual(declared.params[name].options);
    const { m } = run(withPreset('boxes'));
    expect(Object.keys(m)).toEqual(expect.arrayContaining(Object.keys(words.measures)));
    const ids = new Set(challenges.flatMap(({ hints }) => hints.map(({ id }) => id)));
    expect(Object.keys(words.hints ?? {}).sort()).toEqual([...ids].sort());
    expect(Object.keys(words.challenges ?? {})).toEqual(challenges.map(({ id }) => id));
  });

  it('shows no readout that depends on t, which redraws without a computation', () => {
    for (const name of presetNames) {
      const { r, p, m, facts } = run(withPreset(name));
      const moved = saidOf(model, r, { ...p, t: p.t + 5 });
      for (const shown of Object.keys(words.measures) as (keyof typeof words.measures)[])
        expect(moved.m[shown]).toBe(m[shown]);
      expect(moved.facts).toEqual(facts);
    }
  });
});

describe('draw-and-slide, challenges', () => {
  const answer = (id: string, h: readonly number[], flip = true) => {
    const challenge = challenges.find((one) => one.id === id)!;
    const { p, m } = run(withPreset(challenge.preset, { kernel: 'drawn', kernelDrawn: draw(h), flip }));
    return answerOf(challenge, p, m) ?? 'no hint';
  };

  it.each([
    ['passed', [0, 0, 0, 1]],
    ['passed', [0, 0, 0.01, 0.98]],
    ['early', [1]],
    ['early', [0, 0, 1]],
    ['late', [0, 0, 0, 0, 1]],
    ['several', [0, 0, 0.5, 0, 0.5]],
    ['height', [0, 0, 0, 0.5]],
    ['height', [0, 0, 0, -1]],
    ['nothing', []],
  ])('delay by 3: %s for %j', (said, h) => expect(answer('delay', h)).toBe(said));

  it('delay by 3: without the flip the lone 1 at j = 3 fetches the future', () =>
    expect(answer('delay', [0, 0, 0, 1], false)).toBe('future'));

  it.each([
    ['passed', [1, -1]],
    ['passed', [0.5, 0, -0.5]],
    ['passed', [0, 1, -1]],
    ['level', [1]],
    ['level', [1, -0.5]],
    ['upsideDown', [-1, 1]],
    ['wide', [0.25, 0, 0, 0, -0.25]],
    ['strength', [0.5, -0.5]],
    ['nothing', []],
  ])('differentiate: %s for %j', (said, h) => expect(answer('differentiate', h)).toBe(said));

  it('differentiate: without the flip, [−1, 1] is the difference to the next sample', () =>
    expect(answer('differentiate', [-1, 1], false)).toBe('passed'));

  it.each([true, false])('tells delay and slope as the output shows them, flip %s', (flip) => {
    // A ramp long enough that the kernel lies wholly inside it at t = 20.
    const shared = { source: 'formula', formula: 'n/10', kernel: 'drawn', flip } as const;
    const derivative = run(withPreset('draw', { ...shared, kernelDrawn: draw([0.25, 0.5, 0, -0.5, -0.25]) }));
    expect(derivative.at(20)).toBeCloseTo(derivative.m.slope / 10, 12);
    const average = run(withPreset('draw', { ...shared, kernelDrawn: draw([0.125, 0.25, 0, 0.5]) }));
    expect(average.at(20)).toBeCloseTo((average.m.gain * (20 - average.m.delay)) / 10, 12);
  });
});

describe('draw-and-slide, formulas that make no sense', () => {
  it.each([
    ['undefined', 'signal', { source: 'formula', formula: '1/(n - 3)' }, { n: 3 }],
    ['undefined', 'kernel', { kernel: 'formula', kernelFormula: 'sqrt(n - 2)' }, { n: 0 }],
    ['empty', 'signal', { source: 'formula', formula: '0*n' }, {}],
    ['empty', 'kernel', { kernel: 'formula', kernelFormula: 'step(n - 99)' }, {}],
    ['large', 'kernel', { kernel: 'formula', kernelFormula: 'exp(n)' }, {}],
  ] as [string, string, Partial<Params>, object][])('%s %s', (code, which, changes, facts) => {
    const problem = model.check(withPreset('boxes', changes));
    expect(problem).toMatchObject({ code, facts: { which, ...facts } });
    expect(saidOfRefusal(words, problem!)).toContain(which);
  });

  it('says nothing against any preset, nor against an empty drawing', () => {
    for (const name of presetNames) expect(model.check?.(withPreset(name))).toBeNull();
    const empty = withPreset('draw', { kernelDrawn: draw([]) });
    expect(model.check?.(empty)).toBeNull();
    expect(run(empty).r.y.every((value) => value === 0)).toBe(true);
  });
});
