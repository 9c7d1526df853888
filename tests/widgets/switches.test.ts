import { describe, expect, test } from 'vitest';
import { maxUnpool2d, tensor } from '../../src/core/layers/index.ts';
import { scene } from '../../src/core/scenes/index.ts';
import type { ImageValue } from '../../src/widgets/contract.ts';
import { challenges } from '../../src/widgets/switches/challenges.ts';
import { model, type Result } from '../../src/widgets/switches/model.ts';
import { params, presets, type Params } from '../../src/widgets/switches/params.ts';
import { placesOf, pooled, switchesUsed, unpooled } from '../../src/widgets/switches/pooled.ts';
import { sharesByDistance } from '../../src/widgets/switches/view-distance.ts';
import { runsOf, statesOf } from './support/states.ts';

const state = statesOf(params, presets);
const run = runsOf<typeof model, Params, Result>(model);
const own = (shape: readonly [number, number], value: (i: number) => number): ImageValue => ({
  own: { shape, planes: [Float32Array.from({ length: shape[0] * shape[1] }, (_, i) => value(i))] },
});

describe('against other ways to the same', () => {
  const leaves = scene('dead-leaves', [64, 64]);

  test.each(['kept', 'topLeft', 'shuffled'] as const)('%s: the places are those of maxUnpool2d', (way) => {
    for (const depth of [1, 2, 3]) {
      const { shape, code, levels } = pooled(leaves, [64, 64], depth);
      const switches = switchesUsed(levels, way, 4);
      let y = tensor([1, 1, ...shape], code);
      for (let i = depth - 1; i >= 0; i--) {
        const [height, width] = levels[i].inShape;
        const inShape = [1, 1, height, width] as const;
        y = maxUnpool2d({ inShape, pooledShape: y.shape, switches: switches[i] }).forward(y).y;
      }
      expect(unpooled(code, placesOf(switches), leaves.length)).toEqual(y.data);
    }
  });
  test('a code is the largest of each block, and with its switches it returns to where that stood', () => {
    const { r } = run(state('deep'));
    for (let block = 0; block < 64; block++) {
      const [top, left] = [8 * Math.floor(block / 8), 8 * (block % 8)];
      const cells = Array.from({ length: 64 }, (_, i) => 64 * (top + Math.floor(i / 8)) + left + (i % 8));
      const most = Math.max(...cells.map((at) => r.truth[at]));
      expect(r.code[block]).toBe(most);
      const lit = cells.filter((at) => r.back[at] > 0);
      expect(lit).toHaveLength(1);
      expect(r.back[lit[0]]).toBe(r.truth[lit[0]]);
    }
  });
  test('the shares by distance add up, and the first is what is in place', () => {
    for (const preset of Object.keys(presets) as (keyof typeof presets)[]) {
      const { r, m } = run(state(preset));
      const shares = sharesByDistance(r);
      expect(shares.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
      expect(100 * shares[0]).toBeCloseTo(m.lightInPlace, 10);
    }
  });
});

describe('what the page says', () => {
  test('kept: one value of 16, all in place, nothing off', () => {
    const { m, r } = run(state('kept'));
    expect(m).toMatchObject({ inPlace: 100, lightInPlace: 100, displacement: 0, chance: 100 / 16 });
    expect(r.code.length).toBe(r.truth.length / 16);
    expect(r.back.filter((value) => value > 0).length).toBeLessThanOrEqual(r.code.length);
  });
  test('upper left: 6.6 % of the values in place, and 2.5 pixels off', () => {
    const { m } = run(state('topLeft'));
    expect(m.inPlace).toBeCloseTo(6.6, 1);
    expect(m.displacement).toBeCloseTo(2.5, 1);
  });
  test('shuffled: blurred, it is less like the leaves than what is kept', () => {
    const [kept, shuffled] = [run(state('kept')).m, run(state('shuffled')).m];
    expect(shuffled.correlationOfMeans).toBeLessThan(kept.correlationOfMeans - 0.2);
  });
  // One in 16 and 100: of any leaves, and by any shuffle.
  test('over 20 pictures of leaves: kept 100 %, shuffled one in 16, upper left somewhat more', () => {
    const mean = (values: readonly number[]) => values.reduce((a, b) => a + b) / values.length;
    const inPlace = (way: Params['way']) =>
      Array.from({ length: 20 }, (_, i) => {
        const leaves = scene('dead-leaves', [64, 64], i + 1);
        const picture = own([64, 64], (at) => leaves[at]);
        return run(state('kept', { way, picture, seed: i + 1 })).m.inPlace;
      });
    expect(Math.min(...inPlace('kept'))).toBe(100);
    expect(Math.abs(mean(inPlace('shuffled')) - 6.25)).toBeLessThan(0.5);
    const fixed = inPlace('topLeft');
    expect(mean(fixed)).toBeGreaterThan(6.25);
    expect(mean(fixed)).toBeLessThan(15);
  });
  test('erased: 0.38 with the switches, 0.02 without', () => {
    const [erased, nothing] = [run(state('erased')), run(state('nothing'))];
    expect(erased.m.correlationOfMeans).toBeCloseTo(0.38, 2);
    expect(nothing.m.correlationOfMeans).toBeCloseTo(0.015, 3);
    for (const { r } of [erased, nothing]) {
      expect(new Set(r.code)).toEqual(new Set([1]));
      expect(r.back.reduce((a, b) => a + b)).toBe(256);
    }
  });
  test('erased: on paper the first of equals wins', () => {
    const { r } = run(state('erased'));
    const paper = r.pooled.map(Number).findIndex((value) => value === 0);
    const [row, column] = [4 * Math.floor(paper / 16), 4 * (paper % 16)];
    expect(r.back[64 * row + column]).toBe(1);
  });
  test('a draw: 57 % of the values, 11 % of the light', () => {
    const { m } = run(state('ink'));
    expect(m.inPlace).toBeCloseTo(57, 0);
    expect(m.lightInPlace).toBeCloseTo(11, 0);
  });
  test('three poolings: one of 64, in place', () => {
    const { m, r } = run(state('deep'));
    expect(r.truth.length / r.code.length).toBe(64);
    expect(m.inPlace).toBe(100);
  });
});

describe('a picture of the reader’s own', () => {
  test('is cut to multiples of 8', () => {
    const { facts } = run(state('kept', { picture: own([30, 41], (i) => (i % 7) / 7) }));
    expect(facts).toMatchObject({ height: 24, width: 40, codeHeight: 6, codeWidth: 10 });
  });
  test('too small, or all of one grey, is refused', () => {
    const small = model.check(state('kept', { picture: own([7, 40], (i) => (i % 7) / 7) }));
    expect(small).toEqual({ code: 'small', facts: { height: 7, width: 40, least: 8 } });
    const flat = model.check(state('kept', { picture: own([16, 16], () => 0.5) }));
    expect(flat).toEqual({ code: 'flat' });
  });
});

describe('challenges', () => {
  const passed = (id: string, preset: keyof typeof presets, changes: Partial<Params> = {}) => {
    const p = state(preset, changes);
    return challenges.find((one) => one.id === id)!.passed(p, run(p).m);
  };
  const scenes = params.picture.scenes.map((scene) => ({ scene }));

  test('lucky: the bright letters, one pooling, upper left', () => {
    expect(passed('lucky', 'ink', { depth: 1 })).toBe(true);
    for (const preset of Object.keys(presets) as (keyof typeof presets)[])
      expect(passed('lucky', preset), preset).toBe(false);
    for (const picture of scenes) expect(passed('lucky', 'shuffled', { picture, depth: 1 })).toBe(false);
  });
  test('alone: three poolings, with some of the pictures', () => {
    const found = scenes.filter((picture) => passed('alone', 'erased', { picture, depth: 3 }));
    expect(found.map(({ scene }) => scene)).toEqual(['ink', 'glyphs']);
    for (const picture of scenes) {
      for (const depth of [1, 2]) expect(passed('alone', 'erased', { picture, depth })).toBe(false);
      for (const way of ['topLeft', 'shuffled'] as const)
        expect(passed('alone', 'erased', { picture, depth: 3, way })).toBe(false);
    }
    expect(passed('alone', 'deep')).toBe(false);
  });
});
