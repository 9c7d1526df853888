import { describe, expect, test } from 'vitest';
import { convolve2d } from '../../src/core/operators/convolve2d.ts';
import { gaussian2d } from '../../src/core/kernels/index.ts';
import { RandomState } from '../../src/core/random/index.ts';
import manifest from '../../src/networks/weights/restorer.json';
import { levelsOf, plugAndPlay, PNP } from '../../src/networks/plug-and-play.ts';
import { NOISES } from '../../src/networks/denoiser.ts';
import { filtered, gaussianTransfer, psnrInside } from '../../src/networks/restorer-blur.ts';
import {
  KINDS,
  SHAPE,
  SIDE,
  testedPicture,
  testedPictures,
  type Kind,
} from '../../src/networks/restorer-pictures.ts';
import { observed, TRAINED_BLUR, TRAINED_NOISE, VARIED_NOISE } from '../../src/networks/restorer.ts';
import { challenges } from '../../src/widgets/learned-vs-wiener/challenges.ts';
import { GAINS, TOLD_TEXT, TRAININGS, TRIED as RECORDED } from '../../src/widgets/learned-vs-wiener/curve.ts';
import { model, type Result } from '../../src/widgets/learned-vs-wiener/model.ts';
import * as page from '../../src/widgets/learned-vs-wiener/params.ts';
import { METHODS, params, presets, type Params } from '../../src/widgets/learned-vs-wiener/params.ts';
import { RINGS } from '../../src/widgets/learned-vs-wiener/rings.ts';
import { BETA, variationRestored, weightFor } from '../../src/widgets/learned-vs-wiener/total-variation.ts';
import { trained } from '../../src/widgets/learned-vs-wiener/weights.ts';
import { wienerRestored } from '../../src/widgets/learned-vs-wiener/wiener.ts';
import { gainOf, gainToldText, ringsOf, toldAt, TRIED } from './learned-vs-wiener.seeds.ts';
import { runsOf, statesOf } from './support/states.ts';

const state = statesOf(params, presets);
const run = runsOf<typeof model, Params, Result>(model);
const FRAME = [24, 32] as const;
const picture = new RandomState(3).uniform(0, 1, FRAME[0] * FRAME[1]);

test('what the page knows of the networks is so', () => {
  expect([page.SIDE, page.TRAINED, page.VARIED]).toEqual([
    SIDE,
    { blur: TRAINED_BLUR, noise: TRAINED_NOISE },
    VARIED_NOISE,
  ]);
  expect(PNP.least).toBe(NOISES[0]);
  expect(PNP.first).toBeLessThan(NOISES[1]);
});

describe('the formulas', () => {
  test('the blur is a Gaussian on a periodic frame', () => {
    const transfer = gaussianTransfer(1.5, FRAME);
    const mine = filtered(picture, (k) => transfer[k], FRAME);
    const slow = convolve2d(gaussian2d(1.5), FRAME, { boundary: 'periodic' }).apply(picture);
    mine.forEach((value, i) => expect(value).toBeCloseTo(slow[i], 4));
  });
  test('Wiener without noise undoes the blur', () => {
    const transfer = gaussianTransfer(0.5, FRAME);
    const blurred = filtered(picture, (k) => transfer[k], FRAME);
    const back = wienerRestored(blurred, { blur: 0.5, noise: 1e-9 }, FRAME);
    back.forEach((value, i) => expect(value).toBeCloseTo(picture[i], 6));
  });
  test('total variation: a small change in any direction is no better', () => {
    const told = { blur: 1, noise: 0.05 };
    const transfer = gaussianTransfer(told.blur, FRAME);
    const [height, width] = FRAME;
    const objective = (x: Float64Array) => {
      const seen = filtered(Float64Array.from(x), (k) => transfer[k], FRAME);
      const misfit = seen.reduce((sum, value, i) => sum + (value - picture[i]) ** 2, 0) / 2;
      let variation = 0;
      for (let at = 0; at < x.length; at++) {
        const [row, column] = [Math.floor(at / width), at % width];
        const below = x[((row + 1) % height) * width + column] - x[at];
        variation += Math.hypot(below, x[row * width + ((column + 1) % width)] - x[at]);
      }
      return misfit + weightFor(told.noise) * variation;
    };
    const found = variationRestored(picture, told, FRAME);
    const random = new RandomState(5);
    for (let trial = 0; trial < 20; trial++) {
      const direction = random.standardNormal(found.length);
      const moved = found.map((value, i) => value + 0.05 * direction[i]);
      expect(objective(found)).toBeLessThan(objective(moved));
    }
    expect(objective(found)).toBeLessThan(objective(picture));
    expect(BETA).toBe(10);
  });
  test('plugged in, a denoiser that does nothing leaves the blur’s own inverse, by and by', () => {
    const transfer = gaussianTransfer(0.5, FRAME);
    const data = filtered(picture, (k) => transfer[k], FRAME);
    const steps = plugAndPlay({ shape: FRAME, data, transfer, noise: 0.01, denoise: (x) => x });
    expect(steps).toHaveLength(PNP.steps);
    const off = (x: Float64Array) => Math.max(...x.map((value, i) => Math.abs(value - picture[i])));
    expect(off(Float64Array.from(steps.at(-1)!))).toBeLessThan(off(Float64Array.from(data)) / 100);
  });
  test('the levels fall in equal ratios to that of the noise', () => {
    const levels = levelsOf(0.02);
    expect(levels[0]).toBeCloseTo(49 / 255, 12);
    expect(levels.at(-1)).toBeCloseTo(0.02, 12);
    for (let k = 1; k < levels.length - 1; k++)
      expect(levels[k + 1] / levels[k]).toBeCloseTo(levels[1] / levels[0], 12);
    expect(() =>
      plugAndPlay({ shape: FRAME, data: picture, transfer: picture, noise: 0, denoise: (x) => x }),
    ).toThrow(RangeError);
  });
  test('the power of the training’s pictures, of fewer: the same within a third', () => {
    ringsOf(10)
      .slice(1, 40)
      .forEach((power, i) => expect(Math.abs(Math.log(power / RINGS[i + 1]))).toBeLessThan(0.7));
    expect(RINGS).toHaveLength(ringsOf(2).length);
  });
});

describe('the curve', () => {
  test('a sample of it again, by the shipped weights: within the spread', () => {
    expect(RECORDED).toEqual(TRIED);
    const at = TRIED.noise.indexOf(0.1);
    for (const method of METHODS) {
      const { mean, sd } = GAINS['dead-leaves'].noise[method];
      expect(mean).toHaveLength(TRIED.noise.length);
      const gain = gainOf(method, trained, 'leaves', 0, toldAt('noise', 0.1));
      expect(Math.abs(gain - mean[at])).toBeLessThan(Math.max(0.5, 3 * sd[at]));
    }
  });
  test('both axes meet at the training’s own setting', () => {
    for (const { noise, blur } of Object.values(GAINS))
      for (const method of METHODS)
        expect(noise[method].mean[TRIED.noise.indexOf(0.02)]).toBe(
          blur[method].mean[TRIED.blur.indexOf(1.5)],
        );
  });
  const leaves = GAINS['dead-leaves'];
  const at = (along: 'noise' | 'blur', method: page.Method, level: number) =>
    leaves[along][method].mean[RECORDED[along].indexOf(level)];
  test('ahead of the retuned filter at home; behind it and the untouched picture far away', () => {
    expect(at('noise', 'fixed', 0.02)).toBeGreaterThan(at('noise', 'retuned', 0.02));
    for (const noise of [0.1, 0.2]) expect(at('noise', 'fixed', noise)).toBeLessThan(-1);
    expect(at('blur', 'fixed', 1)).toBeLessThan(-1);
    expect(at('blur', 'frozen', 1)).toBeLessThan(-1);
  });
  test('plugged in, ahead of what was seen at every noise and blur that was tried, on each kind of picture', () => {
    for (const { noise, blur } of Object.values(GAINS)) {
      expect(Math.min(...noise.plugged.mean)).toBeGreaterThan(0);
      expect(Math.min(...blur.plugged.mean)).toBeGreaterThan(0);
    }
  });
});

describe('over trainings', () => {
  /** Held-out dB of the retuned Wiener filter at the training's setting, on the same pictures. */
  const wienerOn = (kind: Kind): number => {
    const all = testedPictures(kind).map((truth, i) => {
      const data = observed(truth, TRAINED_BLUR, TRAINED_NOISE, i + 1);
      return psnrInside(wienerRestored(data, page.TRAINED, SHAPE), truth, SHAPE);
    });
    return all.reduce((sum, one) => sum + one, 0) / all.length;
  };
  test.each(KINDS)(
    '%s: the fixed network is ahead of the retuned filter, by more than its trainings differ; the varied one is ahead, but for one training on text',
    (kind) => {
      const scores = manifest.variants.fixed.scores.map((one) => one[kind]);
      const [least, wiener] = [Math.min(...scores), wienerOn(kind)];
      expect(least - wiener).toBeGreaterThan(Math.max(...scores) - least);
      const ahead = manifest.variants.varied.scores.filter((varied) => varied[kind] > wiener);
      expect(ahead).toHaveLength(kind === 'text' ? TRAININGS - 1 : TRAININGS);
      expect(scores).toHaveLength(TRAININGS);
    },
  );
  test('total variation: behind it on leaves and text, ahead on discs and still lifes, in each training', () => {
    const variationOn = (kind: Kind): number => {
      const all = testedPictures(kind).map((truth, i) => {
        const data = observed(truth, TRAINED_BLUR, TRAINED_NOISE, i + 1);
        return psnrInside(variationRestored(data, page.TRAINED, SHAPE), truth, SHAPE);
      });
      return all.reduce((sum, one) => sum + one, 0) / all.length;
    };
    for (const kind of KINDS) {
      const [variation, ahead] = [variationOn(kind), kind === 'leaves' || kind === 'text'];
      for (const training of manifest.variants.fixed.scores)
        expect(training[kind] > variation, kind).toBe(ahead);
    }
  });
  test('a filter that is told the spectrum of text is ahead of the network there', () => {
    expect(gainToldText()).toBe(TOLD_TEXT);
    const { mean, sd } = GAINS['text-page'].noise.fixed;
    const at = TRIED.noise.indexOf(TRAINED_NOISE);
    expect(TOLD_TEXT).toBeGreaterThan(mean[at] + 2 * sd[at]);
  });
  test('the varied network pays for it at home', () => {
    const { fixed, varied } = manifest.variants;
    fixed.scores.forEach(({ leaves }, i) => expect(varied.scores[i].leaves).toBeLessThan(leaves));
  });
});

describe('what the page says', () => {
  const m = (preset: keyof typeof presets) => run(state(preset)).m;
  test('at home the network is 0.2 dB nearer than Wiener; plugging in and total variation come within 0.1', () => {
    const { fixed, retuned, plugged, frozen, variation } = m('home');
    expect((fixed - retuned).toFixed(1)).toBe('0.2');
    expect(Math.abs(plugged - fixed)).toBeLessThan(0.1);
    expect(Math.abs(variation - fixed)).toBeLessThan(0.1);
    expect(frozen).toBe(retuned);
  });
  test('more noise: worse than untouched, the frozen filter too; not the varied network', () => {
    const { seen, fixed, frozen, varied, retuned } = m('loud');
    const said = [seen, fixed, varied, retuned].map((value) => value.toFixed(1));
    expect(said).toEqual(['16.7', '15.5', '19.0', '19.3']);
    expect(frozen).toBeLessThan(seen);
  });
  test('less blur: harm; told the blur, gains', () => {
    const { seen, fixed, varied, retuned, plugged } = m('sharper');
    expect([seen, fixed].map((value) => value.toFixed(1))).toEqual(['21.6', '19.8']);
    expect((retuned - seen).toFixed(1)).toBe('2.3');
    expect((plugged - seen).toFixed(1)).toBe('2.7');
    expect(varied).toBeLessThan(seen);
  });
  test('more blur: 0.5 dB, and 2.0 for what is told', () => {
    const { seen, fixed, retuned, plugged } = m('blurrier');
    expect(Math.abs(fixed - seen - 0.5)).toBeLessThan(0.06);
    expect(Math.abs(retuned - seen - 2)).toBeLessThan(0.06);
    expect(Math.abs(plugged - seen - 2)).toBeLessThan(0.06);
  });
  test('less noise: 3.0, 3.9 and 4.4', () => {
    const { seen, fixed, retuned, plugged } = m('quiet');
    expect([fixed, retuned, plugged].map((value) => (value - seen).toFixed(1))).toEqual([
      '3.0',
      '3.9',
      '4.4',
    ]);
    expect(state('quiet').noise * 4).toBe(TRAINED_NOISE);
  });
  test('text, a still life, discs', () => {
    const [text, still, discs] = [m('text'), m('still'), m('discs')];
    expect((text.fixed - text.retuned).toFixed(1)).toBe('0.2');
    expect((text.fixed - text.variation).toFixed(1)).toBe('0.4');
    expect((still.fixed - still.retuned).toFixed(1)).toBe('0.7');
    expect((still.variation - still.fixed).toFixed(1)).toBe('0.2');
    expect((discs.variation - discs.fixed).toFixed(1)).toBe('0.4');
    expect((discs.fixed - discs.retuned).toFixed(1)).toBe('0.7');
    expect(Math.max(...METHODS.map((method) => discs[method]))).toBe(discs.variation);
  });
  test('the scenes are held out: those of the test', () => {
    const { truth } = run(state('home')).r;
    testedPicture('leaves', 0).forEach((value, i) => expect(Math.abs(truth[i] - value)).toBeLessThan(0.002));
  });
});

describe('challenges', () => {
  const passed = (id: string, preset: keyof typeof presets, changes: Partial<Params> = {}) => {
    const p = state(preset, changes);
    return challenges.find((one) => one.id === id)!.passed(p, run(p).m);
  };
  test('edge: between home and either end, and at no preset', () => {
    for (const preset of Object.keys(presets) as (keyof typeof presets)[])
      expect(passed('edge', preset), preset).toBe(false);
    const slider = (from: number, k: number) => from * 10 ** (k / params.noise.step);
    expect(passed('edge', 'home', { noise: slider(params.noise.min, 11) })).toBe(true);
    expect(passed('edge', 'home', { blur: 1.1 })).toBe(true);
  });
  test('tie: in the middle of what the varied network was shown', () => {
    expect(passed('tie', 'loud')).toBe(false);
    expect(passed('tie', 'home')).toBe(false);
    expect(passed('tie', 'home', { noise: 0.05 })).toBe(true);
  });
});

test('own pictures: too small, or of one grey', () => {
  const own = (shape: readonly [number, number], grey: (i: number) => number) =>
    state('home', {
      picture: {
        own: { shape, planes: [Float32Array.from({ length: shape[0] * shape[1] }, (_, i) => grey(i))] },
      },
    });
  expect(model.check(own([20, 96], (i) => i / 2000))?.code).toBe('small');
  expect(model.check(own([40, 40], () => 0.5))?.code).toBe('even');
  const p = own([40, 52], (i) => (i % 52) / 60);
  expect(model.check(p)).toBeNull();
  expect(run(p).m.plugged).toBeGreaterThan(15);
});
