import { describe, expect, test } from 'vitest';
import { RandomState } from '../../src/core/random/index.ts';
import { outlinePage, SIDE } from '../../src/networks/outlines.ts';
import {
  TRAINED_NOISE,
  TRANSLATORS,
  translatorLayers,
  type Translator,
} from '../../src/networks/translate.ts';
import { challenges } from '../../src/widgets/translate/challenges.ts';
import { OVERLAPS, RADII_TRIED, SPIRAL } from '../../src/widgets/translate/curve.ts';
import { penFor } from '../../src/parts/model/ink.ts';
import { model, type Result } from '../../src/widgets/translate/model.ts';
import { answerOf } from '../../src/widgets/translate/nets.ts';
import { outlinedOf, ringPage } from '../../src/widgets/translate/outline.ts';
import * as page from '../../src/widgets/translate/params.ts';
import { openRing, params, presets, type Params } from '../../src/widgets/translate/params.ts';
import { partOf, viewOf } from '../../src/widgets/translate/seeing.ts';
import { percent } from '../../src/widgets/translate/view-pictures.ts';
import { trained } from '../../src/widgets/translate/weights.ts';
import { words } from '../../src/widgets/translate/words.en.ts';
import { runsOf, statesOf } from './support/states.ts';
import { overlapOfRing, RADII } from './translate.seeds.ts';

const state = statesOf(params, presets);
const run = runsOf<typeof model, Params, Result>(model);

test('what the page knows of the networks is so', () => {
  expect([page.SIDE, page.TRAINED_NOISE, page.TRANSLATORS]).toEqual([SIDE, TRAINED_NOISE, TRANSLATORS]);
  expect(page.PEN).toBeCloseTo(penFor(14), 12);
  const radii = Array.from({ length: 200 }, (_, i) => outlinePage(50_000 + i).outlines)
    .flat()
    .map(({ radius }) => radius);
  expect(Math.min(...radii)).toBeGreaterThanOrEqual(page.TRAINED_RADII.x1);
  expect(Math.max(...radii)).toBeLessThanOrEqual(page.TRAINED_RADII.x2);
});

describe('how far each sees', () => {
  /** With positive weights alone a pixel of light changes every answer that reads it. */
  const reaches = (net: Translator, row: number): number[] => {
    const layers = translatorLayers(net);
    const weights = Object.fromEntries(
      Object.entries(layers.parameters).map(([key, shape]) => {
        const values = new Float32Array(shape.reduce((product, n) => product * n, 1));
        return [key, key.endsWith('weight') ? values.fill(0.1) : values];
      }),
    );
    const data = new Float32Array(SIDE ** 2).fill(1, row * SIDE, (row + 1) * SIDE);
    const { y } = layers.forward({ shape: [1, 1, SIDE, SIDE], data }, weights);
    return Array.from({ length: SIDE }, (_, at) => y.data[at * SIDE + 32]);
  };

  test.each(TRANSLATORS)('%s: as the layers themselves say', (net) => {
    const lit = Array.from({ length: SIDE }, (_, row) => reaches(net, row));
    for (let at = 0; at < SIDE; at++) {
      const seen = Array.from({ length: SIDE }, (_, row) => row).filter((row) => lit[row][at] > 0);
      const [from, to] = viewOf(net, at);
      expect([seen[0], seen.at(-1)]).toEqual([Math.max(0, from), Math.min(SIDE - 1, to)]);
      expect(seen).toHaveLength(seen.at(-1)! - seen[0] + 1);
    }
  });
  test('13 pixels, and 30 or 34', () => {
    const widths = (net: Translator) =>
      new Set(Array.from({ length: SIDE }, (_, at) => viewOf(net, at)[1] - viewOf(net, at)[0] + 1));
    expect(widths('near')).toEqual(new Set([13]));
    expect(widths('far')).toEqual(new Set([30, 34]));
  });
  test('what lies beyond changes nothing', () => {
    const random = new RandomState(1);
    for (const net of TRANSLATORS)
      for (const at of [20, 33, 47]) {
        const page = Float32Array.from(random.standardNormal(SIDE ** 2));
        const [from, to] = viewOf(net, at);
        const inView = (i: number) => i >= from && i <= to;
        const other = page.map((value, i) =>
          inView(Math.floor(i / SIDE)) && inView(i % SIDE) ? value : random.standardNormal(),
        );
        const chance = (x: Float32Array<ArrayBuffer>) => answerOf(net, trained[net], x, page).chance;
        expect(chance(other)[at * SIDE + at]).toBe(chance(page)[at * SIDE + at]);
      }
  });
  test('a part of the page, grey where there is none', () => {
    const page = Float32Array.from({ length: SIDE ** 2 }, (_, i) => i);
    const { shape, data } = partOf(page, { rows: [-1, 1], columns: [62, 64] });
    expect(shape).toEqual([3, 3]);
    expect(Array.from(data)).toEqual([0.5, 0.5, 0.5, 62, 63, 0.5, 126, 127, 0.5]);
  });
});

describe('inside', () => {
  test('of a drawn ring is what is inside of the circle, but for its rim', () => {
    const { inside } = outlinedOf(state('twins', { ink: [openRing(20, 0)] }));
    const circle = ringPage(20).inside;
    const different = inside.filter((value, i) => value !== circle[i]).length;
    expect(different).toBeLessThan(30);
  });
  test('a gap is closed as that of a training outline is', () => {
    const { inside } = outlinedOf(state('open'));
    expect(inside[32 * SIDE + 32]).toBe(1);
    expect(inside[32 * SIDE + 45]).toBe(0);
  });
  test('of what is drawn either way round, and of rings in rings, all', () => {
    const strokes = [openRing(24, 0), [...openRing(10, 0)].reverse()];
    const { inside } = outlinedOf(state('twins', { ink: strokes }));
    expect(inside).toEqual(outlinedOf(state('twins', { ink: [strokes[0]] })).inside);
  });
  test('pages are those of the network, held out', () => {
    const { ink, inside } = outlinedOf(state('page', { seed: 7 }));
    expect({ ink, inside }).toMatchObject(outlinePageOf(10_007));
    expect(outlinedOf(state('page', { seed: 40_000 }))).toEqual(outlinedOf(state('page', { seed: 0 })));
  });
  const outlinePageOf = (seed: number) => {
    const { ink, inside } = outlinePage(seed);
    return { ink, inside };
  };
});

describe('the curve', () => {
  test.each(TRANSLATORS)('%s: a sample of it again', (net) => {
    expect(RADII_TRIED).toEqual(RADII);
    expect(OVERLAPS[net]).toHaveLength(5);
    for (const radius of [6, 14, 24])
      expect(overlapOfRing(net, trained[net], radius)).toBeCloseTo(
        OVERLAPS[net][0][RADII_TRIED.indexOf(radius)],
        3,
      );
  });
});

describe('what the page says', () => {
  const at = (values: readonly number[], radius: number) => values[RADII_TRIED.indexOf(radius)];

  test('a new page: 0.62 and 0.89; A and B look almost alike to near', () => {
    const { m, p } = run(state('page'));
    expect(m).toMatchObject({ insideA: 1, insideB: 0 });
    expect([m.nearOverlap, m.farOverlap].map((value) => value.toFixed(2))).toEqual(['0.62', '0.89']);
    expect(m.nearA).toBeLessThan(5);
    expect(m.farA).toBeGreaterThan(95);
    expect(run({ ...p, noise: 0 }).m.differ).toBeLessThan(0.2);
  });
  test('a small ring: near as good as far; and so over five trainings', () => {
    const { m } = run(state('small'));
    expect([m.nearOverlap, m.farOverlap].map((value) => value.toFixed(2))).toEqual(['0.98', '0.96']);
    expect(m.farWeights / m.nearWeights).toBeGreaterThan(3);
    for (const net of TRANSLATORS)
      expect(Math.min(...OVERLAPS[net].map((one) => at(one, 6)))).toBeGreaterThan(0.92);
  });
  test('radius 10: near leaves a hole, far fills; in each of five trainings', () => {
    const { m } = run(state('ring'));
    expect(m.nearA).toBeLessThan(2);
    expect(m.nearB).toBeLessThan(2);
    expect(m.farA).toBeGreaterThan(99);
    const { data } = partOf(outlinedOf(state('ring')).ink, {
      rows: viewOf('near', 32),
      columns: viewOf('near', 32),
    });
    expect(data.reduce((sum, value) => sum + value, 0) / data.length).toBeLessThan(0.02);
    expect(Math.max(...OVERLAPS.near.map((one) => at(one, 10)))).toBeLessThan(0.86);
    expect(Math.min(...OVERLAPS.far.map((one) => at(one, 10)))).toBeGreaterThan(0.9);
  });
  test('twins: near sees the same and answers the same; one is inside', () => {
    const { m, r, p } = run(state('twins'));
    expect(m).toMatchObject({ differ: 0, insideA: 1, insideB: 0, seen: 13, nearA: 8.5, nearB: 8.5 });
    expect(percent(r.near.chance[32 * SIDE + 24])).toBe('9 %');
    expect(run({ ...p, view: 'far' }).m.differ).toBeGreaterThan(0.9);
    expect(r.near.chance[32 * SIDE + 24]).toBe(r.near.chance[32 * SIDE + 40]);
    expect(m.farA).toBeGreaterThan(97);
    expect(m.farB).toBeLessThan(1);
  });
  test('twins for both: neither can tell', () => {
    const { m, r } = run(state('farTwins'));
    expect(m).toMatchObject({ differ: 0, insideA: 1, insideB: 0 });
    for (const net of TRANSLATORS) expect(r[net].chance[32 * SIDE + 18]).toBe(r[net].chance[32 * SIDE + 42]);
  });
  test('never shown: far sees ink on all sides of the middle, and leaves a hole', () => {
    const { m, r, p } = run(state('beyond'));
    expect(m.farA).toBeLessThan(1);
    const { ink } = outlinedOf(p);
    const { shape, data } = partOf(ink, { rows: viewOf('far', 32), columns: viewOf('far', 32) });
    const [height, width] = shape;
    const middle = [32 - viewOf('far', 32)[0], 32 - viewOf('far', 32)[0]];
    const dark = (cells: readonly number[]) => Math.max(...cells.map((cell) => data[cell]));
    const row = Array.from({ length: width }, (_, j) => middle[0] * width + j);
    const column = Array.from({ length: height }, (_, i) => i * width + middle[1]);
    for (const line of [row, column]) {
      expect(dark(line.slice(0, middle[0]))).toBeGreaterThan(0.9);
      expect(dark(line.slice(middle[0] + 1))).toBeGreaterThan(0.9);
    }
    expect(Math.max(...OVERLAPS.far.map((one) => at(one, 14)))).toBeLessThan(0.8);
    expect(r.far.found).toBeLessThan(0.7);
  });
  test('an open ring: far fills it', () => {
    expect(run(state('open')).m.farOverlap).toBeGreaterThan(0.85);
    expect(Math.round((1.2 * 180) / Math.PI)).toBe(69);
    expect(Math.round((0.5 * 180) / Math.PI)).toBe(29);
  });
  test('a ring in a ring: far fills the inner one, and not the space between', () => {
    const { m } = run(state('nested'));
    expect(m).toMatchObject({ insideA: 1, insideB: 1 });
    expect(m.farA).toBeGreaterThan(99);
    expect(m.farB).toBeLessThan(2);
    expect(m.farOverlap).toBeLessThan(0.6);
  });
  test('a spiral: near comes off better, in four trainings of five', () => {
    const { m } = run(state('spiral'));
    expect([m.nearOverlap, m.farOverlap].map((value) => value.toFixed(2))).toEqual(['0.93', '0.44']);
    expect(m.nearOverlap).toBeCloseTo(SPIRAL.near[0], 2);
    expect(SPIRAL.near.filter((value, i) => value > SPIRAL.far[i])).toHaveLength(4);
  });
  test('as many weights as the hint says', () => {
    const { nearWeights, farWeights } = run(state('page')).m;
    for (const count of [nearWeights, farWeights])
      expect(words.params.view.hint).toContain(count.toLocaleString('en'));
  });
});

describe('challenges', () => {
  const passed = (id: string, preset: keyof typeof presets, changes: Partial<Params> = {}) => {
    const p = state(preset, changes);
    return challenges.find((one) => one.id === id)!.passed(p, run(p).m);
  };
  test('alike: a ring of 12 without noise; no preset but the twins', () => {
    expect(passed('alike', 'ring', { radius: 12, noise: 0 })).toBe(true);
    expect(passed('alike', 'ring', { radius: 12 })).toBe(false);
    const done = (Object.keys(presets) as (keyof typeof presets)[]).filter((preset) =>
      passed('alike', preset),
    );
    expect(done).toEqual(['twins']);
  });
  test('fooled: a large ring, and not a small one', () => {
    expect(passed('fooled', 'twins')).toBe(false);
    expect(passed('fooled', 'open')).toBe(false);
    expect(passed('fooled', 'twins', { ink: [openRing(20, 0)], noise: 0.15 })).toBe(true);
    expect(passed('fooled', 'twins', { ink: [openRing(5, 0)] })).toBe(false);
  });
});
