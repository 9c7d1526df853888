/** A sharp picture that is blurred here: on which grid, from which surroundings, with which noise. */
import { describe, expect, it } from 'vitest';
import { kernelSum } from '../../src/core/kernels/index.ts';
import { srgbToLinear } from '../../src/core/light.ts';
import { convolve2d } from '../../src/core/operators/convolve2d.ts';
import { RandomState } from '../../src/core/random/index.ts';
import { defaultsOf, labParams } from '../../src/lab/params/index.ts';
import { methodSeeds } from '../../src/lab/seeds.ts';
import { blurredHere, madeOf, noisy } from '../../src/lab/work/made.ts';
import { binned, ownCanvas, part, sceneCanvas } from '../../src/lab/work/canvas.ts';
import { BlurTooLarge, isMirrored, kernelFor, kernelTold } from '../../src/lab/work/kernel.ts';
import { benchTask } from '../../src/lab/work/task.ts';

const specs = labParams(methodSeeds);
const taskFor = (values: Readonly<Record<string, unknown>>) =>
  benchTask({ ...defaultsOf(specs), state: 'sharp', ...values });
const blurOf = (values: Readonly<Record<string, unknown>>) => taskFor(values).blur;

const SHAPE = [200, 231] as const;
const light = [new RandomState(5).uniform(0, 1, SHAPE[0] * SHAPE[1])];

describe('every blur', () => {
  const names = ['motion', 'gaussian', 'box', 'disc', 'airy', 'moffat'];
  it.each(names)('%s: odd sides, sum 1, and on a grid twice as fine twice as wide', (blur) => {
    const [coarse, fine] = [kernelFor(blurOf({ blur })), kernelFor(blurOf({ blur }), 2)];
    for (const kernel of [coarse, fine]) {
      expect(kernel.shape.every((side) => side % 2 === 1)).toBe(true);
      expect(kernelSum(kernel)).toBeCloseTo(1, 12);
    }
    const ratio = spreadOf(fine) / spreadOf(coarse);
    expect(ratio).toBeGreaterThan(1.85);
    expect(ratio).toBeLessThan(2.15);
    expect(isMirrored(coarse)).toBe(blur !== 'motion');
  });

  it('is told as it is, or too large', () => {
    expect(kernelTold(blurOf({ blur: 'disc' }))).toEqual(kernelFor(blurOf({ blur: 'disc' })));
    expect(kernelTold(blurOf({ blur: 'disc', misstated: 1.5 }))).toEqual(
      kernelFor(blurOf({ blur: 'disc', radius: 6 })),
    );
    expect(blurOf({ state: 'blurred', misstated: 1.5 }).misstated).toBe(1);
  });
});

/** Root of the variance along both axes together. */
function spreadOf({ shape: [height, width], data }: ReturnType<typeof kernelFor>): number {
  const middle = [(height - 1) / 2, (width - 1) / 2];
  return Math.sqrt(
    data.reduce(
      (sum, weight, i) =>
        sum + weight * ((Math.floor(i / width) - middle[0]) ** 2 + ((i % width) - middle[1]) ** 2),
      0,
    ),
  );
}

describe('the canvas', () => {
  it('a scene is drawn at twice the size, with a margin', () => {
    const { shape, fineness, light: planes } = sceneCanvas('text-page');
    expect({ shape, fineness }).toEqual({ shape: [608, 768], fineness: 2 });
    expect(planes[0]).toHaveLength(608 * 768);
  });

  it('an own picture is halved, its odd last row or column left out; a small one keeps its size', () => {
    expect(ownCanvas(light, SHAPE)).toMatchObject({ shape: [200, 230], fineness: 2 });
    const small = [new Float64Array(100 * 300)];
    expect(ownCanvas(small, [100, 300])).toMatchObject({ shape: [100, 300], fineness: 1 });
  });
});

describe('blurred here', () => {
  const canvas = ownCanvas(light, SHAPE);

  it('on the finer grid, and then two by two: not the matrix that undoes it', () => {
    const blur = blurOf({ blur: 'disc', radius: 3 });
    const made = blurredHere(canvas, blur);
    const crime = blurredHere(canvas, { ...blur, crime: true });
    expect(made.shape).toEqual(crime.shape);
    expect(made.truth).toEqual(crime.truth);
    // The slow way: everything blurred, then everything binned, then the frame.
    const fine = convolve2d(kernelFor(blur, 2), canvas.shape, { boundary: 'zero' }).apply(canvas.light[0]);
    const half = binned(fine, canvas.shape, 2);
    const [height, width] = made.shape;
    const [top, left] = [(100 - height) / 2, (115 - width) / 2];
    expect(made.light[0]).toAgreeWith(part(half, 115, { top, left, height, width }), 1e-12);
    expect(made.light[0]).not.toAgreeWith(crime.light[0], 1e-3);
  });

  it('the crime: the truth itself, seen through the kernel that the methods are told', () => {
    const blur = blurOf({ blur: 'motion', length: 9, angle: 30, crime: true });
    const { truth, light: seen, shape } = blurredHere(canvas, blur);
    const kernel = kernelTold(blur);
    const model = convolve2d(kernel, shape, { boundary: 'zero', output: 'valid' });
    const [height, width] = model.outShape as readonly [number, number];
    const window = { top: (kernel.shape[0] - 1) / 2, left: (kernel.shape[1] - 1) / 2, height, width };
    expect(part(seen[0], shape[1], window)).toAgreeWith(model.apply(truth[0]), 1e-12);
  });

  it('a scene keeps its size until the blur reaches past its margin; a picture is as much smaller as the blur is wide', () => {
    const scene = sceneCanvas('text-page');
    expect(blurredHere(scene, blurOf({ blur: 'disc', radius: 25 })).shape).toEqual([240, 320]);
    expect(blurredHere(scene, blurOf({ blur: 'gaussian', sigma: 12 })).shape).toEqual([240 - 44, 320 - 44]);
    expect(blurredHere(canvas, blurOf({ blur: 'box', side: 11 })).shape).toEqual([100 - 12, 115 - 12]);
  });

  it('refuses a blur that leaves no frame', () => {
    expect(() => blurredHere(canvas, blurOf({ blur: 'gaussian', sigma: 12 }))).toThrow(BlurTooLarge);
  });
});

describe('the noise', () => {
  const flat = new Float64Array(200 * 200).fill(0.25);
  const stateOf = (values: Readonly<Record<string, unknown>>) => {
    const made = noisy(flat, taskFor(values).noise.added, new RandomState(3));
    const mean = made.reduce((a, b) => a + b, 0) / made.length;
    return { mean, variance: made.reduce((sum, value) => sum + (value - mean) ** 2, 0) / made.length };
  };

  it.each([
    ['gaussian', 0.02 ** 2],
    ['poisson', 0.25 / 500],
    ['mixed', 0.25 / 500 + 0.02 ** 2],
    ['none', 0],
  ])('%s has the variance that it should', (added, variance) => {
    const found = stateOf({ added, addedSigma: 0.02, photons: 500 });
    expect(Math.abs(found.mean - 0.25)).toBeLessThan(0.001);
    expect(Math.abs(found.variance - variance)).toBeLessThan(0.03 * variance + 1e-12);
  });

  it('another seed, another noise; the truth has none, and is not rounded', () => {
    const own = { shape: SHAPE, planes: [0, 1, 2].map(() => Float32Array.from(light[0])) };
    const made = (values = {}) => {
      const { picture, blur, noise } = taskFor({ picture: { own }, blur: 'gaussian', ...values });
      return madeOf({ picture, blur, noise: noise.added });
    };
    const one = made();
    expect(one.planes).toHaveLength(1);
    expect(one.planes[0].every((value) => Number.isInteger(Math.round(255e6 * value) / 1e6))).toBe(true);
    expect(one.stored).toMatchObject({ depth: 8 });
    expect(one.added).toEqual({ sigma: 0.005 });
    expect(made({ seed: 2 }).planes).not.toEqual(one.planes);
    expect(made({ seed: 2 }).truth).toEqual(one.truth);
    const exact = made({ rounded: false, added: 'none' });
    expect(exact.stored).toMatchObject({ depth: 'float' });
    expect(exact.added).toEqual({ sigma: 0 });
    expect(exact.planes[0].map(srgbToLinear)).not.toEqual(one.planes[0].map(srgbToLinear));
  });
});
