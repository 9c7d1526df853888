/** The three worked cases: their data and readings by other means, the rules, and what chapter 17 says of fifty seeds. */
import { describe, expect, it } from 'vitest';
import { convolve1d } from '../../src/core/operators/convolve1d.ts';
import { sum } from '../../src/core/vector.ts';
import { caseOf } from '../../src/widgets/three-cases/cases.ts';
import { model, settingsFor } from '../../src/widgets/three-cases/model.ts';
import { APART, CASES, params, PLACES, presets } from '../../src/widgets/three-cases/params.ts';
import { recordOf } from '../../src/widgets/three-cases/record.ts';
import { RECORDED } from '../../src/widgets/three-cases/recorded.ts';
import { LINES, readSpectrum } from '../../src/widgets/three-cases/spectrum.ts';
import { RUN_ON, undo, WAYS } from '../../src/widgets/three-cases/undo.ts';
import { AXES } from '../../src/widgets/three-cases/view-record.ts';
import { relativeError } from '../setup.ts';
import { statesOf } from './support/states.ts';
import { drawOf } from './three-cases.seeds.ts';

const state = statesOf(params, presets);

describe('the record', () => {
  it.each(CASES)('%s: its axis holds every draw', (name) => {
    const [[least, most]] = AXES[name];
    for (const blur of ['measured', 'guessed'] as const) {
      const { data, scores } = recordOf(name, blur);
      for (const spread of [...Object.values(scores), ...(data ? [data] : [])]) {
        expect(spread.least).toBeGreaterThanOrEqual(least);
        expect(spread.most).toBeLessThanOrEqual(most);
      }
    }
  });

  it.each(CASES)('%s: a seed made again is what was recorded', (name) => {
    const { data, scores, phantoms, priors } = drawOf(name, 7);
    const recorded = RECORDED[name];
    expect(recorded.data[6]).toBe(data);
    if (name === 'slice')
      expect([RECORDED.slice.measured.prior[6], RECORDED.slice.guessed.prior[6]]).toEqual(priors);
    PLACES.forEach((place, i) => {
      expect([recorded.measured[place].scores[6], recorded.guessed[place].scores[6]]).toEqual(scores[i]);
      expect([recorded.measured[place].phantoms[6], recorded.guessed[place].phantoms[6]]).toEqual(
        phantoms[i],
      );
    });
  });

  it('the photograph: total variation is first by decibels, and a wrong angle takes all of it away', () => {
    const told = recordOf('photograph', 'measured');
    expect(told.wins).toBe(50);
    expect(told.scores.first.median - told.scores.second.median).toBeGreaterThan(4);
    expect(told.scores.first.median - told.scores.third.median).toBeGreaterThan(2);
    const guessed = recordOf('photograph', 'guessed');
    expect(guessed.gains).toEqual({ first: 0, second: 0, third: 0 });
    // The rule finds no end: it waits for the last step.
    const { second, third } = settingsFor({ ...state('angle'), seed: 1 });
    expect(third).toEqual({ steps: RUN_ON });
    // Wiener's does, far from either end of what it tries.
    expect(Math.abs(Math.log10(second.nsr) + 3)).toBeLessThan(1);
    expect(settingsFor({ ...state('photograph'), seed: 1 }).third.steps).toBeLessThan(RUN_ON / 2);
  });

  it('the slice: stopped it is level with Wiener, run on it is no nearer than the counts', () => {
    const told = recordOf('slice', 'measured');
    expect(Math.abs(told.scores.first.median - told.scores.second.median)).toBeLessThan(0.002);
    expect(told.wins).toBeGreaterThan(15);
    expect(told.wins).toBeLessThan(35);
    expect(told.gains.third).toBe(0);
    expect(told.prior!.wins).toBeGreaterThan(45);
    const wide = recordOf('slice', 'guessed');
    expect(wide.scores.first.median).toBeGreaterThan(told.scores.first.median + 0.015);
    expect(wide.scores.second.median).toBeGreaterThan(told.scores.second.median);
    expect(wide.scores.second.median).toBeLessThan(wide.scores.first.median);
    expect(wide.gains.third).toBe(0);
  });

  it('the spectrum: no line is invented, the pair is read too far apart, and the spread does not hold the truth', () => {
    const told = recordOf('spectrum', 'measured');
    expect(told.invented).toEqual({ first: 0, second: 6, third: 42 });
    expect(told.scores.first.least).toBeGreaterThan(APART);
    expect(told.scores.second.least).toBeGreaterThan(APART);
    const { first, third } = told.scores;
    expect(third.least).toBeLessThan(APART);
    expect(third.most).toBeGreaterThan(APART);
    expect(third.most - third.least).toBeGreaterThan(2 * (first.most - first.least));
    const tidy = recordOf('spectrum', 'guessed');
    expect(tidy.invented.second).toBeGreaterThan(40);
    expect(tidy.invented.first).toBeLessThan(10);
    expect(tidy.invented.third).toBeLessThan(told.invented.third / 4);
  });
});

describe('the rules', () => {
  it.each(CASES)('%s: what is chosen leaves a residual as large as the noise', (name) => {
    const given = caseOf({ name, seed: 3 });
    const { data } = given.problem.measured;
    const settings = settingsFor({ ...state(name), seed: 3 });
    for (const place of PLACES) {
      if (name === 'slice' && place === 'third') continue;
      const { x } = undo(WAYS[name][place], given.problem.measured, settings[place]);
      const y = given.operator.measured.apply(x);
      const chi = sum(data.map((v, i) => (v - y[i]) ** 2 / given.variance(y[i]))) / data.length;
      expect(chi).toBeGreaterThan(0.9);
      expect(chi).toBeLessThan(1.01);
    }
  });
});

describe('the spectrum', () => {
  it('is its lines through a response with a tail, and its blur keeps the light', () => {
    const { problem, truth } = caseOf({ name: 'spectrum', seed: 1 });
    const h = problem.measured.kernel as Float64Array<ArrayBuffer>;
    const mean = sum(h.map((v, i) => v * i));
    expect(sum(h.map((v, i) => v * (i - mean) ** 3))).toBeGreaterThan(10);
    expect(sum(h)).toBeCloseTo(1, 12);
    expect(sum(problem.guessed.kernel as Float64Array<ArrayBuffer>)).toBeCloseTo(1, 12);
    const again = convolve1d(h, truth.length, { boundary: 'periodic' }).apply(truth);
    expect(relativeError(problem.measured.data, again)).toBeLessThan(0.05);
  });

  it('is read rightly where it is the truth', () => {
    const { truth } = caseOf({ name: 'spectrum', seed: 1 });
    const { apart, phantoms } = readSpectrum(truth);
    expect(apart).toBeCloseTo(LINES[2][0] - LINES[1][0], 1);
    expect(phantoms).toBe(0);
    const merged = new Float64Array(truth.length).fill(0);
    merged[111] = 1;
    expect(readSpectrum(merged).apart).toBeNaN();
    merged[150] = 1;
    expect(readSpectrum(merged).phantoms).toBe(1);
  });
});

it('the figure opens with a photograph that has been gained on', () => {
  const p = state('photograph');
  const result = model.compute(p);
  const { dataScore: data } = result;
  const { first, second } = model.measures(result, p);
  expect(first).toBeGreaterThan(second);
  expect(second).toBeGreaterThan(data);
});
