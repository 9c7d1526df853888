/** What is measured on edges and stars of a known blur, and what is refused. */
import { describe, expect, it } from 'vitest';
import { disc, gaussian2d, kernelSum, moffat, motion, type Kernel } from '../../src/core/kernels/index.ts';
import {
  kernelFrom,
  kernelOfStars,
  measureEdge,
  measureStar,
  type Edge,
  type Plane,
  type Star,
} from '../../src/core/measure-psf/index.ts';
import { RandomState } from '../../src/core/random/index.ts';
import { ACROSS, apart, edgePlane, scenePlane, starPlane } from './edge-scenes.ts';

const SEEDS = [1, 2, 3];

function edgeOf(plane: Plane, line: Parameters<typeof measureEdge>[1] = ACROSS): Edge {
  const found = measureEdge(plane, line);
  if ('refused' in found) throw new Error(found.refused);
  return found;
}
const refusalOf = (plane: Plane, line: Parameters<typeof measureEdge>[1] = ACROSS): string => {
  const found = measureEdge(plane, line);
  return 'refused' in found ? found.refused : found.fits[0].name;
};

describe('an edge', () => {
  const cases: readonly (readonly [string, 'gaussian' | 'disc' | 'motion', number, Kernel, number])[] = [
    ['gaussian σ 0.8', 'gaussian', 0.8, gaussian2d(0.8, 4), 0.02],
    ['gaussian σ 2', 'gaussian', 2, gaussian2d(2, 9), 0.01],
    ['disc of radius 4', 'disc', 4, disc(4), 0.01],
    ['motion of 15', 'motion', 15, motion(15, -4), 0.02],
  ];
  it.each(cases)('%s: its family and its size', (_, family, size, kernel, part) => {
    for (const degrees of [-8, 12]) {
      const { fits } = edgeOf(edgePlane(degrees, kernel));
      expect(fits[0].name).toBe(family);
      expect(Math.abs(fits[0].size - size) / size, `${degrees}°: ${fits[0].size}`).toBeLessThan(part);
    }
  });

  it.each(cases)(
    '%s: within 4 % where the edge is 50 times the noise, in each of three seeds',
    (_, family, size, kernel) => {
      for (const seed of SEEDS) {
        const { fits, signalToNoise } = edgeOf(edgePlane(12, kernel, 0.01, seed));
        const fit = fits.find(({ name }) => name === family)!;
        expect(Math.abs(fit.size - size) / size).toBeLessThan(0.04);
        expect(signalToNoise).toBeGreaterThan(35);
        expect(signalToNoise).toBeLessThan(55);
      }
    },
  );

  it.each([0.7, 1.5, 3])(
    'σ = %s at every slant and in noise: within 0.07 of it, and as near as it says',
    (sigma) => {
      const kernel = gaussian2d(sigma, Math.ceil(4.5 * sigma));
      for (const degrees of [-30, -3, 0, 7, 35])
        for (const noise of [0, 0.03]) {
          const { fits } = edgeOf(edgePlane(degrees, kernel, noise, 11));
          const { size, error } = fits.find(({ name }) => name === 'gaussian')!;
          const off = Math.abs(size - sigma);
          expect(off / sigma, `${degrees}°, ${noise}: ${size}`).toBeLessThan(0.07);
          expect(off, `${degrees}°, ${noise}`).toBeLessThan(4 * error + 0.03 * sigma);
        }
    },
  );

  it('is followed where it bends, as round a coin, and taken near the line where it turns a corner', () => {
    const blur = gaussian2d(2, 9);
    for (const radius of [25, 60]) {
      const coin = scenePlane((x, y) => (Math.hypot(x + radius, y) < radius ? 0.7 : 0.2), blur, 0.005);
      const { fits } = edgeOf(coin);
      expect(Math.abs(fits.find(({ name }) => name === 'gaussian')!.size - 2), `${radius}`).toBeLessThan(
        0.12,
      );
    }
    const corner = scenePlane((x, y) => (x > 0.3 && y > -14 ? 0.7 : 0.2), blur, 0.005);
    const { fits, reach } = edgeOf(corner);
    expect(Math.abs(fits[0].size - 2)).toBeLessThan(0.12);
    expect(reach).toBeLessThan(14);
  });

  it('is measured beside texture, when it stands out of it', () => {
    const grass = new RandomState(8).uniform(-1, 1, 120 * 120);
    const blur = gaussian2d(2, 9);
    const { data, shape } = edgePlane(8, blur, 0.002);
    // On the bright side alone.
    const textured = Float64Array.from(
      data,
      (value, i) => value + 0.1 * grass[i] * Math.max(0, (value - 0.2) / 0.5),
    );
    const { fits } = edgeOf({ shape, data: textured });
    expect(Math.abs(fits.find(({ name }) => name === 'gaussian')!.size - 2)).toBeLessThan(0.15);
  });

  it('does not take light that falls off evenly for blur', () => {
    const shaded = scenePlane((x, y) => (x + 0.1 * y > 0 ? 0.7 : 0.2) + 0.002 * x, gaussian2d(2, 9), 0.005);
    expect(edgeOf(shaded).fits[0].size).toBeCloseTo(2, 1);
  });

  it('is the same from the other side, and turned on its head', () => {
    const plane = edgePlane(8, disc(4), 0.005);
    const [there, back] = [edgeOf(plane), edgeOf(plane, [ACROSS[1], ACROSS[0]])];
    expect(back.fits[0].size).toBeCloseTo(there.fits[0].size, 2);
    const dark = { ...plane, data: Float64Array.from(plane.data, (value) => 1 - value) };
    expect(edgeOf(dark).fits[0].size).toBeCloseTo(there.fits[0].size, 6);
  });

  it('says what it cannot measure', () => {
    const blur = gaussian2d(2, 9);
    const noisy = new RandomState(4).uniform(0, 1, 120 * 120);
    expect(refusalOf(scenePlane(() => 0.4, blur, 0.02))).toBe('noisy');
    expect(refusalOf(edgePlane(8, blur, 0.2))).toBe('noisy');
    expect(refusalOf({ shape: [120, 120], data: noisy })).toBe('noisy');
    expect(refusalOf(scenePlane((x, y) => (Math.hypot(x + 7, y) < 7 ? 0.7 : 0.2), blur, 0.005))).not.toBe(
      'gaussian',
    );
    expect(refusalOf(scenePlane((x) => (Math.abs(x) < 9 ? 0.7 : 0.2), blur, 0.005))).toBe('uneven');
    expect(refusalOf(edgePlane(8, gaussian2d(6, 27), 0.005), [[54, 60], [66, 61]])).toBe('short'); // prettier-ignore
    expect(refusalOf(edgePlane(8, blur), [[60, 60], [60, 60]])).toBe('short'); // prettier-ignore
    // The edge lies at the line's end.
    expect(refusalOf(edgePlane(8, gaussian2d(2.2, 10), 0.003), [[40, 58], [61, 60]])).toBe('short'); // prettier-ignore
    expect(refusalOf(edgePlane(8, gaussian2d(0.05, 1)))).toBe('sharp');
  });
});

function starOf(plane: Plane, near: readonly [number, number], reach = 15): Star {
  const found = measureStar(plane, near, { reach });
  if ('refused' in found) throw new Error(found.refused);
  return found;
}

describe('a star', () => {
  const kernels = {
    'gaussian σ 2': gaussian2d(2, 9),
    'a shake of 15 at 30°': motion(15, 30),
    'disc of radius 4': disc(4),
  };
  it.each(Object.entries(kernels))('%s: the kernel itself where there is no noise', (_, kernel) => {
    const star = starOf(starPlane(kernel, [[60, 55]]), [62, 53]);
    const { kernel: found, shift } = kernelOfStars([star]);
    expect(star.at).toEqual([60, 55]);
    expect(Math.hypot(...shift)).toBeLessThan(1e-6);
    expect(star.background).toBeCloseTo(0.05, 6);
    expect(apart(found, kernel)).toBeLessThan(2e-3);
    expect(kernelSum(found)).toBeCloseTo(1, 12);
  });

  it('four are nearer to the kernel than one, in each of three seeds', () => {
    const kernel = gaussian2d(2, 9);
    const spots = [[30, 30], [30, 90], [90, 30], [90, 90]] as const; // prettier-ignore
    for (const seed of SEEDS) {
      const plane = starPlane(kernel, spots, 0.0006, seed);
      const stars = spots.map((spot) => starOf(plane, spot));
      const [one, all] = [kernelOfStars(stars.slice(0, 1)), kernelOfStars(stars)];
      expect(apart(all.kernel, kernel)).toBeLessThan(apart(one.kernel, kernel));
      expect(apart(all.kernel, kernel)).toBeLessThan(0.07);
      expect(all.signalToNoise / one.signalToNoise).toBeGreaterThan(1.6);
      expect(all.signalToNoise / one.signalToNoise).toBeLessThan(2.4);
    }
  });

  it('tells how far from the pixel its centroid lies', () => {
    const kernel = moffat(4, 3);
    const right = {
      shape: kernel.shape,
      data: kernel.data.map((v, i) => 0.7 * v + 0.3 * (kernel.data[i - 1] ?? 0)),
    };
    const { shift } = starOf(starPlane(right, [[60, 60]]), [60, 60]);
    expect(shift[0]).toBeCloseTo(0, 3);
    expect(shift[1]).toBeCloseTo(0.3, 2);
  });

  it('is refused where it is faint, crowded, saturated, or at the edge', () => {
    const refused = (plane: Plane, near: readonly [number, number], lost?: ArrayLike<number>) => {
      const found = measureStar(plane, near, { reach: 15, lost });
      return 'refused' in found ? found.refused : 'taken';
    };
    const kernel = gaussian2d(2, 9);
    expect(refused(starPlane(kernel, [], 0.001), [60, 60])).toBe('faint');
    expect(refused(starPlane(kernel, [[60, 60], [60, 78]], 0.0002), [60, 60])).toBe('crowded'); // prettier-ignore
    expect(refused(starPlane(kernel, [[60, 8]]), [60, 8])).toBe('outside');
    const lost = new Uint8Array(120 * 120);
    lost[61 * 120 + 60] = 1;
    expect(refused(starPlane(kernel, [[60, 60]]), [60, 60], lost)).toBe('lost');
  });
});

it('a star that has to be alone is refused with a neighbour in its window; a blur that hangs together is not one', () => {
  const taken = (spots: readonly (readonly [number, number])[], kernel: Kernel, alone: boolean) =>
    SEEDS.map((seed) => !('refused' in measureStar(starPlane(kernel, spots, 0.0002, seed), [60, 60], { reach: 15, alone }))); // prettier-ignore
  const pair = [[60, 60], [60, 72]] as const; // prettier-ignore
  expect(taken(pair, gaussian2d(1.5, 9), false)).not.toContain(false);
  expect(taken(pair, gaussian2d(1.5, 9), true)).not.toContain(true);
  for (const kernel of [gaussian2d(2, 9), motion(15, 30), disc(4)])
    expect(taken([[60, 60]], kernel, true)).not.toContain(false);
});

describe('numbers as a kernel', () => {
  const options = { isLifted: true, centre: 'centroid', most: 63 } as const;
  const padded = (kernel: Kernel, tall: number, wide: number, put: (weight: number) => number): Plane => {
    const data = new Float64Array(tall * wide).fill(put(0));
    kernel.data.forEach((weight, i) => {
      const [row, column] = [Math.floor(i / kernel.shape[1]) + 7, (i % kernel.shape[1]) + 11];
      data[row * wide + column] = put(weight);
    });
    return { shape: [tall, wide], data };
  };

  it('a kernel that is written down with an offset and a scale comes back', () => {
    const kernel = motion(9, 30);
    const found = kernelFrom(
      padded(kernel, 41, 52, (weight) => 10 + 4000 * weight),
      options,
    );
    if ('refused' in found) throw new Error(found.refused);
    expect(apart(found.kernel, kernel)).toBeLessThan(1e-9);
    expect(found).toMatchObject({ background: 10, negatives: 0 });
    expect(found.leftOut).toBeCloseTo(0, 12);
  });

  it('tells what it sets to 0 and what it leaves out', () => {
    const data = new Float64Array(101 * 101);
    data[50 * 101 + 50] = 8;
    data[50 * 101 + 95] = 1;
    data[50 * 101 + 5] = 1;
    data[40 * 101 + 50] = -2;
    const found = kernelFrom({ shape: [101, 101], data }, { ...options, isLifted: false });
    if ('refused' in found) throw new Error(found.refused);
    expect(found.negatives).toBe(1);
    expect(found.negativePart).toBeCloseTo(0.2, 12);
    expect(found.leftOut).toBeCloseTo(0.2, 12);
    expect(found.kernel.shape).toEqual([1, 63]);
  });

  it('any numbers give an odd kernel within bounds, no weight below 0, sum 1, or are refused', () => {
    const rng = new RandomState(7);
    for (let i = 0; i < 300; i++) {
      const [a, b, scale, offset, kind] = rng.uniform(0, 1, 5);
      const shape = [1 + Math.floor(80 * a), 1 + Math.floor(80 * b)] as const;
      const data = rng.uniform(-0.3, 1, shape[0] * shape[1]).map((v) => 10 ** (600 * scale - 300) * (v + 100 * offset * (kind > 0.5 ? 1 : 0))); // prettier-ignore
      if (kind < 0.05) data[0] = NaN;
      const centre = kind > 0.7 ? 'peak' : 'centroid';
      const found = kernelFrom({ shape, data }, { isLifted: offset > 0.3, centre, most: 63 });
      if ('refused' in found) {
        expect(found.refused === 'not-a-number').toBe(kind < 0.05);
        continue;
      }
      expect(found.kernel.shape.every((side) => side % 2 === 1 && side <= 63)).toBe(true);
      expect(found.kernel.data.every((weight) => weight >= 0)).toBe(true);
      expect(kernelSum(found.kernel)).toBeCloseTo(1, 9);
      expect(found.leftOut).toBeGreaterThanOrEqual(0);
      expect(found.leftOut).toBeLessThan(1);
    }
  });

  it('refuses what holds no kernel', () => {
    const all = (value: number): Plane => ({ shape: [9, 9], data: new Float64Array(81).fill(value) });
    expect(kernelFrom(all(0), options)).toEqual({ refused: 'nothing' });
    expect(kernelFrom(all(5), options)).toEqual({ refused: 'nothing' });
    expect(kernelFrom(all(-5), { ...options, isLifted: false })).toEqual({ refused: 'nothing' });
    expect(kernelFrom(all(NaN), options)).toEqual({ refused: 'not-a-number' });
  });
});
