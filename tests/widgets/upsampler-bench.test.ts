import { describe, expect, test } from 'vitest';
import { artifactScore } from '../../src/core/checkerboard/index.ts';
import {
  adam,
  conv2d,
  lossAndGradients,
  meanSquaredError,
  tensor,
  type Loss,
} from '../../src/core/layers/index.ts';
import { rmse } from '../../src/core/metrics.ts';
import { upsampler } from '../../src/core/upsamplers.ts';
import { challenges } from '../../src/widgets/upsampler-bench/challenges.ts';
import { model, modelWith, type Result, type State } from '../../src/widgets/upsampler-bench/model.ts';
import { params, presets, UPSAMPLERS, type Params } from '../../src/widgets/upsampler-bench/params.ts';
import { FRAME, inside, lessonOf, taskOf } from '../../src/widgets/upsampler-bench/task.ts';
import { enlarge, LEARNING_RATE, trainedWeights } from '../../src/widgets/upsampler-bench/training.ts';
import { workOf } from '../../src/widgets/upsampler-bench/work.ts';
import { hintOf, passes } from './support/challenge.ts';
import { stateAfter } from './support/state-after.ts';
import { saidOf, statesOf } from './support/states.ts';

type Preset = keyof typeof presets;
const state = statesOf(params, presets);
const after = stateAfter<Params, State, Result>;
const resultOf = (p: Params) => after(model, p, 0);
const measure = (preset: Preset, changes: Partial<Params> = {}) => {
  const p = state(preset, changes);
  return saidOf(model, resultOf(p), p).m;
};

describe('training', () => {
  test.each(UPSAMPLERS)('of %s through the quadratic is training through the layer', (name) => {
    const p = state('start', { steps: 5 });
    const { input, truth, shape, stride } = lessonOf(2);
    const layer = upsampler(name, { inChannels: 1, outChannels: 1, stride });
    const x = tensor([1, 1, shape[0] / stride, shape[1] / stride], input);
    const whole = meanSquaredError(tensor([1, 1, ...shape], truth));
    const [height, width] = shape;
    const framed = (at: number) =>
      Math.min(
        Math.floor(at / width),
        height - 1 - Math.floor(at / width),
        at % width,
        width - 1 - (at % width),
      ) < FRAME;
    const share = truth.length / inside(truth, shape).length;
    // What lies in the frame has no gradient.
    const loss: Loss = (y) => {
      const { value, dy } = whole(y);
      return {
        value,
        dy: tensor(
          dy.shape,
          dy.data.map((d, at) => (framed(at) ? 0 : share * d)),
        ),
      };
    };
    let slow = adam.init(trainedWeights(name, state('start')));
    for (let i = 0; i < 5; i++) {
      const { gradients } = lossAndGradients(layer, slow.params, x, loss);
      slow = adam.step(slow, gradients, { learningRate: LEARNING_RATE });
    }
    const [key] = Object.keys(slow.params);
    expect(trainedWeights(name, p)[key]).toAgreeWith(slow.params[key], 1e-9);
  });
  test('the input is the truth’s means', () => {
    const { truth, input, shape } = taskOf(state('start'));
    const box = conv2d({ inChannels: 1, outChannels: 1, kernel: 2, stride: 2, bias: false });
    const means = box.forward(tensor([1, 1, ...shape], truth), { weight: new Float64Array(4).fill(1 / 4) });
    expect(input).toAgreeWith(means.y.data, 1e-12);
  });
  test('the lesson is not the picture shown', () => {
    const shown = taskOf(state('start', { scene: { scene: 'dead-leaves' } }));
    expect(lessonOf(2).truth).not.toEqual(shown.truth);
  });
});

describe('what the page says', () => {
  const NAMES = {
    grid: ['transposed3', 'transposed4', 'subPixel'],
    none: ['nearest', 'bilinear', 'icnr'],
  } as const;
  test('first weights: a grid in three, next to none in three, at any seed', () => {
    for (const stride of ['2', '3'] as const)
      for (const seed of [1, 2, 3]) {
        const m = measure('start', { stride, seed });
        for (const name of NAMES.grid) expect(m[name], name).toBeGreaterThan(0.5);
        for (const name of NAMES.none) expect(m[name], name).toBeLessThan(0.1);
      }
  });
  test('the sub-pixel layer is a transposed one, to the last digits', () => {
    for (const preset of Object.keys(presets) as Preset[]) expect(measure(preset).same).toBeLessThan(1e-14);
  });
  describe('fifty steps', () => {
    const task = taskOf(state('grown'));
    const scores = (name: (typeof UPSAMPLERS)[number]) =>
      Array.from({ length: 50 }, (_, at) => {
        const picture = enlarge(name, trainedWeights(name, state('grown', { seed: at + 1 })), task);
        return artifactScore(picture, task.shape, task.stride).score;
      });
    const three = scores('transposed3');
    const four = scores('transposed4');
    const middle = (values: readonly number[]) => [...values].sort((a, b) => a - b)[25];
    test('uneven overlap keeps its grid, even overlap loses most of it: typically, and with most seeds', () => {
      expect(middle(three)).toBeCloseTo(0.63, 2);
      expect(middle(four)).toBeCloseTo(0.06, 2);
      expect(three.filter((score, i) => score > 3 * four[i]).length).toBeGreaterThan(35);
    });
    test('the seed on show is a typical one', () => {
      const m = measure('grown');
      expect(m.transposed3).toBeCloseTo(middle(three), 2);
      expect(Math.abs(m.transposed4 - middle(four))).toBeLessThan(0.01);
      expect(m.icnr).toBeLessThan(middle(scores('icnr')) + 0.01);
      expect(m.nearest).toBeLessThan(0.025);
    });
  });
  test('solved exactly: what reads 3 × 3 inputs is ahead, whatever the number of its weights', () => {
    for (const scene of ['still-life', 'dead-leaves', 'text-page', 'resolution-chart']) {
      const m = measure('solved', { scene: { scene } });
      expect(Math.abs(m.nearestError / m.transposed4Error - 1)).toBeLessThan(0.002);
      for (const ahead of [m.bilinearError, m.subPixelError, m.wideError]) {
        expect(ahead).toBeLessThan(0.99 * m.nearestError);
        expect(Math.abs(ahead / m.subPixelError - 1)).toBeLessThan(0.011);
      }
      expect(m.icnrError).toBe(m.subPixelError);
    }
    expect(
      Math.abs(measure('solved').transposed4Error / measure('trained').transposed4Error - 1),
    ).toBeLessThan(0.01);
  });
  test('on the lesson it is the least error there is: Adam comes near it, and never below', () => {
    const lesson = lessonOf(2);
    const errorOf = (name: (typeof UPSAMPLERS)[number], changes: Partial<Params>) =>
      rmse(
        inside(enlarge(name, trainedWeights(name, state('start', changes)), lesson), lesson.shape),
        inside(lesson.truth, lesson.shape),
      );
    for (const name of UPSAMPLERS) {
      const least = errorOf(name, { fit: 'exact' });
      for (const steps of [0, 50, 300]) expect(errorOf(name, { steps }), name).toBeGreaterThan(least - 1e-12);
    }
  });
  test('a bilinear resize that Adam has not finished with looks worse than it is', () => {
    expect(measure('trained').bilinearError).toBeGreaterThan(1.15 * measure('solved').bilinearError);
    expect(measure('trained').nearestError).toBeLessThan(1.01 * measure('solved').nearestError);
  });
  test('trained at × 2: all below .1, k 3 the most; sub-pixel ahead of nearest, bilinear hardly ahead of k 3', () => {
    const m = measure('trained');
    for (const name of UPSAMPLERS) expect(m[name]).toBeLessThan(0.1);
    for (const name of UPSAMPLERS) expect(m[name]).toBeLessThanOrEqual(m.transposed3);
    expect(m.subPixelError).toBeLessThan(0.9 * m.nearestError);
    expect(m.icnrError).toBeLessThan(0.91 * m.nearestError);
    expect(Math.abs(m.bilinearError / m.transposed3Error - 1)).toBeLessThan(0.02);
    expect(m.nearestError).toBeLessThan(m.bilinearError);
    expect(Math.abs(m.nearestError / m.transposed4Error - 1)).toBeLessThan(0.01);
  });
  test('at × 3 the sub-pixel layers keep the strongest grid, trained and solved, and have the least error', () => {
    for (const changes of [{}, { fit: 'exact' }] as const) {
      const m = measure('thirdsTrained', changes);
      expect(m.subPixel).toBeCloseTo(0.145, 2);
      for (const name of ['transposed3', 'transposed4', 'nearest', 'bilinear'] as const)
        for (const free of ['subPixel', 'icnr'] as const) {
          expect(m[free]).toBeGreaterThan(2 * m[name]);
          expect(m[`${free}Error`]).toBeLessThan(m[`${name}Error`]);
        }
    }
    expect(resultOf(state('thirdsTrained')).enlarged[2].weights).toBe(81);
  });
  test('the picture itself has next to no grid', () => {
    expect(measure('start').truth).toBeLessThan(0.02);
  });
  test('letters have some of their own', () => {
    expect(measure('start', { scene: { scene: 'text-page' } }).truth).toBeGreaterThan(0.05);
  });
  test('products a number: 18 and 32 for the transposed at × 2, 72 for the others, 4 a picture more for bilinear', () => {
    expect(resultOf(state('start')).products).toEqual([18, 32, 72, 72, 76, 72]);
  });
  test('the score is the core’s', () => {
    const { enlarged, task } = resultOf(state('trained'));
    for (const { picture, score } of enlarged)
      expect(score).toBe(artifactScore(picture, task.shape, task.stride).score);
  });
});

describe('the timing', () => {
  const fake = () => {
    let now = 0;
    const cost = (name: string) => 1 + UPSAMPLERS.indexOf(name as (typeof UPSAMPLERS)[number]);
    let looks = 0;
    const clock = () => (now += ++looks % 4 === 0 ? 0.005 : 0);
    return { clock, work: (name: string) => () => void (now += cost(name)) };
  };
  test('takes every upsampler five times, and knows nothing before', () => {
    const { clock, work } = fake();
    const one = modelWith(clock, work);
    const p = state('start');
    expect(after(one, p, 0).nanoseconds).toEqual([0, 0, 0, 0, 0, 0]);
    const { nanoseconds, timed, total } = after(one, p, one.total());
    expect(timed).toBe(total);
    nanoseconds.forEach((value, i) => expect(value / nanoseconds[0]).toBeCloseTo(i + 1, 1));
  });
  test.each(UPSAMPLERS)('%s runs', (name) => {
    expect(() => workOf(name, 2)()).not.toThrow();
  });
});

describe('the challenge', () => {
  const [learned] = challenges;
  const passed = (changes: Partial<Params>) =>
    passes(learned, state('start', changes), measure('start', changes));
  const hint = (changes: Partial<Params>) =>
    hintOf(learned, state('start', changes), measure('start', changes));
  test('is passed with other first weights, not with the first ones', () => {
    expect(passed({ steps: 150 })).toBe(false);
    expect(passed({ steps: 150, seed: 3 })).toBe(true);
    expect(passed({ steps: 100, seed: 4 })).toBe(true);
  });
  test('each mistake has its hint', () => {
    expect(hint({ stride: '3' })).toBe('two');
    expect(hint({})).toBe('train');
    expect(hint({ fit: 'exact' })).toBe('adam');
    expect(hint({ steps: 300 })).toBe('less');
    expect(hint({ steps: 20 })).toBe('more');
  });
});
