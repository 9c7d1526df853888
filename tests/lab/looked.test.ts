/** What is looked at after a run: the residual beside white noise, the line of a profile, differences, how pictures are laid out. */
import { describe, expect, it } from 'vitest';
import { delta } from './delta.ts';
import { RandomState } from '../../src/core/random/index.ts';
import { bestColumns, widthIn } from '../../src/lab/page/arrange.ts';
import { differenceOf, scaleOf } from '../../src/lab/page/further/differences.ts';
import { alongLine, stationsOf } from '../../src/lab/page/further/profile-line.ts';
import { inFile } from '../../src/lab/work/stored.ts';
import { fitOf } from '../../src/lab/page/fit.ts';
import { makeLook } from '../../src/lab/page/look.ts';
import { psnrOf, residualMeasures } from '../../src/lab/work/measures.ts';
import { residualLook, residualOf } from '../../src/lab/work/residual.ts';

const SHAPE = [64, 48] as const;
const SIZE = SHAPE[0] * SHAPE[1];
const SIGMA = 0.02;
const noise = new RandomState(3).standardNormal(SIZE).map((value) => SIGMA * value);
const nothing = new Float64Array(SIZE);

describe('a residual of white noise', () => {
  const residual = residualOf(noise, nothing, delta, SHAPE);
  const measures = residualMeasures([residual]);
  const look = residualLook(residual, measures.residual, SIGMA);

  it('has the size of σ, no likeness of neighbours, and passes for white', () => {
    expect(measures.residual / SIGMA).toBeCloseTo(1, 1);
    expect(Math.abs(measures.correlation)).toBeLessThan(0.05);
    expect(look.distance).toBeLessThan(look.limit);
    expect(fitOf(measures.residual / SIGMA)).toBe('about');
  });

  it('is counted whole, most of it in the middle', () => {
    expect(look.shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    expect(look.shares.indexOf(Math.max(...look.shares))).toBeGreaterThan(14);
    expect(look.cumulative.at(-1)).toBeCloseTo(1, 12);
  });
});

it('what is not known counts nowhere', () => {
  const unknown = new Uint8Array(SIZE);
  unknown.fill(1, 100, 140);
  const spoilt = noise.slice();
  spoilt.fill(1000, 100, 140);
  const residual = residualOf(spoilt, nothing, delta, SHAPE, unknown);
  expect(residualMeasures([residual]).residual / SIGMA).toBeCloseTo(1, 1);
  expect(Math.max(...residualLook(residual, SIGMA, SIGMA).plane)).toBeLessThan(1);
  expect(psnrOf([spoilt], [nothing], unknown)).toBeCloseTo(-20 * Math.log10(SIGMA), 0);
});

it('a residual with a picture left in it does not pass for white', () => {
  const left = noise.map((value, i) => value + 0.02 * Math.sin(i / 300));
  const residual = residualOf(left, nothing, delta, SHAPE);
  const look = residualLook(residual, SIGMA, SIGMA);
  expect(look.distance).toBeGreaterThan(look.limit);
});

describe('a profile', () => {
  const ramp = Float64Array.from({ length: SIZE }, (_, i) => (i % SHAPE[1]) + 100 * Math.floor(i / SHAPE[1]));
  it('reads a plane of straight slopes exactly, from end to end', () => {
    const ends = [
      [0, 0],
      [1, 1],
    ] as const;
    const found = alongLine(ramp, ends, SHAPE);
    const x = stationsOf(ends, SHAPE);
    expect(found[0]).toBe(0);
    expect(found.at(-1)).toBeCloseTo(47 + 6300, 9);
    expect(x.at(-1)).toBeCloseTo(Math.hypot(47, 63), 12);
    found.forEach((value, i) => expect(value).toBeCloseTo(((47 + 6300) * i) / (found.length - 1), 8));
  });
});

it('a difference has its sign, and its scale leaves out a few outliers', () => {
  const plane = Float64Array.from({ length: 1000 }, (_, i) => (i === 500 ? 9 : 0.1));
  expect(Array.from(differenceOf([0.75, 0.25], [0.25, 0.75]))).toEqual([0.5, -0.5]);
  expect(scaleOf([plane])).toBe(0.1);
  expect(scaleOf([])).toBe(0);
});

describe('the room for pictures', () => {
  it('holds them all, as large as any number of columns allows', () => {
    for (const count of [1, 2, 3, 4, 5])
      for (const ratio of [0.5, 1, 1.5, 3])
        for (const box of [
          { width: 900, height: 280 },
          { width: 336, height: 268 },
        ]) {
          const best = bestColumns(count, ratio, box);
          const widths = [1, 2, 3, 4, 5].slice(0, count).map((one) => widthIn(one, count, ratio, box));
          expect(widthIn(best, count, ratio, box)).toBe(Math.max(...widths));
        }
  });
});

describe('the look', () => {
  it('keeps what is under the pointer there while it is enlarged, and moves with a hand', () => {
    const look = makeLook();
    look.zoomAt([0.3, 0.7], 4);
    expect(look.inPicture([0.3, 0.7])[0]).toBeCloseTo(0.3, 12);
    const before = look.inPicture([0.5, 0.5]);
    look.panBy([0.1, 0]);
    expect(look.inPicture([0.6, 0.5])[0]).toBeCloseTo(before[0], 12);
    expect(look.inFrame(look.inPicture([0.2, 0.9]))[1]).toBeCloseTo(0.9, 12);
  });
  it('arrows move the crosshair; what is enlarged, if anything is; with Shift the crosshair by a pixel', () => {
    const look = makeLook();
    look.moveBy({ key: 'ArrowRight', shiftKey: false }, SHAPE);
    expect(look.pixel.value).toEqual([34, 32]);
    look.zoomAt([0.5, 0.5], 2);
    look.moveBy({ key: 'ArrowLeft', shiftKey: false }, SHAPE);
    expect(look.pixel.value).toEqual([34, 32]);
    expect(look.at.value[0]).toBeCloseTo(0.46, 12);
    look.moveBy({ key: 'ArrowUp', shiftKey: true }, SHAPE);
    expect(look.pixel.value).toEqual([34, 31]);
    expect(look.moveBy({ key: 'a', shiftKey: false }, SHAPE)).toBe(false);
  });
});

it('light is told in the file’s own numbers', () => {
  expect(inFile({ curve: 'srgb', depth: 8, white: 255 })(1)).toBeCloseTo(255, 9);
  expect(inFile({ curve: 'srgb', depth: 8, white: 255 })(1.2)).toBeCloseTo(255, 9);
  expect(inFile({ curve: 'linear', depth: 16, white: 65535, offset: 100 })(0.5)).toBe(100 + 0.5 * 65435);
  expect(inFile({ curve: 'linear', depth: 'float', white: 2 })(1.5)).toBe(3);
});
