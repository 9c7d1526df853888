import { describe, expect, test } from 'vitest';
import { challenges } from '../../src/widgets/spectrum-product/challenges.ts';
import { model } from '../../src/widgets/spectrum-product/model.ts';
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
  test('whatever the picture is, it is dark on the nulls', () => {
    for (const scene of params.scene.scenes) {
      expect(planeOf(state('motion', { scene: { scene } })).profile.dark).toBeLessThan(0.3);
      expect(planeOf(state('defocus', { scene: { scene } })).profile.dark).toBeLessThan(0.5);
    }
  });
  test('marks lie on the right half only', () => {
    const { marks } = planeOf(state('defocus'));
    const columns = [...marks.keys()].filter((at) => marks[at] === 1).map((at) => at % SIDE);
    expect(columns.length).toBeGreaterThan(50);
    expect(Math.min(...columns)).toBeGreaterThan(SIDE / 2);
  });
});

describe('zeros of J₁', () => {
  /** J₁(z) = (1/π) ∫ cos(t − z sin t) dt over [0, π]. */
  const bessel = (z: number): number => {
    const steps = 4000;
    let sum = 0;
    for (let i = 0; i < steps; i++) {
      const t = ((i + 0.5) * Math.PI) / steps;
      sum += Math.cos(t - z * Math.sin(t));
    }
    return sum / steps;
  };
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
