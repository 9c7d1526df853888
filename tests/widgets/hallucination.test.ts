import { describe, expect, test } from 'vitest';
import { glyphCharacters } from '../../src/core/glyphs/index.ts';
import { RandomState } from '../../src/core/random/index.ts';
import { askedOf, enlarger, LATENT, seenOf } from '../../src/networks/blend-layers.ts';
import { CHARACTERS, nearestTo, testedCharacter } from '../../src/networks/characters.ts';
import { COARSE_CELL } from '../../src/networks/enlarge.ts';
import { CELL, cellMeans, cellsFilled, linePicture } from '../../src/networks/lines.ts';
import { SIDE } from '../../src/networks/small-pictures.ts';
import blendManifest from '../../src/networks/weights/blend.json';
import enlargeManifest from '../../src/networks/weights/enlarge.json';
import { penFor } from '../../src/parts/model/ink.ts';
import { challenges } from '../../src/widgets/hallucination/challenges.ts';
import { model, type CharacterResult, type Result } from '../../src/widgets/hallucination/model.ts';
import * as page from '../../src/widgets/hallucination/params.ts';
import { params, presets, type Params } from '../../src/widgets/hallucination/params.ts';
import { blenders } from '../../src/widgets/hallucination/weights.ts';
import { runsOf, statesOf } from './support/states.ts';

const state = statesOf(params, presets);
const run = runsOf<typeof model, Params, Result>(model);
const line = (changes: Partial<Params> = {}) => {
  const { r, m } = run(state('line', changes));
  if (!('squared' in r)) throw new Error('no line');
  return { r, m };
};
const character = (preset: 'digit' | 'letter' | 'drawn', changes: Partial<Params> = {}) => {
  const { r, m } = run(state(preset, changes));
  if ('squared' in r) throw new Error('no character');
  return { r, m };
};

test('what the page knows of the networks is so', () => {
  expect(Array.from({ length: 36 }, (_, i) => page.characterOf(i)).join('')).toBe(glyphCharacters);
  expect([page.SIDE, page.CELLS.line, page.CELLS.character]).toEqual([SIDE, CELL, COARSE_CELL]);
  expect(page.PEN).toBeCloseTo(penFor(0.7 * SIDE), 12);
});

describe('the camera', () => {
  test('A A⁺ x = x, and A⁺ is sixteen times the adjoint', () => {
    const random = new RandomState(3);
    const small = Float32Array.from(random.standardNormal(64));
    expect(cellMeans(cellsFilled(small, SIDE, CELL), SIDE, CELL)).toAgreeWith(small, 1e-6);
    const large = Float32Array.from(random.standardNormal(SIDE ** 2));
    const product = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, i) => sum + value * b[i], 0);
    const [one, other] = [cellMeans(large, SIDE, CELL), cellsFilled(small, SIDE, CELL)];
    expect(product(one, small)).toBeCloseTo(product(large, other) / CELL ** 2, 4);
  });
  test('four places of the line give exactly one input, the fifth another', () => {
    for (const column of [12, 13, 14]) expect(seenOf(column)).toEqual(seenOf(15));
    expect(seenOf(16)).not.toEqual(seenOf(15));
  });
});

describe('more pictures of the same line', () => {
  /** How many of the four columns of a pixel can be told apart by pictures so many columns aside. */
  const told = (...asides: readonly number[]) =>
    new Set([12, 13, 14, 15].map((column) => asides.map((aside) => seenOf(column + aside).join()).join('|')))
      .size;
  test('half a pixel aside leaves two, and a quarter to either side names the column', () => {
    expect([told(0), told(0, 2), told(0, 2, 1, -1)]).toEqual([1, 2, 4]);
  });
});

describe('lines', () => {
  test('whatever the weights, the camera sees of the answer what it saw', () => {
    const random = new RandomState(4);
    const weights = Object.fromEntries(
      Object.entries(enlarger.parameters).map(([key, shape]) => {
        const count = shape.reduce((product, n) => product * n, 1);
        return [key, Float32Array.from(random.standardNormal(count), (value) => value / 10)];
      }),
    );
    for (const params of [weights, blenders.squared, blenders.adversarial]) {
      const asked = askedOf([seenOf(13)], [random.standardNormal(LATENT)]);
      const again = cellMeans(enlarger.forward(asked, params).y.data, SIDE, CELL);
      expect(again).toAgreeWith(seenOf(13), 1e-5);
    }
    const { m } = line();
    expect(Math.max(m.squaredOff, m.adversarialOff)).toBeLessThan(1e-6);
  });
  test('the mean of the four is the least squared error: ¼ each, .0234; a free pick has twice that', () => {
    const lines = [12, 13, 14, 15].map(linePicture);
    const errorOf = (answer: ArrayLike<number>) =>
      lines
        .flatMap((one) => Array.from(one, (value, i) => (value - answer[i]) ** 2))
        .reduce((a, b) => a + b, 0) /
      (4 * SIDE ** 2);
    const mean = lines[0].map((_, i) => lines.reduce((sum, one) => sum + one[i], 0) / 4);
    expect(errorOf(mean)).toBeCloseTo(0.75 / SIDE, 6);
    expect(errorOf(lines[0])).toBeCloseTo(1.5 / SIDE, 6);
    const { squared, adversarial } = blendManifest.variants;
    for (const { squaredError, brightest } of squared.scores) {
      expect(squaredError).toBeCloseTo(0.75 / SIDE, 3);
      expect(brightest).toBeCloseTo(0.25, 2);
    }
    for (const { squaredError, brightest } of adversarial.scores) {
      expect(squaredError / (0.75 / SIDE)).toBeLessThanOrEqual(2);
      expect(brightest).toBeLessThan(1);
    }
    const { timesLeast, timesMost } = line().m;
    expect([timesLeast, timesMost].map((times) => times.toFixed(1))).toEqual(['1.7', '2.0']);
  });
  test('line: a quarter each, off by .023; the pick is column 14, off by .062, where the line is in 13', () => {
    const { r, m } = line();
    for (const column of [12, 13, 14, 15]) expect(r.squared.picture[16 * SIDE + column]).toBeCloseTo(0.25, 1);
    expect(r.picked).toBe(14);
    expect(m.right).toBe(0);
    expect([m.squaredError.toFixed(3), m.adversarialError.toFixed(3)]).toEqual(['0.023', '0.062']);
    expect(m.adversarialHeight).toBeGreaterThan(0.9);
  });
  test('moved: the same answers to the last digit, and now the pick is right', () => {
    const [{ r: before }, { r, m }] = [line(), line({ ...presets.moved })];
    expect(r.squared.picture).toEqual(before.squared.picture);
    expect(r.adversarial.picture).toEqual(before.adversarial.picture);
    expect(m.right).toBe(1);
    expect(m.adversarialError.toFixed(3)).toBe('0.001');
  });
  test('dice: another column; of 64 z 23, 0, 25 and 16', () => {
    const { r } = line({ ...presets.dice });
    expect(r.picked).toBe(15);
    expect(r.picks).toEqual([23, 0, 25, 16]);
  });
});

describe('characters', () => {
  const named = ({ character: one, digits, letters }: CharacterResult) =>
    [one, digits.nearest, letters.nearest].map(page.characterOf);

  test('digit: a 4, of which the one makes a 4 and its twin an A', () => {
    const { r } = character('digit');
    expect(named(r)).toEqual(['4', '4', 'A']);
  });
  test('letter: an A, of which the one makes a 4 and its twin an A', () => {
    const { r } = character('letter');
    expect(named(r)).toEqual(['A', '4', 'A']);
  });
  test('drawn: something round, which the camera would see otherwise, by .11 and .08', () => {
    const { r, m } = character('drawn');
    for (const { nearest } of [r.digits, r.letters]) expect('0OQDC').toContain(page.characterOf(nearest));
    expect([m.digitsOff.toFixed(2), m.lettersOff.toFixed(2)]).toEqual(['0.11', '0.08']);
  });
  test('over five trainings: digits for most letters, of the twin for hardly any, of real letters for none', () => {
    const { digits, letters } = enlargeManifest.variants;
    expect(digits.scores).toHaveLength(5);
    for (const { letterAsDigit } of digits.scores) expect(letterAsDigit).toBeGreaterThan(0.6);
    for (const { letterAsDigit } of letters.scores) expect(letterAsDigit).toBeLessThan(0.02);
    const { asDigitLeast, asDigitMost } = line().m;
    expect([asDigitLeast, asDigitMost].map((share) => share.toFixed(2))).toEqual(['0.63', '0.80']);
    const real = Array.from(
      { length: 52 },
      (_, i) => nearestTo(testedCharacter('letters', i).picture).character,
    );
    expect(real.filter((one) => CHARACTERS.digits.includes(one))).toEqual([]);
  });
});

describe('what the camera sees of a digit and of a letter that was turned into one', () => {
  const offs = (scene: 'digit' | 'letter') =>
    Array.from({ length: 120 }, (_, i) => {
      const { r, m } = character(scene, { page: i + 1 });
      return { off: m.digitsOff, asDigit: CHARACTERS.digits.includes(page.characterOf(r.digits.nearest)) };
    });
  test('usually more of the letter: it is further off than 19 of 20 digits in two of three cases and more', () => {
    const digits = offs('digit')
      .map(({ off }) => off)
      .sort((a, b) => a - b);
    const turned = offs('letter').filter(({ asDigit }) => asDigit);
    const above = turned.filter(({ off }) => off > digits[Math.floor(0.95 * digits.length)]);
    expect(above.length / turned.length).toBeGreaterThan(2 / 3);
    expect(above.length / turned.length).toBeLessThan(1);
  });
});

describe('challenges', () => {
  const passed = (id: string, p: Params) => challenges.find((one) => one.id === id)!.passed(p, run(p).m);
  test('none is passed by a preset', () => {
    for (const name of Object.keys(presets) as (keyof typeof presets)[])
      for (const { id } of challenges) expect(passed(id, state(name)), `${id} by ${name}`).toBe(false);
  });
  test('right: one column of four, in other cells', () => {
    const right = Array.from({ length: 8 }, (_, i) => 16 + i).filter((column) =>
      passed('right', state('line', { column })),
    );
    expect(right).toHaveLength(2);
  });
  type Point = readonly [number, number];
  const drawn = (...strokes: readonly (readonly Point[])[]) => state('drawn', { ink: strokes });
  test('caught: an H or an M, and nothing that neither knows', () => {
    const [left, right, across]: readonly Point[][] = [
      [
        [7, 4],
        [7, 28],
      ],
      [
        [25, 4],
        [25, 28],
      ],
      [
        [7, 16],
        [25, 16],
      ],
    ];
    const m: Point[] = [
      [5, 28],
      [5, 5],
      [16, 18],
      [27, 5],
      [27, 28],
    ];
    expect(passed('caught', drawn(left, right, across))).toBe(true);
    expect(passed('caught', drawn(m))).toBe(true);
    const edges = [2, 5].map((y): Point[] => [
      [1, y],
      [31, y],
    ]);
    expect(passed('caught', drawn(...edges))).toBe(false);
  });
});
