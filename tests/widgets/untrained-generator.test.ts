import { describe, expect, test } from 'vitest';
import { RandomState } from '../../src/core/random/index.ts';
import type { Vec } from '../../src/core/vector.ts';
import { challenges } from '../../src/widgets/untrained-generator/challenges.ts';
import { baseOf, channelsOf, picture } from '../../src/widgets/untrained-generator/generator.ts';
import { byColumn, gridShare, powerShares } from '../../src/widgets/untrained-generator/grid-share.ts';
import { repeated } from '../../src/widgets/untrained-generator/mean-tile.ts';
import { model } from '../../src/widgets/untrained-generator/model.ts';
import { params, presets, SIDE, type Params } from '../../src/widgets/untrained-generator/params.ts';
import { shownIndex } from '../../src/widgets/untrained-generator/view-pictures.ts';
import { hintOf } from './support/challenge.ts';
import { measuresOf, statesOf } from './support/states.ts';

type Preset = keyof typeof presets;
const state = statesOf(params, presets);
const measure = measuresOf(model);

const mean = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + b) / values.length;

const variance = (values: Vec) => mean(values.map((value) => (value - mean(values)) ** 2));

/** The grid's share without a transform: the variance of the mean tile over that of the picture. */
function tileShare(x: Vec, side: number, period: number): number {
  const tile = new Float64Array(period ** 2);
  const tiles = (side / period) ** 2;
  x.forEach((value, at) => {
    const [row, column] = [Math.floor(at / side) % period, (at % side) % period];
    tile[row * period + column] += value / tiles;
  });
  return variance(tile) / variance(x);
}

describe('the share on the grid’s frequencies', () => {
  test.each([2, 4, 8, 16])('is the variance of the mean tile of side %i', (period) => {
    const x = new RandomState(3).standardNormal(SIDE ** 2).map((value, at) => value + (at % period) / 4);
    expect(gridShare(powerShares(x, SIDE), SIDE, period)).toBeCloseTo(tileShare(x, SIDE, period), 12);
  });
  test.each([4, 8])('is that of what repeats every %i pixels, which leaves no grid behind', (period) => {
    const x = new RandomState(3).standardNormal(SIDE ** 2).map((value, at) => value + (at % period) / 4);
    const grid = repeated(x, SIDE, period);
    expect(variance(grid) / variance(x)).toBeCloseTo(gridShare(powerShares(x, SIDE), SIDE, period), 12);
    const rest = x.map((value, at) => value - grid[at]);
    expect(gridShare(powerShares(rest, SIDE), SIDE, period)).toBeCloseTo(0, 12);
  });
  test('of white noise is as many parts as there are frequencies', () => {
    const shares = Array.from({ length: 20 }, (_, seed) =>
      gridShare(powerShares(new RandomState(seed).standardNormal(SIDE ** 2), SIDE), SIDE, 8),
    );
    expect(mean(shares)).toBeCloseTo(measure(state('four')).chance, 2);
  });
  test('all shares are 1, by columns too', () => {
    const shares = powerShares(new RandomState(1).standardNormal(SIDE ** 2), SIDE);
    expect(shares.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
    expect(byColumn(shares, SIDE).reduce((a, b) => a + b)).toBeCloseTo(1, 12);
  });
});

describe('the generator', () => {
  test.each([2, 3, 4])('of %i stages halves its channels down to one, at 64 × 64', (stages) => {
    const channels = channelsOf(stages);
    expect(channels.at(-1)).toBe(1);
    expect(channels.at(-2)).toBe(8);
    expect(baseOf(stages) * 2 ** stages).toBe(SIDE);
    expect(picture(state('four', { stages }), 1)).toHaveLength(SIDE ** 2);
  });
  test('another seed is another picture, the same seed the same', () => {
    const p = state('nearest');
    expect(picture(p, 1)).toEqual(picture(p, 1));
    expect(picture(p, 1)).not.toEqual(picture(p, 2));
  });
});

describe('what the page says', () => {
  const share = (preset: Preset, changes: Partial<Params> = {}) => measure(state(preset, changes)).share;
  test('nearly half of the variation is grid: transposed k 4 .474, k 3 .449, sub-pixel .480', () => {
    expect(share('four')).toBeCloseTo(0.474, 3);
    expect(share('three')).toBeCloseTo(0.449, 3);
    expect(share('subPixel')).toBeCloseTo(0.48, 3);
  });
  test('and below the share of white noise after a resize or ICNR', () => {
    const { chance } = measure(state('four'));
    for (const preset of ['nearest', 'bilinear', 'icnr'] as const) expect(share(preset)).toBeLessThan(chance);
  });
  test('at other seeds as well', () => {
    for (const seed of [10, 20, 30]) {
      for (const preset of ['four', 'three', 'subPixel'] as const)
        expect(share(preset, { seed })).toBeGreaterThan(0.35);
      for (const preset of ['nearest', 'bilinear', 'icnr'] as const)
        expect(share(preset, { seed })).toBeLessThan(0.03);
    }
  });
  test('every picture has it: the least of nine is more than ten times what noise would have', () => {
    const { least, chance } = measure(state('four'));
    expect(least / chance).toBeGreaterThan(10);
  });
  test('the one shown first is typical: of 50 seeds it lies in the middle half', () => {
    const p = state('four');
    const shares = Array.from({ length: 50 }, (_, i) =>
      gridShare(powerShares(picture(p, p.seed + i), SIDE), SIDE, 8),
    );
    const shown = shares[shownIndex(p.shown)];
    const below = shares.filter((one) => one < shown).length;
    expect(below).toBeGreaterThan(12);
    expect(below).toBeLessThan(37);
  });
  test('k 3 and k 4 differ by less than two seeds of either do', () => {
    const { least, most } = measure(state('four'));
    expect(Math.abs(share('three') - share('four'))).toBeLessThan(most - least);
  });
  test('without a ReLU there is next to none', () => {
    const { share: without, chance } = measure(state('linear'));
    expect(without).toBeLessThan(1.2 * chance);
    expect(share('linear', { upsampler: 'transposed3' })).toBeLessThan(chance);
  });
  test('a constant in the place of the ReLU brings it back', () => {
    for (const upsampler of ['transposed4', 'transposed3', 'subPixel'] as const)
      expect(share('constant', { upsampler })).toBeGreaterThan(0.4);
    for (const upsampler of ['nearest', 'icnr'] as const)
      expect(share('constant', { upsampler })).toBeLessThan(0.05);
  });
  test('leaky is between the two', () => {
    expect(share('four', { activation: 'leaky' })).toBeLessThan(share('four'));
    expect(share('four', { activation: 'leaky' })).toBeGreaterThan(0.3);
  });
  test('four stages put lines on multiples of 1/16', () => {
    const { spectrum, period } = model.compute(state('deep'));
    expect(period).toBe(16);
    for (let f = 4; f < 32; f += 4)
      expect(spectrum[f]).toBeGreaterThan(1.2 * Math.max(spectrum[f - 1], spectrum[f + 1]));
  });
});

describe('the challenge', () => {
  const [unfed] = challenges;
  const passes = (p: Params) => unfed.passed(p, measure(p));
  const hint = (p: Params) => hintOf(unfed, p, measure(p));
  test('is passed without a ReLU', () => {
    expect(passes(state('three'))).toBe(false);
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8])
      for (const upsampler of ['transposed3', 'transposed4'] as const)
        expect(passes(state('three', { activation: 'none', seed, upsampler }))).toBe(true);
  });
  test('each mistake has its hint', () => {
    expect(hint(state('nearest'))).toBe('keep');
    expect(hint(state('three'))).toBe('mean');
    expect(hint(state('linear'))).toBe('seed');
  });
});

describe('over fifty seeds', () => {
  const shares = (preset: Preset) =>
    Array.from({ length: 50 }, (_, i) => {
      const p = state(preset);
      return gridShare(powerShares(picture(p, i + 1), SIDE), SIDE, 2 ** p.stages);
    });
  test('k 4, k 3 and sub-pixel paint as much grid as one another, and nearest next to none', () => {
    const [four, three, subPixel] = (['four', 'three', 'subPixel'] as const).map(shares);
    for (const one of [four, three, subPixel]) {
      expect(mean(one)).toBeGreaterThan(0.4);
      expect(mean(one)).toBeLessThan(0.55);
      expect(Math.min(...one)).toBeGreaterThan(0.1);
    }
    expect(Math.max(...shares('nearest'))).toBeLessThan(0.05);
  });
});
