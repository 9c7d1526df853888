import { describe, expect, test } from 'vitest';
import { RandomState } from '../../src/core/random/index.ts';
import { svd } from '../../src/core/svd/index.ts';
import { dot } from '../../src/core/vector.ts';
import type { Vec } from '../../src/core/vector.ts';
import { challenges } from '../../src/widgets/learn-a-kernel/challenges.ts';
import { RIPPLES, amplitude, pictureOf } from '../../src/widgets/learn-a-kernel/lesson.ts';
import { model } from '../../src/widgets/learn-a-kernel/model.ts';
import { params, presets, SECRETS, TOTAL, type Params } from '../../src/widgets/learn-a-kernel/params.ts';
import { hintOf } from './support/challenge.ts';
import { processRunsOf, statesOf } from './support/states.ts';

type Preset = keyof typeof presets;
const names = Object.keys(presets) as Preset[];
const state = statesOf(params, presets);
const runTo = processRunsOf(model);
const run = (p: Params, steps = TOTAL) => runTo(p, steps);
const ended = new Map<Preset, ReturnType<typeof run>>();
/** After all its steps. */
function endOf(preset: Preset): ReturnType<typeof run> {
  const known = ended.get(preset) ?? run(state(preset));
  ended.set(preset, known);
  return known;
}

/** A small picture of the reader's own, and the same as numbers of single precision. */
const [HEIGHT, WIDTH] = [9, 11];
const plane = Float32Array.from({ length: HEIGHT * WIDTH }, (_, i) => ((i * 37) % 101) / 101);
const small = { own: { shape: [HEIGHT, WIDTH] as const, planes: [plane, plane, plane] } };
const pixels = Array.from(plane, (value) => Math.round(255 * value) / 255);
/** Σ w[a, b] x[i + a, j + b], written out. */
const correlated = (w: ArrayLike<number>): number[] => {
  const out: number[] = [];
  for (let i = 0; i + 3 <= HEIGHT; i++)
    for (let j = 0; j + 3 <= WIDTH; j++) {
      let sum = 0;
      for (let a = 0; a < 3; a++)
        for (let b = 0; b < 3; b++) sum += w[3 * a + b] * pixels[(i + a) * WIDTH + j + b];
      out.push(sum);
    }
  return out;
};
const lossOf = (w: ArrayLike<number>, after: number[]): number =>
  correlated(w).reduce((sum, value, i) => sum + (value - after[i]) ** 2, 0) / after.length;

describe('against the sums written out', () => {
  const p = { ...state('leaves'), picture: small, rate: 0.3 } as Params;
  const after = correlated(SECRETS.sobel.data);
  const first = new RandomState(1).uniform(-1 / 3, 1 / 3, 9);

  test('loss and output of the first kernel', () => {
    const { r } = run(p, 0);
    expect(r.learned).toEqual(first);
    expect(r.after).toAgreeWith(Float64Array.from(after), 1e-12);
    expect(r.output).toAgreeWith(Float64Array.from(correlated(first)), 1e-12);
    expect(r.loss).toBeCloseTo(lossOf(first, after), 12);
  });
  test('the gradient is the slope of the loss, and a correlation of the picture with the error', () => {
    const { gradient } = run(p, 0).r;
    const h = 1e-5;
    const slopes = first.map((_, k) => {
      const [up, down] = [first.slice(), first.slice()];
      up[k] += h;
      down[k] -= h;
      return (lossOf(up, after) - lossOf(down, after)) / (2 * h);
    });
    expect(gradient).toAgreeWith(slopes, 1e-8);
    const error = correlated(first).map((value, i) => value - after[i]);
    const across = WIDTH - 2;
    const correlation = first.map((_, k) => {
      const [a, b] = [Math.floor(k / 3), k % 3];
      return error.reduce((sum, e, i) => {
        const pixel = (Math.floor(i / across) + a) * WIDTH + (i % across) + b;
        return sum + (2 / error.length) * e * pixels[pixel];
      }, 0);
    });
    expect(gradient).toAgreeWith(correlation, 1e-12);
  });
  test('three steps of gradient descent', () => {
    let w = Array.from(first);
    for (let step = 0; step < 3; step++) {
      const error = correlated(w).map((value, i) => value - after[i]);
      w = w.map((weight, k) => {
        const [a, b] = [Math.floor(k / 3), k % 3];
        const slope = error.reduce(
          (sum, e, i) => sum + e * pixels[(Math.floor(i / (WIDTH - 2)) + a) * WIDTH + (i % (WIDTH - 2)) + b],
          0,
        );
        return weight - (0.3 * 2 * slope) / error.length;
      });
    }
    expect(run(p, 3).r.learned).toAgreeWith(Float64Array.from(w), 1e-12);
  });
  test('the curvatures are the squared singular values of the patches', () => {
    const patches: Vec[] = [];
    for (let i = 0; i + 3 <= HEIGHT; i++)
      for (let j = 0; j + 3 <= WIDTH; j++)
        patches.push(
          Float64Array.from({ length: 9 }, (_, k) => pixels[(i + Math.floor(k / 3)) * WIDTH + j + (k % 3)]),
        );
    const { sigma } = svd(patches);
    const expected = Float64Array.from(sigma, (s) => (2 * s * s) / patches.length);
    const { curvatures, along } = run(p, 0).r;
    expect(curvatures).toAgreeWith(expected, 1e-10);
    const directions = Array.from(curvatures, (_, i) => along.subarray(9 * i, 9 * i + 9));
    for (const [i, direction] of directions.entries()) {
      // Along a direction of length 1 the loss has the curvature (2/m) Σ (patch · direction)².
      const squares = patches.map((patch) => dot(patch, direction) ** 2);
      expect((2 / patches.length) * squares.reduce((sum, one) => sum + one)).toBeCloseTo(curvatures[i], 9);
      for (const [j, other] of directions.entries())
        expect(dot(direction, other)).toBeCloseTo(Number(i === j), 9);
      const sizes = direction.map(Math.abs);
      expect(direction.some((value, k) => value > 0 && sizes[k] > Math.max(...sizes) - 1e-5)).toBe(true);
    }
  });
});

describe('what the page says', () => {
  test('dead leaves: Sobel to 0.0005 in 1000 steps', () => {
    expect(endOf('leaves').measures.error).toBeLessThan(5e-4);
    expect(endOf('leaves').measures.error).toBeGreaterThan(4e-4);
    expect(Array.from(endOf('leaves').r.learned, Math.round).map((v) => v + 0)).toEqual([
      ...SECRETS.sobel.data,
    ]);
  });
  test('still life: an error of 0.07, and curvatures 1270 times apart', () => {
    const { measures } = endOf('slow');
    expect(measures.error).toBeCloseTo(0.07, 2);
    expect(measures.condition).toBeGreaterThan(1265);
    expect(measures.condition).toBeLessThan(1275);
  });
  test('one ripple: loss 0, an error of 0.79 stays, six of nine directions missing', () => {
    const { measures } = endOf('ripple');
    expect(measures.loss).toBeLessThan(1e-25);
    expect(measures.error).toBeCloseTo(0.79, 2);
    expect(measures.unseen).toBeCloseTo(measures.error, 9);
    expect(measures.taught).toBe(3);
  });
  test('each further ripple brings two directions, and four bring all', () => {
    const taught = [1, 2, 3, 4].map((count) => {
      const scene = `ripple-${count}` as 'ripple-1';
      return run(state('ripple', { picture: { scene } }), 0).measures.taught;
    });
    expect(taught).toEqual([3, 5, 7, 9]);
  });
  test('ripples stay within black and white', () => {
    expect(RIPPLES.length * amplitude(RIPPLES.length)).toBe(0.5);
    for (const value of pictureOf(state('ripple'))) expect(Math.abs(value - 0.5)).toBeLessThanOrEqual(0.5);
  });
  test('too fast: only the steepest direction is above the limit, and the run stops at step 120', () => {
    const { r, facts, measures, trace } = endOf('cliff');
    expect(facts).toMatchObject({ diverged: true, tooLarge: true, step: 120 });
    expect(measures.limit).toBeLessThan(1);
    expect(measures).not.toHaveProperty('after');
    expect(r.left[0]).toBeGreaterThan(1);
    for (let i = 1; i < 9; i++) expect(r.left[i]).toBeLessThan(1);
    for (const values of Object.values(trace)) expect(Array.from(values).every(Number.isFinite)).toBe(true);
  });
  test('the limit is where holding turns into growing', () => {
    for (const optimiser of ['descent', 'momentum'] as const) {
      const { limit } = run(state('leaves', { optimiser }), 0).measures;
      expect(run(state('leaves', { optimiser, rate: 0.99 * limit! })).facts.diverged).toBe(false);
      const over = run(state('leaves', { optimiser, rate: 1.02 * limit! }));
      expect(over.facts.diverged).toBe(true);
    }
  });
  test('momentum ends at 5e-6 where plain descent at the same rate ends at 0.07; Adam at 3e-8', () => {
    expect(state('momentum').rate).toBe(state('slow').rate);
    expect(endOf('momentum').measures.error / 1e-6).toBeCloseTo(5.48, 1);
    expect(endOf('adam').measures.error / 1e-8).toBeCloseTo(2.63, 1);
  });
  test('with momentum μ the limit is 1 + μ times as high', () => {
    const [plain, heavy] = [endOf('slow'), endOf('momentum')].map(({ measures }) => measures.limit!);
    expect(heavy / plain).toBeCloseTo(1.9, 12);
  });
  describe('with 50 first kernels', () => {
    const errors = (preset: Preset) =>
      Array.from({ length: 50 }, (_, at) => run(state(preset, { start: at + 1 }), 0).measures.after!);
    /** Among how many of the 50 the one that is shown is the smaller. */
    const rank = (all: readonly number[], shown: number) => all.filter((one) => one < shown).length;
    test.each([
      ['leaves', 9e-5, 1.6e-3],
      ['ripple', 0.635, 0.945],
      ['slow', 0.036, 0.1045],
      ['momentum', 1e-7, 2e-5],
    ] as const)('%s: from %f to %f, and the one shown lies in the middle half', (preset, least, most) => {
      const all = errors(preset);
      expect(Math.min(...all)).toBeGreaterThan(least);
      expect(Math.max(...all)).toBeLessThan(most);
      const place = rank(all, all[state(preset).start - 1]);
      expect(place).toBeGreaterThanOrEqual(12);
      expect(place).toBeLessThan(38);
    });
    test('momentum at the same rate leaves less than a thousandth of what plain descent does, each time', () => {
      const [plain, heavy] = [errors('slow'), errors('momentum')];
      for (const [i, error] of heavy.entries()) expect(error).toBeLessThan(1e-3 * plain[i]);
    });
    // All 50 by `node tests/widgets/learn-a-kernel.seeds.ts`; here the least and the greatest of them.
    test('Adam: from 5e-12 to 5e-4', () => {
      expect(run(state('adam', { start: 8 })).measures.error).toBeCloseTo(4.822e-12, 14);
      expect(run(state('adam', { start: 12 })).measures.error).toBeCloseTo(5.2204e-4, 8);
    });
  });
  test('made by convolution: the layer finds the secret turned by half a turn', () => {
    const { r } = endOf('flipped');
    expect(r.learned).toAgreeWith(r.secret.slice().reverse(), 0.02);
    expect(endOf('flipped').measures.error).toBeLessThan(0.003);
    expect(r.loss).toBeLessThan(1e-6);
    const turned = Math.hypot(...r.learned.map((w, i) => w - r.secret[i])) / Math.hypot(...r.secret);
    expect(turned).toBeGreaterThan(1);
  });
  test.each(['leaves', 'slow', 'ripple', 'momentum', 'flipped'] as const)(
    '%s: what is foretold for step 1000 is what comes',
    (preset) => {
      const { after, error } = endOf(preset).measures;
      expect(Math.abs(after! - error)).toBeLessThan(1e-6 * error + 1e-13);
      expect(run(state(preset), 5).measures.after).toBe(after);
    },
  );
});

describe('the process', () => {
  test.each(names)('%s: bit for bit the same again', (preset) => {
    const again = run(state(preset));
    expect(again.r).toEqual(endOf(preset).r);
    expect(again.trace).toEqual(endOf(preset).trace);
  });
  test('a step never changes the state before it', () => {
    const p = state('momentum');
    const first = model.init(p);
    const kept = structuredClone(model.result(first, p));
    model.step(model.step(first, p), p);
    expect(model.result(first, p)).toEqual(kept);
  });
  test('the wildest rates stop before their numbers do', () => {
    for (const optimiser of params.optimiser.options)
      for (const scene of ['text-page', 'ripple-1'] as const) {
        const { r } = run(state('leaves', { optimiser, picture: { scene }, rate: 10 }));
        expect([r.loss, r.error, ...r.learned, ...r.left].every(Number.isFinite)).toBe(true);
      }
  });
  test('what teaches nothing is explained', () => {
    const dark = { own: { shape: [8, 8] as const, planes: [new Float32Array(64)] } };
    const tiny = { own: { shape: [2, 8] as const, planes: [new Float32Array(16).fill(1)] } };
    const zeros = { shape: [3, 3] as const, data: new Array<number>(9).fill(0) };
    expect(model.check(state('leaves', { picture: dark }))?.code).toBe('dark');
    expect(model.check(state('leaves', { picture: tiny }))?.code).toBe('small');
    expect(model.check(state('leaves', { secret: 'own', own: zeros }))?.code).toBe('nothing');
  });
});

describe('challenges', () => {
  const challenge = (id: string) => challenges.find((one) => one.id === id)!;
  const hint = (id: string, p: Params, { measures }: ReturnType<typeof run>) =>
    hintOf(challenge(id), p, measures);

  test('ripples: four of them are enough, three are not', () => {
    const three = state('ripple', { picture: { scene: 'ripple-3' } });
    const four = state('ripple', { picture: { scene: 'ripple-4' } });
    expect(challenge('ripples').passed(three, run(three).measures)).toBe(false);
    expect(hint('ripples', three, run(three))).toBe('count');
    expect(challenge('ripples').passed(four, run(four).measures)).toBe(true);
    expect(hint('ripples', four, run(four, 20))).toBe('run');
    const leaves = state('leaves');
    expect(challenge('ripples').passed(leaves, endOf('leaves').measures)).toBe(false);
  });
  test('cliff: only a rate close to the limit is fast enough', () => {
    const at = (rate: number) => state('slow', { rate });
    expect(challenge('cliff').passed(at(0.3), endOf('slow').measures)).toBe(false);
    expect(hint('cliff', at(0.3), endOf('slow'))).toBe('nearer');
    expect(challenge('cliff').passed(at(0.5), run(at(0.5)).measures)).toBe(true);
    expect(hint('cliff', at(0.6), run(at(0.6)))).toBe('over');
    const momentum = state('momentum');
    expect(challenge('cliff').passed(momentum, endOf('momentum').measures)).toBe(false);
  });
});
