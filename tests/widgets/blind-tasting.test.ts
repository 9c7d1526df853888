import { describe, expect, test } from 'vitest';
import { discrepancy, gcv, lCurveCorner } from '../../src/core/choose/index.ts';
import { psnr, ssim } from '../../src/core/metrics.ts';
import { gaussianNoise } from '../../src/core/noise.ts';
import { convolve2d } from '../../src/core/operators/convolve2d.ts';
import { RandomState } from '../../src/core/random/index.ts';
import { scene } from '../../src/core/scenes/index.ts';
import { dct, tikhonov } from '../../src/core/spectral/index.ts';
import { addScaled, dot, norm, scale, subtract, type Vec } from '../../src/core/vector.ts';
import { challenges } from '../../src/widgets/blind-tasting/challenges.ts';
import { model } from '../../src/widgets/blind-tasting/model.ts';
import { params, presets, SIDE, type Params } from '../../src/widgets/blind-tasting/params.ts';
import { kernelOf, plateOf } from '../../src/widgets/blind-tasting/plate.ts';
import { solve, STOPS, verdictOf } from '../../src/widgets/blind-tasting/verdict.ts';
import { hintOf } from './support/challenge.ts';
import { measuresOf, statesOf } from './support/states.ts';

const state = statesOf(params, presets);
const measure = measuresOf(model);

/** The presets whose plates differ. */
const plates = ['first', 'leaves', 'page', 'focus'] as const;

/** Minimises ‖Ax − y‖² + λ²‖x‖² by conjugate gradients on the operator itself: no basis anywhere. */
function byConjugateGradients(p: Params, lambda: number): Vec {
  const { shape, data } = plateOf(p);
  const operator = convolve2d(kernelOf(p), shape, { boundary: 'reflect' });
  const normal = (x: Vec) => addScaled(operator.adjoint(operator.apply(x)), lambda ** 2, x);
  let x: Vec = new Float64Array(shape[0] * shape[1]);
  let r = operator.adjoint(data);
  let d = r;
  let power = dot(r, r);
  const first = power;
  for (let k = 0; k < 400 && power > 1e-20 * first; k++) {
    const image = normal(d);
    const step = power / dot(d, image);
    x = addScaled(x, step, d);
    r = addScaled(r, -step, image);
    const next = dot(r, r);
    d = addScaled(r, next / power, d);
    power = next;
  }
  return x;
}

describe('against conjugate gradients on the blur itself', () => {
  test.each(['leaves', 'focus'] as const)('%s', (preset) => {
    const p = state(preset, { lambda: 0.1 });
    const x = byConjugateGradients(p, 0.1);
    const { estimate } = model.compute(p);
    expect(norm(subtract(estimate, x)) / norm(x)).toBeLessThan(1e-7);
  });
});

describe('the verdict', () => {
  const p = state('opened');
  const plate = plateOf(p);
  const verdict = verdictOf(p);

  test('PSNR over λ is that of the pictures', () => {
    for (const i of [0, 9, 20, 30]) {
      expect(verdict.psnr[i]).toBeCloseTo(psnr(solve(plate, STOPS[i]), plate.truth), 6);
    }
  });
  test('the best by PSNR and by SSIM are the best of all stops', () => {
    const similar = Array.from(STOPS, (lambda) => ssim(solve(plate, lambda), plate.truth, plate.shape));
    expect(verdict.chosen.ssim.ssim).toBe(Math.max(...similar));
    expect(verdict.chosen.psnr.psnr).toBeCloseTo(Math.max(...verdict.psnr), 9);
  });
  test('discrepancy leaves the noise, SURE and GCV agree where both hold', () => {
    const { discrepancy, gcv, sure } = verdict.chosen;
    const blur = convolve2d(kernelOf(p), plate.shape, { boundary: 'reflect' });
    const residual = subtract(blur.apply(solve(plate, discrepancy.lambda)), plate.data);
    expect(norm(scale(1 / plate.shape[0], residual))).toBeCloseTo(p.noise, 9);
    expect(Math.abs(Math.log(gcv.lambda / sure.lambda))).toBeLessThan(0.05);
  });
});

describe('what the page says', () => {
  test('on the first plate SSIM asks for twice the λ of PSNR, and GCV loses more than 1 dB', () => {
    const m = measure(state('opened'));
    expect(m.ssimLambda / m.bestLambda).toBeCloseTo(2, 1);
    expect(m.gcvLost).toBeGreaterThan(1);
    expect(m.lost).toBeGreaterThan(1);
    expect(m.discrepancyLost).toBeLessThan(0.1);
    expect(Math.abs(Math.log(state('opened').lambda / m.gcvLambda))).toBeLessThan(0.15);
  });
  test('out of focus, the corner is lost in noise, and GCV keeps grain', () => {
    const m = measure(state('lens'));
    expect(m.cornerLost).toBeGreaterThan(10);
    expect(m.gcvLambda).toBeLessThan(m.bestLambda);
    expect(m.gcvLost).toBeGreaterThan(1);
  });
  test.each(plates)('SSIM smooths more than PSNR, GCV and SURE less: %s', (preset) => {
    const m = measure(state(preset, { reveal: true }));
    expect(m.ssimLambda).toBeGreaterThan(m.bestLambda);
    for (const lambda of [m.gcvLambda, m.sureLambda]) expect(lambda).toBeLessThan(m.bestLambda);
    expect(m.discrepancyLost).toBeGreaterThanOrEqual(0);
  });
  test.each(plates)('of the two rules that are told σ, discrepancy comes nearer than SURE: %s', (preset) => {
    const m = measure(state(preset, { reveal: true }));
    expect(m.discrepancyLost).toBeLessThan(0.05);
    expect(m.sureLost).toBeGreaterThan(0.3);
    expect(m.gcvLost).toBeGreaterThan(m.discrepancyLost);
  });
  test('the same ranking for a plate that is cut out of a larger blurred scene, whose border is no mirror', () => {
    const [large, rim] = [SIDE + 64, 32];
    const p = state('first');
    const whole = scene('still-life', [large, large], p.seed);
    const blurred = convolve2d(kernelOf(p), [large, large], { boundary: 'reflect' }).apply(whole);
    const cut = (values: Vec) =>
      Float64Array.from(
        { length: SIDE * SIDE },
        (_, i) => values[(Math.floor(i / SIDE) + rim) * large + (i % SIDE) + rim],
      );
    const data = gaussianNoise(cut(blurred), p.noise, new RandomState(p.seed));
    const shape = [SIDE, SIDE] as const;
    const decomposition = dct(kernelOf(p), shape);
    const problem = { decomposition, data, lambdas: STOPS };
    const quality = (lambda: number) => psnr(decomposition.solve(data, tikhonov(lambda)), cut(whole));
    const best = Math.max(...Array.from(STOPS, quality));
    expect(best - quality(gcv(problem).lambda)).toBeGreaterThan(1);
    expect(best - quality(lCurveCorner(problem).lambda)).toBeGreaterThan(best - quality(gcv(problem).lambda));
    expect(best - quality(discrepancy(problem, { sigma: p.noise }).lambda!)).toBeLessThan(0.1);
  });
  test('under the cover there is no truth and no score', () => {
    const p = state('first');
    const r = model.compute(p);
    expect(r.opened).toBeNull();
    expect(Object.keys(model.measures(r, p))).toEqual(['lambda']);
  });
  test('another plate number is another picture', () => {
    const [a, b] = [1, 2].map((seed) => plateOf(state('leaves', { seed })).truth);
    expect(psnr(a, b)).toBeLessThan(20);
  });
});

describe('a picture of the reader’s own', () => {
  const [height, width] = [30, 44];
  const plane = (step: number) =>
    Float32Array.from({ length: height * width }, (_, i) => ((i * step) % 256) / 255);
  const picture: Params['picture'] = {
    own: { shape: [height, width], planes: [plane(37), plane(53), plane(11)] },
  };
  const p = state('opened', { picture, width: 1.5 });
  // IEC 61966-2-1, written out once more.
  const light = (v: number) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
  const file = (l: number) => (l <= 0.0031308 ? 12.92 * l : 1.055 * l ** (1 / 2.4) - 0.055);

  test('is the light of its file, as bright as its three colours are, and blurred as light', () => {
    const { truth, data, shape } = plateOf({ ...p, noise: 0 });
    expect(shape).toEqual([height, width]);
    const [red, green, blue] = picture.own.planes;
    truth.forEach((value, i) => {
      const bright = 0.2126 * light(red[i]) + 0.7152 * light(green[i]) + 0.0722 * light(blue[i]);
      expect(value).toBeCloseTo(light(Math.round(255 * file(bright)) / 255), 6);
    });
    const blurred = convolve2d(kernelOf(p), [height, width], { boundary: 'reflect' }).apply(truth);
    expect(data).toAgreeWith(blurred, 1e-12);
  });
  test('is painted as a file holds it, and scored as light', () => {
    const { seen, estimate, opened } = model.compute(p);
    expect(seen.beside).toAgreeWith(opened!.truth.map(file), 1e-12);
    seen.estimate.forEach((value, i) =>
      expect(value).toBeCloseTo(Math.sign(estimate[i]) * file(Math.abs(estimate[i])), 9),
    );
    expect(measure(p).psnr).toBeCloseTo(psnr(estimate, opened!.truth), 9);
  });
  test('against conjugate gradients', () => {
    const x = byConjugateGradients({ ...p, reveal: false }, 0.1);
    const { estimate } = model.compute({ ...p, reveal: false, lambda: 0.1 });
    expect(norm(subtract(estimate, x)) / norm(x)).toBeLessThan(1e-7);
  });
  test('under the cover it shows no truth; too small a one is refused in words', () => {
    const covered = model.compute({ ...p, reveal: false });
    expect(covered.seen.beside).not.toEqual(model.compute(p).seen.beside);
    expect(covered.opened).toBeNull();
    expect(model.check(p)).toBeNull();
    const tiny: Params['picture'] = { own: { shape: [10, 40], planes: [new Float32Array(400)] } };
    expect(model.check({ ...p, picture: tiny })).toMatchObject({ code: 'small', facts: { height: 10 } });
  });
});

describe('the challenge', () => {
  const [taste] = challenges;
  const hint = (p: Params) => hintOf(taste, p, measure(p));
  test('is passed near the best λ with the cover lifted, and answers each mistake', () => {
    const good = state('leaves', { lambda: 0.0794, reveal: true });
    expect(taste.passed(good, measure(good))).toBe(true);
    expect(taste.passed(state('leaves', { lambda: 0.0794 }), measure(state('leaves')))).toBe(false);
    expect(hint(state('leaves'))).toBe('choose');
    expect(hint(state('leaves', { lambda: 0.1 }))).toBe('open');
    expect(hint(state('leaves', { lambda: 0.01, reveal: true }))).toBe('grainy');
    expect(hint(state('leaves', { lambda: 0.5, reveal: true }))).toBe('smooth');
  });
});
