/** Every method of the book at work in the Lab, and what is said of what it made. */
import { describe, expect, it } from 'vitest';
import { motion } from '../../src/core/kernels/index.ts';
import { convolve2d } from '../../src/core/operators/convolve2d.ts';
import { RandomState } from '../../src/core/random/index.ts';
import { labParams, nameOf } from '../../src/lab/params/index.ts';
import { methodSeeds } from '../../src/lab/seeds.ts';
import { residualMeasures } from '../../src/lab/work/measures.ts';
import { residualOf } from '../../src/lab/work/residual.ts';
import { benchOf, BlurTooLarge, sessionOf } from '../../src/lab/work/session.ts';
import { methods } from '../../src/methods/index.ts';
import { blocksPicture, SHAPE } from './blocks.ts';
import { blocksTask, finished } from './blocks-run.ts';

const specs = labParams(methodSeeds);
describe.each(methods.map(({ name }) => name))('%s', (name) => {
  it('runs to its end on a reader’s picture, and says only what the data say', () => {
    const steps = nameOf('first', name, 'steps');
    const session = finished(blocksTask(name, steps in specs ? { [steps]: 3 } : {}));
    const planes = session.planes()!;
    expect(planes).toHaveLength(1);
    expect(planes[0]).toHaveLength(SHAPE[0] * SHAPE[1]);
    expect(planes[0].every((value) => value >= 0 && value <= 1)).toBe(true);
    const { residual, correlation, psnr } = session.measures();
    expect(Number.isFinite(residual) && Math.abs(correlation) <= 1).toBe(true);
    expect(psnr).toBeUndefined();
  });
});

it('a picture in colour keeps its colours: all change with the brightness, or each by itself', () => {
  const colourful = { picture: { own: blocksPicture(3) } };
  const brightness = finished(blocksTask('wiener', colourful)).planes()!;
  expect(brightness).toHaveLength(3);
  const each = finished(blocksTask('wiener', { ...colourful, colour: 'channels' })).planes()!;
  expect(each).toHaveLength(3);
  expect(each[0]).not.toEqual(brightness[0]);
});

it('a blur larger than the picture is refused', () => {
  expect(() => sessionOf(blocksTask('wiener', { length: 50, angle: 0 }))).not.toThrow();
  expect(() => sessionOf(blocksTask('wiener', { length: 50, angle: 90 }))).toThrow(BlurTooLarge);
});

describe('the shaken still life', () => {
  const shaken = { picture: { scene: 'still-life' }, length: 15 };

  it('comes nearer to its truth by both methods that the Lab opens with', () => {
    const { exposure } = benchOf(blocksTask('wiener', shaken));
    const blurred = 23.2129;
    expect(exposure.planes).toHaveLength(3);
    const [wiener, lucy] = ['wiener', 'richardson-lucy'].map((name) =>
      finished(blocksTask(name, shaken)).measures(),
    );
    expect(wiener.psnr).toBeGreaterThan(blurred);
    expect(lucy.psnr).toBeGreaterThan(wiener.psnr!);
  });

  it('has the noise that was put in, as the finest detail says it', () => {
    expect(benchOf(blocksTask('wiener', shaken)).estimated).toBeCloseTo(0.002, 4);
  });

  it('by the noise: Wiener’s ratio leaves a residual of the noise’s size', () => {
    const session = finished(blocksTask('wiener', shaken));
    const { sigma } = benchOf(blocksTask('wiener', shaken)).noise;
    expect(session.measures().residual / sigma).toBeGreaterThan(0.7);
    expect(session.measures().residual / sigma).toBeLessThan(1.3);
  });

  it('a hand sets the ratio instead', () => {
    const values = { [nameOf('first', 'wiener', 'by')]: 'hand', [nameOf('first', 'wiener', 'nsr')]: 0.01 };
    expect(finished(blocksTask('wiener', { ...shaken, ...values })).values).toEqual({ nsr: 0.01 });
  });
});

it('the residual of the truth itself is what was added', () => {
  const kernel = motion(6, 50);
  const x = new RandomState(8).uniform(0, 1, 30 * 24);
  const y = convolve2d(kernel, [30, 24], { boundary: 'reflect' }).apply(x);
  const { residual, shape } = residualOf(y, x, kernel, [30, 24]);
  expect(Math.max(...residual.map(Math.abs))).toBeLessThan(1e-12);
  const noise = new RandomState(9).standardNormal(shape[0] * shape[1]);
  const white = residualMeasures([{ residual: noise, shape, top: 0, left: 0, isKnown: () => true }]);
  expect(white.residual).toBeCloseTo(1, 1);
  expect(Math.abs(white.correlation)).toBeLessThan(0.1);
});
