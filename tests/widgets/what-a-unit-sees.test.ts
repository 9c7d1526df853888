import { describe, expect, test } from 'vitest';
import { RandomState } from '../../src/core/random/index.ts';
import { digit, glyphLayers, heldOut } from '../../src/networks/glyph-net.ts';
import { challenges } from '../../src/widgets/what-a-unit-sees/challenges.ts';
import { cosine } from '../../src/widgets/what-a-unit-sees/compare.ts';
import { model, pictureOfWay } from '../../src/widgets/what-a-unit-sees/model.ts';
import { FIRST, SCORES, trained } from '../../src/widgets/what-a-unit-sees/network.ts';
import { DOWN, params, presets } from '../../src/widgets/what-a-unit-sees/params.ts';
import {
  answerTo,
  climb,
  pictureOf,
  withFixedSwitches,
} from '../../src/widgets/what-a-unit-sees/question.ts';
import { RATES } from '../../src/widgets/what-a-unit-sees/rates.ts';
import { words } from '../../src/widgets/what-a-unit-sees/words.en.ts';
import { runsOf, statesOf } from './support/states.ts';
import { comparisonsOf, DIGITS_TRIED, rounded } from './what-a-unit-sees.seeds.ts';

const state = statesOf(params, presets);
const run = runsOf(model);
const said = (value: number): string => value.toFixed(2).replace('-', '−');

/** The notice names each of these numbers, to two digits. */
function expectSaid(preset: keyof typeof presets, ...values: number[]): void {
  for (const value of values) expect(words.presets[preset].notice).toContain(said(value));
}

describe('against the sums written out', () => {
  test('the names of the ways down are those of the layers', () => {
    const names = { conv2d: 'transpose', relu: 'rectify', maxPool2d: 'unpool', linear: 'weights' };
    expect(glyphLayers.map(({ name }) => names[name as keyof typeof names])).toEqual([...DOWN]);
  });
  test('the gradient of a score is its finite difference, where no two cells of a pool are equal', () => {
    const noise = new RandomState(1).uniform(0, 0.1, 400);
    const glyph = digit(6, 7).map((value, i) => value + noise[i]);
    const question = { layer: SCORES, channel: 6, place: 0 };
    const up = climb(glyph, trained);
    const picture = pictureOf(up, question, 'gradient');
    const step = 1e-7;
    for (const i of [66, 150, 211, 275, 333]) {
      const moved = glyph.slice();
      moved[i] += step;
      const rise = answerTo(climb(moved, trained), question) - answerTo(up, question);
      expect(Math.abs(rise / step - picture[i])).toBeLessThan(1e-5);
    }
  });
  test('a unit of layer 1 is its own kernel at its place, by every rule', () => {
    const { r, m } = run(state('firstLayer'));
    const { top, left } = r.field;
    const kernel = trained[`${FIRST}.weight`].subarray(0, 25);
    const laid = new Float64Array(400);
    kernel.forEach((weight, i) => (laid[(top + Math.floor(i / 5)) * 20 + left + (i % 5)] = weight));
    expect(pictureOfWay(r.ways.gradient)).toAgreeWith(laid, 1e-15);
    expect(pictureOfWay(r.ways.deconvnet)).toAgreeWith(laid, 1e-15);
    expect([m.rules, m.guided]).toEqual([expect.closeTo(1, 12), expect.closeTo(1, 12)]);
  });
  test('what a unit of layer 2 does not see is 0 in its pictures, whatever the digit', () => {
    for (const character of params.character.options) {
      const { r } = run(state('unit', { character }));
      const { top, left, side } = r.field;
      for (const way of [r.ways.gradient, r.ways.deconvnet])
        pictureOfWay(way).forEach((value, i) => {
          const [row, column] = [Math.floor(i / 20) - top, (i % 20) - left];
          if (row < 0 || row >= side || column < 0 || column >= side) expect(value === 0).toBe(true);
        });
    }
  });
  test('a deconvnet knows of the digit the switches and the question: without the first all digits give one picture', () => {
    const pictures = [1, 2, 3].map((hand) => {
      const fixed = withFixedSwitches(climb(digit(hand, hand), trained));
      return pictureOf(fixed, { layer: SCORES, channel: 6, place: 0 }, 'deconvnet');
    });
    expect(pictures[1]).toEqual(pictures[0]);
    expect(pictures[2]).toEqual(pictures[0]);
  });
});

describe('what the page says', () => {
  test('two classes', () => {
    const { m, facts } = run(state('top'));
    expectSaid('top', m.deconvnetPair, m.gradientPair, RATES.deconvnetRank2.mean, RATES.gradientRank2.mean);
    expect(facts).toMatchObject({ read: 6, channel: 6, otherChannel: 5 });
    // With the gradient's second picture added it is read as the other class; with the deconvnet's as before.
    expect([m.otherClass, m.gradientReads, m.deconvnetReads]).toEqual([5, 5, 6]);
    expect([m.gradientUsual, m.deconvnetUsual]).toEqual([
      RATES.gradientRank2.mean,
      RATES.deconvnetRank2.mean,
    ]);
  });
  test('absolute values: nearly as alike for noise', () => {
    const { r, m } = run(state('absolute'));
    const { gradientAbsoluteRank2, deconvnetAbsoluteRank2 } = RATES;
    expectSaid('absolute', gradientAbsoluteRank2.mean, deconvnetAbsoluteRank2.mean, 2 / Math.PI);
    expect([m.gradientUsual, m.deconvnetUsual]).toEqual([
      gradientAbsoluteRank2.mean,
      deconvnetAbsoluteRank2.mean,
    ]);
    expect(r.pictures.gradient).toEqual(pictureOfWay(r.ways.gradient).map(Math.abs));
    // What is added to the digit keeps its signs.
    expect([m.gradientReads, m.deconvnetReads]).toEqual([5, 6]);
    const random = new RandomState(1);
    const noise = () => random.standardNormal(1e5).map(Math.abs);
    expect(cosine(noise(), noise())).toBeCloseTo(2 / Math.PI, 2);
  });
  test('the least likely class', () => {
    const { m } = run(state('least'));
    expectSaid(
      'least',
      m.deconvnetPair,
      m.gradientPair,
      RATES.deconvnetRank10.mean,
      RATES.gradientRank10.mean,
    );
  });
  test('noise', () => {
    const last = run(state('noisyLast')).m;
    expectSaid(
      'noisyLast',
      last.deconvnetPair,
      last.gradientPair,
      RATES.deconvnetLast.mean,
      RATES.gradientLast.mean,
    );
    const kernels = run(state('noisyConvolutions')).m;
    expectSaid('noisyConvolutions', kernels.deconvnetPair, RATES.deconvnetConvolutions.mean);
  });
  test('switches', () => {
    const { m } = run(state('fixedSwitches'));
    const { deconvnetInput, deconvnetFixedInput } = RATES;
    expectSaid(
      'fixedSwitches',
      m.deconvnetInput,
      m.deconvnetOtherInput,
      deconvnetInput.mean,
      deconvnetFixedInput.mean,
    );
  });
  test('a unit', () => {
    const { r, m } = run(state('unit'));
    expect(r.field.side).toBe(10);
    expectSaid('unit', m.rules, RATES.unitRules.mean);
    expect(r.strongest.seen).toHaveLength(9);
  });
  test('the rates are those of the code: of one digit to the same digits, of two within the ends', () => {
    for (const [name, value] of Object.entries(comparisonsOf(0)))
      expect(rounded(value), name).toBe(RATES[name as keyof typeof RATES].first);
    for (const number of [57, 199])
      for (const [name, value] of Object.entries(comparisonsOf(number))) {
        const { least, most } = RATES[name as keyof typeof RATES];
        expect(rounded(value), name).toBeGreaterThanOrEqual(least);
        expect(rounded(value), name).toBeLessThanOrEqual(most);
      }
  });
  test('added at half strength: the gradient turns 184 of 200 into the runner-up, the deconvnet 62; into rank 10 none', () => {
    expect([RATES.gradientTurns.mean, RATES.deconvnetTurns.mean]).toEqual([0.92, 0.31]);
    expect([RATES.gradientLeastTurns.mean, RATES.deconvnetLeastTurns.mean]).toEqual([0.35, 0]);
    expect(heldOut(DIGITS_TRIED).labels).toHaveLength(200);
  });
});

describe('challenges', () => {
  const passed = (id: string, p: Parameters<typeof run>[0]) =>
    challenges.find((one) => one.id === id)!.passed(p, run(p).m);
  const hands = Array.from({ length: 10 }, (_, i) => i + 1);
  const tries = (rank: number) => hands.map((hand) => passed('turn', state('top', { rank, hand })));
  test('turn: some hands of the 6 do at ranks 8 to 10, not all; a rank nearer does not count', () => {
    const found = [8, 9, 10].flatMap(tries);
    expect(found).toContain(true);
    expect(found).toContain(false);
    expect(tries(4)).not.toContain(true);
    expect(passed('turn', state('unit'))).toBe(false);
  });
  test('apart: units do, the first scores do not', () => {
    const units = Array.from({ length: 16 }, (_, i) => passed('apart', state('unit', { unit: i + 1 })));
    expect(units).toContain(true);
    expect(hands.map((hand) => passed('apart', state('top', { hand })))).not.toContain(true);
    expect(passed('apart', state('noisyConvolutions'))).toBe(false);
  });
});
