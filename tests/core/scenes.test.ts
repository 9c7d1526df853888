import { describe, expect, test } from 'vitest';
import {
  cells,
  deadLeaves,
  numberPlate,
  resolutionChart,
  scene,
  sceneNames,
  sheppLogan,
  starField,
  stillLife,
  stillLifeColour,
  textPage,
} from '../../src/core/scenes/index.ts';
import type { Vec } from '../../src/core/vector.ts';

const shapes = [
  [16, 16],
  [17, 31],
  [64, 64],
  [97, 210],
  [301, 40],
] as const;

const mean = (values: Vec) => values.reduce((a, b) => a + b) / values.length;

describe.each(sceneNames)('%s', (name) => {
  test.each(shapes)(
    '%i × %i: in [0, 1], the same every time',
    (height, width) => {
      for (const seed of [0, 1, 7]) {
        const picture = scene(name, [height, width], seed);
        expect(picture).toHaveLength(height * width);
        expect(picture.every((value) => value >= 0 && value <= 1)).toBe(true);
        if (seed === 1) expect(picture).toEqual(scene(name, [height, width], seed));
      }
    },
    30_000,
  );

  test('another seed, another picture; seed 1 unless given', () => {
    const again = expect(scene(name, [64, 64], 2));
    if (name === 'shepp-logan') again.toEqual(scene(name, [64, 64], 1));
    else again.not.toEqual(scene(name, [64, 64], 1));
    expect(scene(name, [64, 64])).toEqual(scene(name, [64, 64], 1));
  });

  test('has dark and light in it', () => {
    const picture = scene(name, [128, 128]);
    expect(Math.min(...picture)).toBeLessThan(0.1);
    expect(Math.max(...picture)).toBeGreaterThan(0.75);
  });

  test('refuses what it cannot draw', () => {
    for (const side of [15, 0, 16.5, NaN, 1e6]) {
      expect(() => scene(name, [side, 64])).toThrow(/: height must be a whole number in \[16, 8192\], got /);
      expect(() => scene(name, [64, side])).toThrow(/: width must be a whole number in \[16, 8192\], got /);
    }
    expect(() => scene(name, [64, 64], -1)).toThrow(
      /: seed must be a whole number in \[0, 4294967295\], got -1/,
    );
    expect(() => scene(name, [64, 64], NaN)).toThrow(RangeError);
  });
});

test('an unknown name is refused by name', () => {
  expect(() => scene('lena' as 'cells', [64, 64])).toThrow("scene: name must be 'still-life'");
});

describe('dead leaves', () => {
  /** |F|² averaged over rings of frequency, for a square picture under a Hann window; by two slow DFTs. */
  function radialPower(picture: Vec, n: number): Map<number, number> {
    const average = mean(picture);
    const hann = (i: number) => 0.5 - 0.5 * Math.cos((2 * Math.PI * (i + 0.5)) / n);
    const windowed = picture.map((v, i) => (v - average) * hann(Math.floor(i / n)) * hann(i % n));
    const [cosine, sine] = [Math.cos, Math.sin].map((f) =>
      Float64Array.from({ length: n }, (_, i) => f((2 * Math.PI * i) / n)),
    ) as [Vec, Vec];
    const alongRows = (re: Vec, im: Vec): [Vec, Vec] => {
      const out: [Vec, Vec] = [new Float64Array(n * n), new Float64Array(n * n)];
      for (let row = 0; row < n; row++)
        for (let k = 0; k < n; k++) {
          let [a, b] = [0, 0];
          for (let j = 0; j < n; j++) {
            const at = (j * k) % n;
            a += re[row * n + j] * cosine[at] + im[row * n + j] * sine[at];
            b += im[row * n + j] * cosine[at] - re[row * n + j] * sine[at];
          }
          // transposed, so that the second pass runs along the columns
          out[0][k * n + row] = a;
          out[1][k * n + row] = b;
        }
      return out;
    };
    const [re, im] = alongRows(...alongRows(windowed, new Float64Array(n * n)));
    const rings = new Map<number, number[]>();
    for (let i = 0; i < n * n; i++) {
      const f = Math.hypot(...[Math.floor(i / n), i % n].map((k) => Math.min(k, n - k)));
      const ring = Math.round(f);
      rings.set(ring, [...(rings.get(ring) ?? []), re[i] ** 2 + im[i] ** 2]);
    }
    return new Map(
      [...rings].map(([ring, values]) => [ring, values.reduce((a, b) => a + b) / values.length]),
    );
  }

  /** Least-squares slope of log power over log frequency, from 3 cycles a side to 0.3 cycles a pixel. */
  function slope(power: Map<number, number>, n: number): number {
    const points = [...power]
      .filter(([ring]) => ring >= 3 && ring <= 0.3 * n)
      .map(([ring, value]) => [Math.log(ring), Math.log(value), 1 / ring] as const);
    const total = points.reduce((sum, [, , w]) => sum + w, 0);
    const x0 = points.reduce((sum, [x, , w]) => sum + w * x, 0) / total;
    const y0 = points.reduce((sum, [, y, w]) => sum + w * y, 0) / total;
    const covariance = points.reduce((sum, [x, y, w]) => sum + w * (x - x0) * (y - y0), 0);
    return covariance / points.reduce((sum, [x, , w]) => sum + w * (x - x0) ** 2, 0);
  }

  test.each([
    [0, 128],
    [1, 128],
    [1, 256],
  ])('power falls about as 1/f², relief %i, n = %i', (relief, n) => {
    const slopes = [1, 2, 3, 4].map((seed) => slope(radialPower(deadLeaves([n, n], seed, { relief }), n), n));
    const average = slopes.reduce((a, b) => a + b) / slopes.length;
    expect(average).toBeGreaterThan(-2.5);
    expect(average).toBeLessThan(-1.7);
  });

  test('cover the picture: without relief every grey is a leaf’s', () => {
    const flat = deadLeaves([64, 64], 1, { relief: 0, smallest: 6, largest: 20 });
    // inside a leaf neighbours are equal: with leaves this large most pixels have an equal neighbour
    const equal = flat.filter((v, i) => i % 64 > 0 && v === flat[i - 1]).length;
    expect(equal / flat.length).toBeGreaterThan(0.5);
    expect(Math.min(...flat)).toBeGreaterThanOrEqual(0.1);
    expect(Math.max(...flat)).toBeLessThanOrEqual(0.92);
  });

  test('look the same at every edge: no frame', () => {
    const n = 64;
    let border = 0;
    let middle = 0;
    for (let seed = 1; seed <= 20; seed++) {
      const picture = deadLeaves([n, n], seed);
      const rows = (from: number, to: number) => mean(picture.slice(from * n, to * n));
      border += (rows(0, 8) + rows(n - 8, n)) / 40;
      middle += rows(24, 40) / 20;
    }
    expect(Math.abs(border - middle)).toBeLessThan(0.06);
  });

  test('radii in the wrong order are refused', () => {
    expect(() => deadLeaves([64, 64], 1, { smallest: 9, largest: 8 })).toThrow(RangeError);
    expect(() => deadLeaves([64, 64], 1, { smallest: 0 })).toThrow(RangeError);
  });
});

describe('star field', () => {
  const dark = { nebula: 0, sky: 0 };

  test('points are single pixels, as many as asked for', () => {
    const picture = starField([64, 64], 3, { ...dark, points: true, count: 30 });
    expect(picture.filter((v) => v > 0)).toHaveLength(30);
  });

  test('brightness is a power law: few bright, many faint', () => {
    const light = starField([256, 256], 5, { ...dark, points: true, count: 2000 }).filter((v) => v > 0);
    const above = (level: number) => light.filter((v) => v > level).length;
    // N(> b) ∝ b^−0.7, cut off at 1
    const expected = (0.2 ** -0.7 - 1) / (0.4 ** -0.7 - 1);
    expect(above(0.2) / above(0.4) / expected).toBeGreaterThan(0.8);
    expect(above(0.2) / above(0.4) / expected).toBeLessThan(1.25);
    expect(Math.max(...light)).toBe(1);
  });

  test('a star between pixels keeps its light', () => {
    const totals = [1, 2, 3, 4].map((seed) =>
      starField([33, 33], seed, { ...dark, count: 1, sigma: 0.6 }).reduce((a, b) => a + b),
    );
    for (const total of totals) expect(total).toBeGreaterThan(0);
    // away from the border the integrated Gaussian sums to the same light wherever its centre lies
    const inside = totals.filter((total) => Math.abs(total - Math.max(...totals)) < 1e-4);
    expect(inside.length).toBeGreaterThan(1);
  });

  test('the sky is mostly dark', () => {
    expect(mean(starField([256, 256]))).toBeLessThan(0.1);
  });
});

test('the resolution chart goes down to bars of one pixel, and its star to grey', () => {
  const n = 256;
  const chart = resolutionChart([n, n]);
  // bottom right corner, the lower left block: bars one pixel wide, alternately ink and paper
  const row = [...chart.slice(230 * n + 177, 230 * n + 203)];
  expect(new Set(row.map((v) => v.toFixed(6)))).toEqual(new Set(['0.060000', '0.940000']));
  expect(row.every((v, i) => i === 0 || v !== row[i - 1])).toBe(true);
  // the pole of the star is grey
  expect(chart[128 * n + 128]).toBeGreaterThan(0.35);
  expect(chart[128 * n + 128]).toBeLessThan(0.65);
});

test('a page of text is mostly paper, and its lines reach both margins', () => {
  const n = 256;
  const page = textPage([n, n]);
  const ink = (from: number, to: number) => {
    let total = 0;
    for (let i = 0; i < n; i++) for (let j = from; j < to; j++) total += Number(page[i * n + j] < 0.5);
    return total;
  };
  expect(mean(page)).toBeGreaterThan(0.75);
  expect(ink(0, 14)).toBe(0);
  expect(ink(n - 14, n)).toBe(0);
  expect(ink(15, 24)).toBeGreaterThan(20);
  expect(ink(n - 26, n - 15)).toBeGreaterThan(20);
});

describe('Shepp–Logan', () => {
  const levelsIn = (picture: Vec) => {
    const counts = new Map<number, number>();
    for (const value of picture) {
      const level = Math.round(value * 1e6) / 1e6;
      counts.set(level, (counts.get(level) ?? 0) + 1);
    }
    return counts;
  };

  test('has the levels of its name: skull, brain, ventricles, features', () => {
    const toft = levelsIn(sheppLogan([256, 256]));
    for (const level of [0, 0.1, 0.2, 0.3, 0.4, 1]) expect(toft.get(level)).toBeGreaterThan(4);
    const original = levelsIn(sheppLogan([256, 256], 1, { levels: 'original' }));
    for (const level of [0, 0.5, 0.505, 0.51, 0.515, 0.52, 1]) expect(original.get(level)).toBeGreaterThan(4);
  });

  test.each([65, 256])('keeps the total of the ellipses at side %i: Σ level·πab', (n) => {
    const [a, b] = [
      [0.69, 0.6624, 0.11, 0.16, 0.21, 0.046, 0.046, 0.046, 0.023, 0.023],
      [0.92, 0.874, 0.31, 0.41, 0.25, 0.046, 0.046, 0.023, 0.023, 0.046],
    ];
    const toft = [1, -0.8, -0.2, -0.2, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1];
    const expected = toft.reduce((sum, level, k) => sum + level * Math.PI * a[k] * b[k], 0);
    expect((4 * mean(sheppLogan([n, n]))) / expected).toBeCloseTo(1, 2);
  });

  test('an oblong picture has the head in its middle, with black beside it', () => {
    const [height, width] = [64, 100];
    const wide = sheppLogan([height, width]);
    const square = sheppLogan([64, 64]);
    for (let i = 0; i < 64; i++)
      for (let j = 0; j < 64; j++) expect(wide[i * width + j + 18]).toBeCloseTo(square[i * 64 + j], 12);
    expect(mean(wide) * width).toBeCloseTo(mean(square) * 64, 9);
  });

  test('other levels are refused', () => {
    expect(() => sheppLogan([64, 64], 1, { levels: 'matlab' as 'toft' })).toThrow(
      "sheppLogan: levels must be 'original' | 'toft', got 'matlab'",
    );
  });
});

describe('still life', () => {
  const n = 96;
  const picture = stillLife([n, n]);
  const row = (i: number) => picture.slice(i * n, (i + 1) * n);

  test('has the tones of a photograph: deep shadows, a highlight, and most between', () => {
    const sorted = picture.slice().sort();
    const quantile = (q: number) => sorted[Math.floor(q * (sorted.length - 1))];
    expect(quantile(0.02)).toBeLessThan(0.08);
    expect(quantile(0.995)).toBeGreaterThan(0.8);
    expect(quantile(0.5)).toBeGreaterThan(0.2);
    expect(quantile(0.5)).toBeLessThan(0.5);
  });

  test('light comes from the left: the wall darkens to the right, away from the window', () => {
    const wall = row(3);
    expect(mean(wall.slice(0, n / 3))).toBeGreaterThan(1.1 * mean(wall.slice((2 * n) / 3)));
  });

  test('the same scene at another size', () => {
    const large = stillLife([2 * n, 2 * n]);
    const halved = Float64Array.from({ length: n * n }, (_, i) => {
      const at = 2 * Math.floor(i / n) * 2 * n + 2 * (i % n);
      return (large[at] + large[at + 1] + large[at + 2 * n] + large[at + 2 * n + 1]) / 4;
    });
    // of the small one every pixel is looked at closely, of the large one only edges
    expect(mean(halved.map((value, i) => Math.abs(value - picture[i])))).toBeLessThan(0.01);
  });

  test.each([
    [n, 0, 20],
    [112, 0, 20],
    [112, 20, 0],
  ])('side %i, %i rows and %i columns more all round: the square one is in the middle', (side, up, left) => {
    const square = stillLife([side, side]);
    const width = side + 2 * left;
    const large = stillLife([side + 2 * up, width]);
    const middle = square.map((_, i) => large[(up + Math.floor(i / side)) * width + left + (i % side)]);
    expect(middle).toAgreeWith(square, 1e-9);
  });

  test('in colour it is the same picture: grey between the planes', () => {
    const { red, green, blue } = stillLifeColour([n, n]);
    for (let i = 0; i < n * n; i++) {
      expect(picture[i]).toBeGreaterThanOrEqual(Math.min(red[i], green[i], blue[i]) - 1e-12);
      expect(picture[i]).toBeLessThanOrEqual(Math.max(red[i], green[i], blue[i]) + 1e-12);
    }
    // apples, a lemon and wood are warm
    expect(mean(red)).toBeGreaterThan(1.05 * mean(blue));
  });
});

describe('cells', () => {
  test('most of the field is dark, nothing is clipped, and no edge is sharp', () => {
    for (const seed of [1, 2, 3]) {
      const n = 256;
      const picture = cells([n, n], seed);
      expect(picture.filter((v) => v < 0.1).length / picture.length).toBeGreaterThan(0.35);
      expect(Math.max(...picture.subarray(0, 30_000))).toBeLessThan(1);
      let steepest = 0;
      for (let i = 1; i < picture.length; i++)
        if (i % n > 0) steepest = Math.max(steepest, Math.abs(picture[i] - picture[i - 1]));
      expect(steepest).toBeLessThan(0.45);
    }
  });
});

describe('number plate', () => {
  test('dark characters on a pale plate on dark bodywork', () => {
    const n = 200;
    const picture = numberPlate([n, n], 4);
    const part = (top: number, bottom: number, left: number, right: number) =>
      Array.from({ length: (bottom - top) * (right - left) }, (_, k) => {
        const [i, j] = [top + Math.floor(k / (right - left)), left + (k % (right - left))];
        return picture[i * n + j];
      }).sort((a, b) => a - b);
    const plate = part(75, 125, 30, 170);
    expect(plate[Math.floor(0.6 * plate.length)]).toBeGreaterThan(0.55);
    expect(plate[Math.floor(0.1 * plate.length)]).toBeLessThan(0.2);
    const below = part(160, 170, 20, 180);
    expect(below[Math.floor(0.9 * below.length)]).toBeLessThan(0.3);
  });
});
