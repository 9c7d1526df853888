import { describe, expect, test } from 'vitest';
import { correlation } from '../../src/core/correlation.ts';
import {
  decode,
  encode,
  lookAt,
  STEPS,
  startOf,
  switchesOf,
  WAYS,
  type Way,
} from '../../src/networks/switch-net.ts';
import { asBatch, pageBatch, pageOf } from '../../src/networks/switch-net-pages.ts';
import { challenges } from '../../src/widgets/switch-autoencoder/challenges.ts';
import { model } from '../../src/widgets/switch-autoencoder/model.ts';
import { params, presets, type Params } from '../../src/widgets/switch-autoencoder/params.ts';
import { RATES } from '../../src/widgets/switch-autoencoder/rates.ts';
import { statesOf } from './support/states.ts';
import { ratesOf } from './support/switch-rates.ts';

type Preset = keyof typeof presets;
const state = statesOf(params, presets);
function run(p: Params, steps = STEPS) {
  let now = model.init(p);
  for (let i = 0; i < steps; i++) now = model.step(now, p);
  const r = model.result(now, p);
  return { now, r, m: model.measures(r) };
}
const shown = (preset: Preset, changes: Partial<Params> = {}) => run(state(preset, changes)).m;

describe('the network', () => {
  const weights = startOf(3).params;

  test('has 869 weights', () => {
    const all = Object.values(weights).reduce((sum, { length }) => sum + length, 0);
    expect(all).toBe(8 * 10 + 4 * 73 + 8 * 37 + 201);
    expect(all).toBe(869);
  });
  // Central differences: the loss is smooth but where a maximum or a ReLU changes hands.
  test.each(WAYS)('%s: the gradients are those of the loss', (way) => {
    const at = { seed: 2, step: 5 };
    const x = pageBatch(2, 5, 2);
    const { gradients } = lookAt(way, weights, x, at);
    const loss = (name: string, i: number, change: number) => {
      const moved = weights[name].slice();
      moved[i] += change;
      return lookAt(way, { ...weights, [name]: moved }, x, at).loss;
    };
    for (const [name, gradient] of Object.entries(gradients)) {
      const i = Math.floor(gradient.length / 2);
      const slope = (loss(name, i, 1e-2) - loss(name, i, -1e-2)) / 2e-2;
      expect(Math.abs(slope - gradient[i]), name).toBeLessThan(2e-3 + 0.05 * Math.abs(slope));
    }
  });
  test('moved switches stay within their own four cells, and kept ones are the pool’s', () => {
    const encoded = encode(weights, asBatch(pageOf(1)));
    expect(switchesOf('kept', encoded, 1)).toEqual({ coarse: encoded.coarse, fine: encoded.fine });
    for (const way of ['topLeft', 'shuffled'] as const) {
      const { fine } = switchesOf(way, encoded, 1)!;
      const seen = new Set<number>();
      fine.switches.forEach((cell, o) => {
        const [row, column] = [Math.floor(cell / 64), cell % 64];
        expect([row >> 1, column >> 1]).toEqual([Math.floor((o % 1024) / 32), o % 32]);
        seen.add(2 * (row & 1) + (column & 1));
      });
      expect(seen.size).toBe(way === 'topLeft' ? 1 : 4);
    }
  });
  test('a page decoded with its own switches is the page that the preset shows', () => {
    const { now, r } = run(state('kept'), 3);
    const encoded = encode(now.optimiser.params, asBatch(pageOf(state('kept').page)));
    expect(decode(now.optimiser.params, encoded.code, switchesOf('kept', encoded, 1)).y.data).toEqual(r.back);
  });
  test('no page of a training is seen twice', () => {
    const prints = new Set<string>();
    for (let step = 0; step < 40; step++) prints.add(pageBatch(1, step, 8).data.join());
    expect(prints.size).toBe(40);
  });
});

describe('the training', () => {
  test('is the same again, whatever it is used for, and remembers none of another rate', () => {
    const p = state('kept', { seed: 7 });
    const once = run(p, 6).now.optimiser.params;
    expect(run({ ...p, rate: 0.001 }, 6).now.optimiser.params).not.toEqual(once);
    expect(run(state('swapped', { seed: 7, code: 'constant' }), 6).now.optimiser.params).toEqual(once);
  });
  test('the largest rate breaks nothing', () => {
    const { m } = run(state('kept', { rate: params.rate.max, seed: 9 }), 30);
    expect(Object.values(m).every(Number.isFinite)).toBe(true);
  });
});

describe('what the page says', () => {
  test('kept: 21.7 dB; one grey 10.9', () => {
    const m = shown('kept');
    expect(m.fidelity).toBeCloseTo(21.7, 1);
    expect(m.blank).toBeCloseTo(10.9, 1);
    expect(m.step).toBe(200);
  });
  test('taken away: 12.4 dB', () => {
    expect(shown('without').fidelity).toBeCloseTo(12.4, 1);
  });
  test('erased: 0.83, and the code is flat', () => {
    const { r, m } = run(state('erased'));
    expect(m.likeA).toBeCloseTo(0.83, 2);
    for (const plane of r.code) expect(new Set(plane).size).toBe(1);
  });
  test('swapped: 0.49 with A, 0.37 with B', () => {
    const { r, m } = run(state('swapped'));
    expect(m.likeA).toBeCloseTo(0.49, 2);
    expect(m.likeB).toBeCloseTo(0.37, 2);
    expect(correlation(r.truth, r.other)).toBeLessThan(0.15);
  });
  test('trained without: 18.0, bilinear: 17.3, shuffled: 13.8', () => {
    expect(shown('topLeft').fidelity).toBeCloseTo(18, 1);
    expect(shown('bilinear').fidelity).toBeCloseTo(17.3, 1);
    expect(shown('shuffled').fidelity).toBeCloseTo(13.8, 1);
  });
});

describe('over five seeds and 20 pages', () => {
  const range = (values: readonly number[]) => [Math.min(...values), Math.max(...values)];
  const of = <W extends Way>(way: W, name: keyof (typeof RATES)[W][number]) =>
    (RATES[way] as readonly Record<PropertyKey, number>[]).map((one) => one[name]);

  test('the ways end in one order, with more between them than the seeds differ', () => {
    for (const seeds of Object.values(RATES)) expect(seeds).toHaveLength(5);
    expect(range(of('kept', 'kept'))[0] - range(of('topLeft', 'topLeft'))[1]).toBeGreaterThan(2);
    expect(range(of('bilinear', 'bilinear'))[0] - range(of('shuffled', 'shuffled'))[1]).toBeGreaterThan(2);
  });
  test('bilinear is 0.3 to 1.8 dB below the upper left with each seed; that is some 4 dB below the switches', () => {
    const mean = (values: readonly number[]) => values.reduce((a, b) => a + b) / values.length;
    const [kept, topLeft] = [of('kept', 'kept'), of('topLeft', 'topLeft')];
    const behind = of('bilinear', 'bilinear').map((one, i) => topLeft[i] - one);
    expect(range(behind).map((dB) => dB.toFixed(1))).toEqual(['0.3', '1.8']);
    expect(Math.round(mean(kept) - mean(topLeft))).toBe(4);
  });
  test('taken away, from above 22 to below 13.3', () => {
    expect(range(of('kept', 'kept'))[0]).toBeGreaterThan(22);
    expect(range(of('kept', 'without'))[1]).toBeLessThan(13.3);
  });
  test('taken away, it falls by 9 dB or more', () => {
    of('kept', 'kept').forEach((kept, i) => expect(kept - of('kept', 'without')[i]).toBeGreaterThan(8.9));
  });
  test('a sample, trained again', () => {
    expect(ratesOf('kept', 1)).toEqual(RATES.kept[0]);
    expect(ratesOf('topLeft', 1)).toEqual(RATES.topLeft[0]);
  });
});

describe('challenge', () => {
  const passed = (changes: Partial<Params>, steps = STEPS) => {
    const p = state('kept', changes);
    return challenges[0].passed(p, run(p, steps).m);
  };
  test('an erased code and the switches of B draw B', () => {
    for (const page of [1, 2, 3, 4]) expect(passed({ code: 'constant', used: 'other', page })).toBe(true);
  });
  test('nothing less does', () => {
    expect(passed({ code: 'constant' })).toBe(false);
    expect(passed({ used: 'other' })).toBe(false);
    expect(passed({ code: 'other', used: 'other' })).toBe(false);
    expect(passed({ code: 'constant', used: 'other' }, 0)).toBe(false);
  });
});
