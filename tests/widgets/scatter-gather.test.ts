import { describe, expect, it } from 'vitest';
import { challenges } from '../../src/widgets/scatter-gather/challenges.ts';
import { model } from '../../src/widgets/scatter-gather/model.ts';
import * as declared from '../../src/widgets/scatter-gather/params.ts';
import { GIVEN } from '../../src/widgets/scatter-gather/riddle.ts';
import { lensOf } from '../../src/widgets/scatter-gather/view-lens.ts';
import { words } from '../../src/widgets/scatter-gather/words.en.ts';
import { rough } from '../python/widgets/scatter-gather.ts';
import { answerOf } from './support/challenge.ts';
import { runsOf, saidOf, statesOf } from './support/states.ts';

const { INPUTS, OUTPUTS, STEP, TAPS } = declared;
type Params = declared.Params;
type Preset = keyof typeof declared.presets;
const presetNames = Object.keys(declared.presets) as Preset[];

const withPreset = statesOf(declared.params, declared.presets);
const compute = runsOf(model);
const run = (p: Params) => {
  const ran = compute(p);
  return { ...ran, lens: lensOf(ran) };
};
const count = (length: number): number[] => Array.from({ length }, (_, i) => i);

/** Polynomials: the coefficients of x(z) h(z), by the definition. */
const product = (x: ArrayLike<number>, h: ArrayLike<number>, n: number): number =>
  count(h.length).reduce((total, j) => total + h[j] * (x[n - j] ?? 0), 0);

const states: [string, Params][] = [
  ...presetNames.map((name): [string, Params] => [name, withPreset(name)]),
  ['rough, scattered', withPreset('pile', { ...rough, input: 3 })],
  ['rough, gathered', withPreset('gather', { ...rough, output: 9 })],
];

describe.each(states)('scatter-gather, %s', (_, p) => {
  const { r, m, facts } = run(p);

  it('is the product of two polynomials', () => {
    expect(r.y).toHaveLength(OUTPUTS);
    expect(r.y).toAgreeWith(
      count(OUTPUTS).map((n) => product(r.x, r.h, n)),
      1e-14,
    );
  });

  it('says the same both ways, to the last digit', () => {
    expect(m.same).toBe(0);
    expect([...r.soFar.slice(-OUTPUTS)]).toEqual([...r.y]);
  });

  it('has the matrix A[n, k] = h[n − k], whose columns scatter and whose rows gather', () => {
    for (const n of count(OUTPUTS)) {
      for (const k of count(INPUTS)) {
        expect(r.matrix[n * INPUTS + k]).toBe(r.h[n - k] ?? 0);
        const before = k > 0 ? r.soFar[(k - 1) * OUTPUTS + n] : 0;
        expect(r.shares[n * INPUTS + k]).toBeCloseTo(r.soFar[k * OUTPUTS + n] - before, 14);
      }
      const row = r.shares.subarray(n * INPUTS, (n + 1) * INPUTS);
      expect(row.reduce((a, b) => a + b)).toBeCloseTo(r.y[n], 14);
    }
  });

  it('keeps the area: Σ y = Σ x · Σ h', () => expect(m.area).toBeCloseTo(m.areas, 12));

  it('piles up to the same y, whichever way the lens has gone to the end', () => {
    for (const end of [
      { way: 'scatter', input: INPUTS - 1 },
      { way: 'gather', output: OUTPUTS - 1 },
    ] as const) {
      const { lens } = run({ ...p, ...end });
      expect(lens.complete).toBe(true);
      expect(lens.shares).toHaveLength(INPUTS * TAPS);
      expect(lens.shares.every(({ done }) => done)).toBe(true);
      expect(count(OUTPUTS).map(lens.soFar)).toEqual([...r.y]);
    }
  });

  it('shows under the lens what the piles hold so far', () => {
    for (const at of count(OUTPUTS)) {
      const way = at < INPUTS ? (['scatter', 'gather'] as const) : (['gather'] as const);
      for (const one of way) {
        const { lens } = run({ ...p, way: one, input: Math.min(at, INPUTS - 1), output: at });
        for (const n of count(OUTPUTS)) {
          const held = lens.shares.filter((share) => share.n === n && share.done);
          const pile = held.reduce((total, { value }) => total + value, 0);
          expect(pile).toBeCloseTo(lens.soFar(n) ?? 0, 14);
          expect(lens.outputLit(n)).toBe(lens.shares.some((share) => share.n === n && share.lit));
        }
      }
    }
  });

  it('has columns of one length and words for every code it gives', () => {
    const { columns } = model.table(r);
    expect(columns.map(({ values }) => values.length)).toEqual(columns.map(() => OUTPUTS));
    expect(words.describe(facts, m)).not.toMatch(/undefined|NaN/);
    expect(Object.keys(words.presets)).toEqual(presetNames);
  });

  it('shows no readout and no fact that depends on the lens, which redraws without a computation', () => {
    const elsewhere: Params = { ...p, way: p.way === 'gather' ? 'scatter' : 'gather', input: 1, output: 2 };
    const moved = saidOf(model, r, elsewhere);
    for (const shown of Object.keys(words.measures) as (keyof typeof words.measures)[])
      expect(moved.m[shown]).toBe(m[shown]);
    expect(moved.facts).toEqual(facts);
  });
});

describe('scatter-gather, what the presets say', () => {
  it('one: a copy of h, 0.75 as high, from n = 2 on, also below zero', () => {
    const { r, p } = run(withPreset('one'));
    expect(p.x.filter((value) => value !== 0)).toEqual([0.75]);
    expect([...r.y]).toEqual([0, 0, ...r.h.map((tap) => 0.75 * tap), 0, 0, 0, 0, 0]);
    const below = run({ ...p, x: p.x.map((value) => -value) });
    expect([...below.r.y].map((value) => 0 - value)).toEqual([...r.y]);
  });

  it('copies pile up: five of eight have scattered, the last of them from x[4]', () => {
    const { p, lens } = run(withPreset('pile'));
    expect(p.input).toBe(4);
    expect(new Set(lens.shares.filter(({ done }) => done).map(({ k }) => k)).size).toBe(5);
    expect(lens.complete).toBe(false);
    expect(run({ ...p, input: 7 }).lens.complete).toBe(true);
  });

  it('read from below: the same x and h, and y[5] from x[2] … x[5] with h[3] … h[0]', () => {
    const { r, p, lens } = run(withPreset('gather'));
    const pile = withPreset('pile');
    expect([p.x, p.kernel]).toEqual([pile.x, pile.kernel]);
    const lit = lens.shares.filter((share) => share.lit);
    expect(lit.map(({ k, n, weight }) => [k, n, weight])).toEqual([
      [2, 5, r.h[3]],
      [3, 5, r.h[2]],
      [4, 5, r.h[1]],
      [5, 5, r.h[0]],
    ]);
  });

  it('a lone 1: y is x and three zeros, A the identity over three rows of zeros', () => {
    const { r, p } = run(withPreset('identity'));
    expect([...r.h]).toEqual([1, 0, 0, 0]);
    expect([...r.y]).toEqual([...p.x, 0, 0, 0]);
    for (const at of count(OUTPUTS * INPUTS))
      expect(r.matrix[at]).toBe(Math.floor(at / INPUTS) === at % INPUTS ? 1 : 0);
  });

  it('a late 1: x two later, the diagonal two rows lower', () => {
    const { r, p } = run(withPreset('delay'));
    expect(r.h.indexOf(1)).toBe(2);
    expect([...r.y]).toEqual([0, 0, ...p.x, 0]);
    for (const k of count(INPUTS)) expect(r.matrix[(k + 2) * INPUTS + k]).toBe(1);
  });

  it('average: a ripple in, 0.75 from n = 3 to n = 7 and nowhere else', () => {
    const { r, p } = run(withPreset('average'));
    expect(new Set(p.x)).toEqual(new Set([0.5, 1]));
    for (const n of count(OUTPUTS)) {
      if (n >= 3 && n <= 7) expect(r.y[n]).toBe(0.75);
      else expect(r.y[n]).toBeLessThan(0.75);
    }
  });

  it('riddle: a step, a drawn kernel, and a y in sight that is not yet met', () => {
    const { r, p, m } = run(withPreset('riddle'));
    expect(p.x).toEqual(STEP);
    expect([...r.given]).toEqual([...GIVEN]);
    expect(m.distance).toBeGreaterThan(0.5);
    expect(run({ ...p, riddle: false }).m).not.toHaveProperty('distance');
    expect(run({ ...p, kernel: 'fade' }).m).not.toHaveProperty('distance');
  });

  it('writes its terms with few enough digits to add up', () => {
    for (const name of presetNames)
      for (const value of run(withPreset(name)).r.shares) expect(Number(value.toPrecision(4))).toBe(value);
  });
});

describe('scatter-gather, the challenge', () => {
  const [find] = challenges;
  const answer = (drawn: readonly number[], changes: Partial<Params> = {}) => {
    const { p, m } = run(withPreset('riddle', { drawn, ...changes }));
    return answerOf(find, p, m);
  };
  /** Found as a reader would: the step from each y to the next. */
  const found = count(TAPS).map((n) => GIVEN[n] - (n > 0 ? GIVEN[n - 1] : 0));

  it('is solved by the differences of y', () => {
    expect(answer(found)).toBe('passed');
    expect(answer(found.map((tap, j) => tap + (j % 2 ? -0.04 : 0.04)))).toBe('passed');
  });

  it.each([
    ['empty', [0, 0, 0, 0]],
    ['copy', GIVEN.slice(0, TAPS)],
    ['flip', [0, -0.5, 0.75, 0.25]],
    ['flip', [-0.5, 0.75, 0.25, 0]],
    ['delay', [0, 0.25, 0.75, -0.5]],
    ['scale', found.map((tap) => tap / 2)],
    ['scale', found.map((tap) => -tap)],
    ['first', [1, 0, 0, 0]],
    ['rest', [0.25, 0, 0, 0]],
    ['rest', [0.25, 0.75, 0.5, 0]],
  ])('answers %s to %j', (hint, drawn) => expect(answer(drawn)).toBe(hint));

  it('wants the riddle on show and the step as input', () => {
    expect(answer(found, { riddle: false })).toBe('riddle');
    expect(answer(found, { kernel: 'identity' })).toBe('riddle');
    expect(answer(found, { x: [1, 0, 0, 0, 0, 0, 0, 0] })).toBe('step');
  });

  it('has words for every hint', () => {
    expect(find.hints.map(({ id }) => id).sort()).toEqual(Object.keys(words.hints ?? {}).sort());
    expect(Object.keys(words.challenges ?? {})).toEqual(challenges.map(({ id }) => id));
  });
});
