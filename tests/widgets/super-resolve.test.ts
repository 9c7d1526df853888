import { describe, expect, test } from 'vitest';
import { convTranspose2d } from '../../src/core/layers/index.ts';
import { SIDE } from '../../src/networks/restorer-pictures.ts';
import { halved } from '../../src/networks/super-resolver-camera.ts';
import manifest from '../../src/networks/weights/super-resolver.json';
import { bicubic } from '../../src/networks/super-resolver-layers.ts';
import { flatGrid, rampGrid, rampOf } from '../../src/networks/super-resolver-scores.ts';
import { cornerOf, cutOut } from '../../src/widgets/super-resolve/detail.ts';
import { model, type Result } from '../../src/widgets/super-resolve/model.ts';
import * as page from '../../src/widgets/super-resolve/params.ts';
import { DETAIL, params, presets, REACH, type Params } from '../../src/widgets/super-resolve/params.ts';
import { challenges } from '../../src/widgets/super-resolve/challenges.ts';
import { numbers } from '../../src/widgets/super-resolve/numbers.ts';
import { ON_PAGES, RECORD } from '../../src/widgets/super-resolve/record.ts';
import { runsOf, statesOf } from './support/states.ts';
import { recorded, trainedOnPages } from './super-resolve.seeds.ts';

const state = statesOf(params, presets);
const run = runsOf<typeof model, Params, Result>(model);

test('what the page knows of the networks is so', () => expect(page.SIDE).toBe(SIDE));

describe('the camera, and bicubic', () => {
  test('means of 2×2', () => {
    expect(Array.from(halved(Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8), [2, 4]))).toEqual([3.5, 5.5]);
  });
  test('bicubic leaves an even grey and a ramp as they are', () => {
    expect(flatGrid(bicubic)).toBeLessThan(1e-12);
    expect(rampGrid(bicubic)).toBeLessThan(1e-10);
  });
  test('the scores find a grid: ones after a transposed layer, k = 3, s = 2', () => {
    const layer = convTranspose2d({
      inChannels: 1,
      outChannels: 1,
      kernel: 3,
      stride: 2,
      padding: 1,
      outputPadding: 1,
      bias: false,
    });
    const uneven = (x: Float64Array<ArrayBuffer>, [height, width]: readonly [number, number]) =>
      layer.forward({ shape: [1, 1, height, width], data: x }, { weight: new Float64Array(9).fill(0.5) }).y
        .data;
    expect(flatGrid(uneven)).toBeGreaterThan(0.1);
    expect(rampGrid(uneven)).toBeGreaterThan(1);
  });
});

describe('the square', () => {
  test('is inside the frame, wherever its middle is dragged', () => {
    for (const place of [
      [0, 0],
      [1, 1],
      [0.5, 0.5],
      [0.03, 0.97],
    ] as const) {
      const [top, left] = cornerOf({ place }, [96, 60]);
      expect([top % 2, left % 2]).toEqual([0, 0]);
      expect(Math.min(top, left)).toBeGreaterThanOrEqual(0);
      expect([top <= 96 - DETAIL, left <= 60 - DETAIL]).toEqual([true, true]);
    }
    expect(cornerOf({ place: [0, 1] }, [96, 96])).toEqual([0, 0]);
  });
  test('rows and columns of the picture', () => {
    const values = Float64Array.from({ length: 20 }, (_, i) => i);
    expect(Array.from(cutOut(values, [4, 5], [1, 2], 2))).toEqual([7, 8, 12, 13]);
  });
});

describe('the record', () => {
  test('is that of the manifest', () => expect(RECORD).toEqual(recorded()));
  test('what adds to bicubic is ahead of it on every kind, by more than its trainings differ', () => {
    for (const net of ['subPixel', 'transposed'] as const)
      for (const kind of ['leaves', 'discs', 'text', 'still'] as const) {
        const gains = RECORD[net].map((training) => training[kind]);
        expect(Math.min(...gains)).toBeGreaterThan(Math.max(...gains) - Math.min(...gains));
      }
  });
  test('more of a grid is left on a ramp by the sub-pixel network than by the transposed one, in each training', () => {
    const { 'sub-pixel': subPixel, transposed } = manifest.variants;
    subPixel.scores.forEach(({ ramp }, i) => expect(ramp).toBeGreaterThan(transposed.scores[i].ramp));
  });
  test('five trainings; the sub-pixel network is ahead in the mean on each kind, and on none in all five', () => {
    const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
    const { 'sub-pixel': subPixel, transposed } = manifest.variants;
    expect([subPixel.scores.length, transposed.scores.length]).toEqual([5, 5]);
    expect([subPixel.weights, transposed.weights]).toEqual([8484, 8081]);
    for (const kind of ['leaves', 'discs', 'text', 'still'] as const) {
      const leads = subPixel.scores.map((training, i) => training[kind] - transposed.scores[i][kind]);
      expect(mean(leads)).toBeGreaterThan(0);
      expect(Math.min(...leads)).toBeLessThan(0);
    }
  });
  test('on its own a network is ahead of bicubic on leaves and discs, by less than half of what the others are', () => {
    RECORD.plain.forEach((training, i) => {
      for (const kind of ['leaves', 'discs'] as const) {
        expect(training[kind]).toBeGreaterThan(0);
        expect(training[kind]).toBeLessThan(RECORD.transposed[i][kind] / 2);
      }
    });
    expect(Math.round(RECORD.subPixel[0].leaves)).toBe(1);
  });
  test('trained on pages it gains more on text than any that was not, and is behind bicubic on leaves', () => {
    expect(ON_PAGES).toHaveLength(5);
    expect(numbers.pagesLeast).toBeGreaterThan(numbers.textMost);
    for (const { leaves } of ON_PAGES) expect(leaves).toBeLessThan(0);
  });
  test('its trainings begin again with the recorded losses', () => {
    const [first] = ON_PAGES;
    trainedOnPages(1, first.losses.length).losses.forEach((loss, i) =>
      expect(Math.abs(loss / first.losses[i] - 1)).toBeLessThan(1e-4),
    );
  });
});

describe('what the page says', () => {
  const m = (preset: keyof typeof presets) => run(state(preset)).m;
  test('leaves: 1.0 dB nearer, alike; on its own 0.2', () => {
    const { bicubic: before, subPixel, transposed, plain } = m('leaves');
    expect(Math.abs(subPixel - before - 1)).toBeLessThan(0.06);
    expect(Math.abs(transposed - subPixel)).toBeLessThan(0.05);
    expect((plain - before).toFixed(1)).toBe('0.2');
  });
  test('text: 0.4 dB, structural similarity from 0.70 to 0.76 and 0.75', () => {
    const one = m('text');
    expect(Math.abs(one.subPixel - one.bicubic - 0.4)).toBeLessThan(0.06);
    expect(Math.abs(one.transposed - one.bicubic - 0.4)).toBeLessThan(0.06);
    expect([one.ssimBicubic, one.ssimSubPixel, one.ssimTransposed].map((value) => value.toFixed(2))).toEqual([
      '0.70',
      '0.76',
      '0.75',
    ]);
  });
  test('still life and discs', () => {
    const [still, discs] = [m('still'), m('discs')];
    const gains = [still, discs].flatMap((one) => [one.subPixel - one.bicubic, one.transposed - one.bicubic]);
    expect(gains.map((gain) => gain.toFixed(1))).toEqual(['1.6', '1.4', '2.5', '2.1']);
    expect(
      Math.max(...(['leaves', 'text', 'still'] as const).map((one) => m(one).subPixel - m(one).bicubic)),
    ).toBeLessThan(gains[3]);
  });
  test('minus truth: structural similarity 0.85 and 0.81', () => {
    const one = m('difference');
    expect([one.ssimSubPixel, one.ssimTransposed, one.ssimBicubic].map((value) => value.toFixed(2))).toEqual([
      '0.85',
      '0.85',
      '0.81',
    ]);
  });
  test('a ramp: steps differ by 38 and 14 %, of bicubic by none', () => {
    const { rampBicubic, rampSubPixel, rampTransposed } = m('ramp');
    expect(rampBicubic).toBe(0);
    expect([rampSubPixel, rampTransposed].map((value) => value.toFixed(0))).toEqual(['38', '14']);
    expect(REACH.difference / REACH.ramp).toBe(25);
    const { enlarged, truth } = run(state('ramp')).r;
    const middle = (way: page.Way) =>
      Math.max(
        ...cutOut(
          enlarged[way].map((value, i) => value - truth[i]),
          [96, 96],
          [34, 34],
          DETAIL,
        ).map(Math.abs),
      );
    for (const way of ['bicubic', 'subPixel', 'transposed'] as const)
      expect(middle(way)).toBeLessThanOrEqual(REACH.ramp);
    expect(rampOf(4)[3]).toBeCloseTo(0.8, 12);
  });
});

describe('the challenge', () => {
  const passed = (changes: Partial<Params>, preset: keyof typeof presets = 'still') => {
    const p = state(preset, changes);
    return challenges[0].passed(p, run(p).m);
  };
  test('a square on an outline; not in the middle, and on no other picture', () => {
    expect(passed({ place: [0.86, 0.75] })).toBe(true);
    expect(passed({})).toBe(false);
    expect(passed({ place: [0.58, 0.48] }, 'discs')).toBe(false);
  });
  test('a few squares of a hundred are good enough', () => {
    const places = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8].flatMap((x) =>
      [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8].map((y) => [x, y] as const),
    );
    const good = places.filter((place) => passed({ place })).length;
    expect(good).toBeGreaterThan(0);
    expect(good).toBeLessThan(places.length / 5);
  });
});

test('own pictures: too small, of one grey, and with odd sides', () => {
  const own = (shape: readonly [number, number], grey: (i: number) => number) =>
    state('leaves', {
      picture: {
        own: { shape, planes: [Float32Array.from({ length: shape[0] * shape[1] }, (_, i) => grey(i))] },
      },
    });
  expect(model.check(own([20, 96], (i) => i / 2000))?.code).toBe('small');
  expect(model.check(own([40, 40], () => 0.5))?.code).toBe('even');
  const p = own([41, 53], (i) => (i % 53) / 60);
  expect(model.check(p)).toBeNull();
  expect(run(p).r.shape).toEqual([40, 52]);
});
