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
import { RECORD } from '../../src/widgets/super-resolve/record.ts';
import { runsOf, statesOf } from './support/states.ts';
import { recorded } from './super-resolve.seeds.ts';

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
  test('on its own a network is behind bicubic, in each training', () => {
    for (const training of RECORD.plain) expect(Math.max(...Object.values(training))).toBeLessThan(0);
  });
});

describe('what the page says', () => {
  const m = (preset: keyof typeof presets) => run(state(preset)).m;
  test('leaves: 1.0 dB nearer, alike; on its own behind bicubic', () => {
    const { bicubic: before, subPixel, transposed, plain } = m('leaves');
    expect(Math.abs(subPixel - before - 1)).toBeLessThan(0.06);
    expect(Math.abs(transposed - subPixel)).toBeLessThan(0.05);
    expect(plain).toBeLessThan(before);
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
