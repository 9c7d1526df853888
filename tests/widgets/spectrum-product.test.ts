import { describe, expect, test } from 'vitest';
import { fft, fft2 } from '../../src/core/fft/index.ts';
import { disc } from '../../src/core/kernels/index.ts';
import { linearToSrgb, srgbToLinear } from '../../src/core/light.ts';
import { RandomState } from '../../src/core/random/index.ts';
import { magnitude } from '../../src/core/spectral/index.ts';
import type { Vec } from '../../src/core/vector.ts';
import { challenges } from '../../src/widgets/spectrum-product/challenges.ts';
import { model } from '../../src/widgets/spectrum-product/model.ts';
import { nullsOf, pictured } from '../../src/widgets/spectrum-product/plane.ts';
import { profileOf } from '../../src/widgets/spectrum-product/profile.ts';
import { ringNulls, stripeNulls } from '../../src/widgets/spectrum-product/nulls.ts';
import { params, presets, SAMPLES, SIDE, type Params } from '../../src/widgets/spectrum-product/params.ts';
import { hiddenMotion, turnBetween } from '../../src/widgets/spectrum-product/riddle.ts';
import { hintOf } from './support/challenge.ts';
import { measuresOf, statesOf } from './support/states.ts';

const state = statesOf(params, presets);
const measure = measuresOf(model);
const lineOf = (p: Params) => model.compute(p).line!;
const planeOf = (p: Params) => model.compute(p).plane!;

/** One coefficient of the DFT, as it is written down. */
function slow(values: ArrayLike<number>, k: number): [number, number] {
  let [re, im] = [0, 0];
  for (let j = 0; j < values.length; j++) {
    const angle = (-2 * Math.PI * ((j * k) % values.length)) / values.length;
    re += values[j] * Math.cos(angle);
    im += values[j] * Math.sin(angle);
  }
  return [re, im];
}

/** How much brighter, in decades, the two axes of the spectrum are than what lies beside them. */
function linesOf(values: Vec, smooth = false): [level: number, upright: number] {
  const shape = [SIDE, SIDE] as const;
  const { re, im } = fft2(values, new Float64Array(values.length), shape);
  if (smooth) {
    const jump = new Float64Array(values.length);
    for (let i = 0; i < SIDE; i++) {
      const [left, right] = [i * SIDE, i * SIDE + SIDE - 1];
      const [top, bottom] = [i, (SIDE - 1) * SIDE + i];
      const [across, down] = [values[left] - values[right], values[top] - values[bottom]];
      jump[left] += across;
      jump[right] -= across;
      jump[top] += down;
      jump[bottom] -= down;
    }
    const V = fft2(jump, new Float64Array(jump.length), shape);
    for (let k = 0; k < SIDE; k++)
      for (let l = k === 0 ? 1 : 0; l < SIDE; l++) {
        const at = k * SIDE + l;
        const laplacian = 2 * Math.cos((2 * Math.PI * k) / SIDE) + 2 * Math.cos((2 * Math.PI * l) / SIDE) - 4;
        re[at] += V.re[at] / laplacian;
        im[at] += V.im[at] / laplacian;
      }
  }
  const log = (k: number, l: number) => {
    const at = ((k + SIDE) % SIDE) * SIDE + ((l + SIDE) % SIDE);
    return Math.log10(Math.hypot(re[at], im[at]));
  };
  const beside = [-4, -3, -2, 2, 3, 4];
  const excess = (valueAt: (along: number, across: number) => number) => {
    let total = 0;
    for (let along = 4; along < SIDE / 2; along++)
      total += valueAt(along, 0) - beside.reduce((sum, d) => sum + valueAt(along, d), 0) / beside.length;
    return total / (SIDE / 2 - 4);
  };
  return [excess((along, across) => log(across, along)), excess((along, across) => log(along, across))];
}

describe('against transforms written out', () => {
  test.each(['gaussian', 'box', 'ripple', 'kept', 'shifted'] as const)('%s', (preset) => {
    const line = lineOf(state(preset));
    for (const k of [0, 1, 5, 32, 63, 127, 128]) {
      const scales = [
        [line.truth, line.spectra.truth, SAMPLES],
        [line.kernel, line.spectra.kernel, 1],
        [line.data, line.spectra.data, SAMPLES],
      ] as const;
      for (const [values, { magnitude, phase }, scale] of scales) {
        const [re, im] = slow(values, k);
        expect(magnitude[k]).toBeCloseTo(Math.hypot(re, im) / scale, 12);
        if (magnitude[k] < 1e-6) continue;
        const turn = ((phase[k] * Math.PI) / 180 - Math.atan2(im, re)) / (2 * Math.PI);
        expect(Math.abs(turn - Math.round(turn))).toBeLessThan(1e-6);
      }
    }
  });
  test('y is the sum of shifted copies', () => {
    const { truth, kernel, data } = lineOf(state('shifted'));
    for (const i of [0, 3, 100, 255]) {
      let sum = 0;
      for (let j = 0; j < SAMPLES; j++) sum += kernel[j] * truth[(i - j + SAMPLES) % SAMPLES];
      expect(data[i]).toBeCloseTo(sum, 12);
    }
  });
  test('in two dimensions too', () => {
    const { truth, data, spectra, transfer } = planeOf(state('defocus'));
    for (const [k, l] of [
      [0, 0],
      [1, 2],
      [5, 120],
      [64, 64],
    ]) {
      const rows = Array.from({ length: SIDE }, (_, i) => i);
      const sum = (values: Float64Array): [number, number] => {
        const parts = rows.map((i) => slow(values.subarray(i * SIDE, (i + 1) * SIDE), l));
        const [re, im] = [
          slow(
            parts.map(([a]) => a),
            k,
          ),
          slow(
            parts.map(([, b]) => b),
            k,
          ),
        ];
        return [re[0] - im[1], re[1] + im[0]];
      };
      const [X, Y] = [Math.hypot(...sum(truth)), Math.hypot(...sum(data))];
      expect(Y).toBeCloseTo(X * transfer[k * SIDE + l], 8);
      const middle = ((k + SIDE / 2) % SIDE) * SIDE + ((l + SIDE / 2) % SIDE);
      expect(10 ** spectra.truth[middle]).toBeCloseTo(X / SIDE ** 2, 10);
    }
  });
});

describe('what the page says', () => {
  test.each(['gaussian', 'box', 'shifted', 'motion', 'defocus'] as const)(
    '%s: sliding and multiplying agree but for rounding',
    (preset) => {
      expect(measure(state(preset)).same).toBeLessThan(1e-14);
    },
  );
  test('a Gaussian has no null, a box of 8 has four', () => {
    const gaussian = lineOf(state('gaussian'));
    expect(gaussian.nulls).toHaveLength(0);
    expect(Math.min(...gaussian.spectra.kernel.magnitude)).toBeGreaterThan(1e-10);
    const box = lineOf(state('box'));
    expect([...box.nulls]).toEqual([32, 64, 96, 128]);
    for (const k of box.nulls) expect(box.spectra.kernel.magnitude[k]).toBeLessThan(1e-15);
    expect(measure(state('box')).first).toBe(1 / 8);
  });
  test('the ripple is erased by the box of 8: y is that of the steps alone', () => {
    const [without, erased] = [lineOf(state('box')), lineOf(state('ripple'))];
    expect(erased.truth).not.toEqual(without.truth);
    expect(erased.data).toAgreeWith(without.data, 1e-14);
    expect(erased.spectra.truth.magnitude[32]).toBeGreaterThan(0.1);
    expect(erased.spectra.data.magnitude[32]).toBeLessThan(1e-16);
  });
  test('and turned over by the box of 11', () => {
    const p = state('kept');
    const line = lineOf(p);
    expect(Math.abs(line.spectra.kernel.phase[32])).toBeCloseTo(180, 9);
    const steps = lineOf({ ...p, source: 'steps' });
    const ripple = line.truth.map((value, i) => value - steps.truth[i]);
    const left = line.data.map((value, i) => value - steps.data[i]);
    expect(left).toAgreeWith(
      ripple.map((value) => -line.spectra.kernel.magnitude[32] * value),
      1e-12,
    );
    expect(line.spectra.kernel.magnitude[32]).toBeGreaterThan(0.2);
  });
  test('a shift leaves |H| alone, and its phases add up; at each null they jump by 180°', () => {
    const [moved, still] = [lineOf(state('shifted')), lineOf(state('shifted', { shift: 0 }))];
    expect(moved.spectra.kernel.magnitude).toAgreeWith(still.spectra.kernel.magnitude, 1e-14);
    for (const k of [3, 10, 50, 100]) {
      const { truth, kernel, data } = moved.spectra;
      const rest = (truth.phase[k] + kernel.phase[k] - data.phase[k]) / 360;
      expect(Math.abs(rest - Math.round(rest))).toBeLessThan(1e-9);
      const turned = (kernel.phase[k] - still.spectra.kernel.phase[k] + (360 * 5 * k) / SAMPLES) / 360;
      expect(Math.abs(turned - Math.round(turned))).toBeLessThan(1e-9);
    }
    // Without the shift H is real: its sign is 0° or 180°, and changes at every null.
    const sign = (k: number) => Math.round(Math.abs(still.spectra.kernel.phase[k]) / 180);
    expect([10, 40, 70, 100].map(sign)).toEqual([0, 1, 0, 1]);
  });
  test('the motion is dark at m/12 along it: |Y| there is a fraction of what it is between', () => {
    const { profile } = planeOf(state('motion'));
    expect([...profile.nulls]).toEqual(stripeNulls(12, 0.5));
    expect(profile.nulls[0]).toBeCloseTo(1 / 12, 12);
    expect(profile.dark).toBeLessThan(0.25);
  });
  test('the disc’s first ring is at 0.61/r: there |H| changes sign', () => {
    expect(measure(state('defocus')).first * 5).toBeCloseTo(0.61, 2);
    for (const radius of [3, 5, 8]) {
      const { transfer } = planeOf(state('defocus', { radius }));
      const row = Array.from({ length: SIDE / 2 }, (_, l) => transfer[l]);
      const least = row.findIndex((size, l) => l > 0 && size < row[l - 1] && size < row[l + 1]);
      expect(Math.abs(least / SIDE - ringNulls(radius, 0.5)[0])).toBeLessThan(1.5 / SIDE);
    }
  });
  test('on the ring each picture on offer is dark on the nulls', () => {
    for (const scene of params.scene.scenes) {
      expect(planeOf(state('motion', { scene: { scene } })).profile.dark).toBeLessThan(0.3);
      expect(planeOf(state('defocus', { scene: { scene } })).profile.dark).toBeLessThan(0.5);
    }
  });
  test('a camera’s file shows the stripes far less; with its curve undone and its edges tapered they are half-way back', () => {
    const darkOf = (preset: 'motion' | 'defocus', taken: Params['taken']) =>
      measure(state(preset, { taken })).dark;
    for (const preset of ['motion', 'defocus'] as const) {
      expect(darkOf(preset, 'file')).toBeGreaterThan(4 * darkOf(preset, 'ring'));
      expect(darkOf(preset, 'prepared')).toBeLessThan(0.6 * darkOf(preset, 'file'));
      expect(darkOf(preset, 'prepared')).toBeGreaterThan(2 * darkOf(preset, 'ring'));
    }
    expect(measure(state('file')).dark).toBe(darkOf('motion', 'file'));
    expect(darkOf('motion', 'file')).toBeGreaterThan(0.6);
  });
  test('of undoing the curve and fading the edges, either alone leaves more than half on the lines', () => {
    const p = state('file');
    const { data: file, shape } = planeOf(p);
    const hann = (i: number) => Math.sin((Math.PI * (i + 0.5)) / SIDE) ** 2;
    const faded = (values: Vec) => values.map((v, at) => v * hann(Math.floor(at / SIDE)) * hann(at % SIDE));
    const darkOf = (values: Vec) => {
      const Y = fft2(values, new Float64Array(values.length), shape);
      const data = pictured(magnitude(Y), shape);
      return profileOf({ truth: data, kernel: data, data }, shape, nullsOf(p)).dark;
    };
    const light = file.map(srgbToLinear);
    expect(darkOf(faded(light))).toBeCloseTo(measure(state('file', { taken: 'prepared' })).dark, 9);
    expect(darkOf(light)).toBeGreaterThan(0.5);
    expect(darkOf(faded(file))).toBeGreaterThan(0.5);
  });
  test('a file is the lens’s light, the curve and 256 levels, pixel by pixel', () => {
    const { truth, data, shape } = planeOf(state('defocus', { radius: 1.5, taken: 'file' }));
    const [height, width] = shape;
    const kernel = disc(1.5);
    const half = (kernel.shape[0] - 1) / 2;
    const mirrored = (i: number, n: number) => (i < 0 ? -1 - i : i >= n ? 2 * n - 1 - i : i);
    for (const [row, column] of [
      [0, 0],
      [5, 127],
      [64, 64],
      [127, 3],
    ]) {
      let light = 0;
      for (const [at, weight] of kernel.data.entries()) {
        const i = mirrored(row + Math.floor(at / kernel.shape[1]) - half, height);
        const j = mirrored(column + (at % kernel.shape[1]) - half, width);
        light += weight * srgbToLinear(truth[i * width + j]);
      }
      expect(255 * data[row * width + column]).toBeCloseTo(Math.round(255 * linearToSrgb(light)), 9);
    }
  });
  test('the truth’s spectrum has a bright level line, and next to no upright one: the jump from the right edge to the left', () => {
    const { truth } = planeOf(state('motion'));
    const [level, upright] = linesOf(truth);
    expect(level).toBeGreaterThan(0.35);
    expect(upright).toBeLessThan(0.2);
    // Without the jump (the periodic component of Moisan, 2011) hardly anything is left of it.
    expect(Math.max(...linesOf(truth, true))).toBeLessThan(0.12);
  });
  test('the outer rings bend because of sampling: with the copies of the round disc’s spectrum they are where H has them', () => {
    const { transfer } = planeOf(state('defocus'));
    const signed = (copies: number) => (l: number) => sampledDisc(5, l / SIDE, 0, copies);
    const firstPositive = (valueOf: (l: number) => number) => {
      for (let l = 50; l < 64; l++) if (valueOf(l) > 0) return l / SIDE;
      return Infinity;
    };
    // Without copies the fourth ring is where it is predicted; with them it lies further out, as in the figure.
    expect(Math.abs(firstPositive(signed(0)) - ringNulls(5, 0.5)[3])).toBeLessThan(1 / SIDE);
    expect(firstPositive(signed(5)) - ringNulls(5, 0.5)[3]).toBeGreaterThan(1.5 / SIDE);
    for (const l of [10, 30, 44, 56, 60]) {
      expect(Math.abs(Math.abs(signed(5)(l)) - transfer[l])).toBeLessThan(2e-4);
      expect(Math.abs(Math.abs(signed(0)(l)) - transfer[l])).toBeGreaterThan(3e-4);
    }
  });
  test('the outer stripes of the motion are not zero, and the first is nearly', () => {
    const { profile } = planeOf(state('motion'));
    const [first, ...others] = profile.nulls;
    const at = (place: number) => profile.kernel[Math.round(place * 128 - 0.5)];
    expect(at(first)).toBeLessThan(0.02);
    expect(others.some((place) => at(place) > 0.005)).toBe(true);
  });
  test('stretched by two, a Gaussian has a spectrum half as wide', () => {
    const [narrow, wide] = [lineOf(state('gaussian', { sigma: 2 })), lineOf(state('gaussian', { sigma: 4 }))];
    for (const k of [4, 8, 12, 16])
      expect(wide.spectra.kernel.magnitude[k]).toBeCloseTo(narrow.spectra.kernel.magnitude[2 * k], 3);
  });
  test('both can be wide: noise is spread over time and over frequency', () => {
    const { re, im } = fft(new RandomState(1).uniform(-1, 1, 256), new Float64Array(256));
    const power = re.map((value, k) => value ** 2 + im[k] ** 2);
    const total = power.reduce((a, b) => a + b);
    const largest = [...power].sort((a, b) => b - a).slice(0, 26);
    // A tenth of all frequencies holds well under half of it.
    expect(largest.reduce((a, b) => a + b) / total).toBeLessThan(0.5);
  });
  test('of the Gaussian’s frequencies half are below a hundredth, and most of the variation comes through', () => {
    const m = measure(state('gaussian'));
    expect(m.faint).toBeGreaterThan(50);
    expect(m.through).toBeGreaterThan(80);
    const { truth, data } = lineOf(state('gaussian'));
    const mean = truth.reduce((a, b) => a + b) / SAMPLES;
    const variation = (x: Float64Array) => x.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    expect(m.through).toBeCloseTo((100 * variation(data)) / variation(truth), 9);
  });
  test('marks lie on the right half only', () => {
    const { marks } = planeOf(state('defocus'));
    const columns = [...marks.keys()].filter((at) => marks[at] === 1).map((at) => at % SIDE);
    expect(columns.length).toBeGreaterThan(50);
    expect(Math.min(...columns)).toBeGreaterThan(SIDE / 2);
  });
});

/** J₁(z) = (1/π) ∫ cos(t − z sin t) dt over [0, π]. */
function bessel(z: number, steps = 4000): number {
  let sum = 0;
  for (let i = 0; i < steps; i++) {
    const t = ((i + 0.5) * Math.PI) / steps;
    sum += Math.cos(t - z * Math.sin(t));
  }
  return sum / steps;
}
const sinc = (x: number): number => (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x));
/** A round disc's spectrum, averaged over pixels and sampled: copies of itself at all whole cycles a pixel, up to so many each way. */
function sampledDisc(radius: number, u: number, v: number, copies: number): number {
  let sum = 0;
  for (let m = -copies; m <= copies; m++)
    for (let n = -copies; n <= copies; n++) {
      const z = 2 * Math.PI * radius * Math.hypot(u + m, v + n);
      sum += (z === 0 ? 1 : (2 * bessel(z, 600)) / z) * sinc(u + m) * sinc(v + n);
    }
  return sum;
}

describe('zeros of J₁', () => {
  test('are where the rings are predicted', () => {
    for (const place of ringNulls(10, 0.7))
      expect(Math.abs(bessel(2 * Math.PI * 10 * place))).toBeLessThan(2e-3);
  });
});

describe('the challenge', () => {
  const [length] = challenges;
  const guess = (changes: Partial<Params>) => state('mystery', changes);
  const hidden = hiddenMotion(state('mystery').seed);
  const right = { guess: hidden.length, guessAngle: hidden.angle };
  const hint = (p: Params) => hintOf(length, p, measure(p));

  test('a motion and its reverse are one direction', () => {
    expect(turnBetween(90, -90)).toBe(0);
    expect(turnBetween(-75, 90)).toBe(15);
    expect(turnBetween(0, 90)).toBe(90);
  });
  test('every hidden motion is within reach of the sliders', () => {
    for (let seed = 0; seed < 200; seed++) {
      const { length: long, angle } = hiddenMotion(seed);
      expect(long).toBeGreaterThanOrEqual(8);
      expect(long).toBeLessThanOrEqual(17);
      expect(angle).toBeGreaterThanOrEqual(-75);
      expect(angle).toBeLessThanOrEqual(90);
    }
  });
  test('the right guess passes, and its lines are darker than any other’s', () => {
    const p = guess(right);
    expect(length.passed(p, measure(p))).toBe(true);
    const { dark } = measure(p);
    expect(dark).toBeLessThan(0.25);
    for (const changes of [
      { guess: hidden.length + 1 },
      { guess: hidden.length - 1 },
      { guess: hidden.length / 2 },
      { guessAngle: hidden.angle - 15 },
      { guessAngle: hidden.angle - 45 },
    ])
      expect(measure(guess({ ...right, ...changes })).dark).toBeGreaterThan(2 * dark);
  });
  test('the readout tells the right one from its neighbours for other motions too', () => {
    for (const seed of [0, 1, 2, 4, 5, 6]) {
      const { length: long, angle } = hiddenMotion(seed);
      const darkOf = (by: number) => measure(guess({ seed, guess: long + by, guessAngle: angle })).dark;
      expect(darkOf(0)).toBeLessThan(0.3);
      expect(Math.min(darkOf(-1), darkOf(1))).toBeGreaterThan(1.5 * darkOf(0));
    }
  });
  test('each mistake has its hint', () => {
    expect(hint(state('motion'))).toBe('mystery');
    expect(hint(guess({ ...right, guessAngle: hidden.angle - 90 }))).toBe('across');
    expect(hint(guess({ ...right, guessAngle: hidden.angle - 30 }))).toBe('angle');
    expect(hint(guess({ ...right, guess: hidden.length / 2 }))).toBe('half');
    expect(hint(guess({ ...right, guess: hidden.length + 3 }))).toBe('long');
    expect(hint(guess({ ...right, guess: hidden.length - 3 }))).toBe('short');
    const short = Array.from({ length: 50 }, (_, seed) => seed).find(
      (seed) => hiddenMotion(seed).length <= 12,
    )!;
    const { length: long, angle } = hiddenMotion(short);
    expect(hint(guess({ seed: short, guess: 2 * long, guessAngle: angle }))).toBe('double');
  });
  test('a picture that is too small for the blur is explained', () => {
    const own = { shape: [5, 40] as const, planes: [new Float32Array(200).fill(0.5)] };
    expect(model.check(state('motion', { scene: { own } }))?.code).toBe('small');
  });
});
