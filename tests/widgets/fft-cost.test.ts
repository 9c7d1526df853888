import { describe, expect, test } from 'vitest';
import { fastLength } from '../../src/core/fft/index.ts';
import { ProcessRun } from '../../src/runtime/worker/process-run.ts';
import type { AnyValues, ProcessModel } from '../../src/widgets/contract.ts';
import { cells, type Cell } from '../../src/widgets/fft-cost/cells.ts';
import { convolve1d } from '../../src/core/operators/convolve1d.ts';
import { RandomState } from '../../src/core/random/index.ts';
import { challenges } from '../../src/widgets/fft-cost/challenges.ts';
import { countedTurn, leastPadding, productsOf } from '../../src/widgets/fft-cost/counts.ts';
import { model, modelWith, type Result, type State } from '../../src/widgets/fft-cost/model.ts';
import { KERNELS, METHODS, params, presets, SIZES, type Params } from '../../src/widgets/fft-cost/params.ts';
import { tickOf, timeOf } from '../../src/core/stopwatch.ts';
import { workOf } from '../../src/widgets/fft-cost/work.ts';
import { hintOf } from './support/challenge.ts';
import { stateAfter } from './support/state-after.ts';
import { saidOf, statesOf } from './support/states.ts';

const state = statesOf(params, presets);
const after = stateAfter<Params, State, Result>;
const measure = (p: Params) => saidOf(model, after(model, p, 0), p).m;

/** A machine on which a product takes a nanosecond, and the clock stands still but for work. */
function machine(nanosecondsAProduct = 1, tick = 0.005) {
  let now = 0;
  let looks = 0;
  let calls = 0;
  const clock = () => Math.floor((now += ++looks % 4 === 0 ? tick : 0) / tick) * tick;
  const work = ({ method, size, kernel }: Cell) => {
    const cost = productsOf(method, size, kernel) * size ** 2 * nanosecondsAProduct * 1e-6;
    return () => {
      calls++;
      now += cost;
    };
  };
  return { clock, work, callsSoFar: () => calls };
}

describe('counts', () => {
  test('are what the formulas say', () => {
    expect(productsOf('plain', 256, 15)).toBe(225);
    expect(productsOf('passes', 256, 15)).toBe(30);
    const cells = fastLength(270) ** 2;
    expect(productsOf('fourier', 256, 15)).toBeCloseTo(
      (2 * cells * Math.log2(cells) + 2 * cells) / 256 ** 2,
      12,
    );
  });
  test('a turn is the least odd kernel from which Fourier stays cheaper', () => {
    for (const n of SIZES)
      for (const other of ['plain', 'passes'] as const) {
        const turn = countedTurn(other, n);
        expect(turn % 2).toBe(1);
        for (let k = turn; k <= Math.min(255, n - 1); k += 2)
          expect(productsOf('fourier', n, k)).toBeLessThan(productsOf(other, n, k));
        expect(productsOf('fourier', n, turn - 2)).toBeGreaterThanOrEqual(productsOf(other, n, turn - 2));
      }
  });
  test('what the page says: 7 over the plain sum at every size; 23 over two passes at 256 and 512, 53 at 64', () => {
    const m = measure(state('usual'));
    expect(SIZES.map((n) => m[`plain${n}`])).toEqual([7, 7, 7, 7]);
    expect([m.passes64, m.passes128, m.passes256, m.passes512]).toEqual([53, 23, 23, 23]);
  });
  test('at 64 × 64 Fourier’s cost climbs in steps: it wins at 33, 35 and 37, and loses again until 53, but for 43 and 45', () => {
    const m = measure(state('usual'));
    const wins = Array.from({ length: 31 }, (_, i) => 2 * i + 3).filter(
      (k) => productsOf('fourier', 64, k) < productsOf('passes', 64, k),
    );
    expect(wins).toEqual([33, 35, 37, 43, 45, 53, 55, 57, 59, 61, 63]);
    expect(m.first64).toBe(33);
  });
  test('at 100 × 100 the plain sum takes ten thousand multiplications, two transforms a few dozen', () => {
    expect(productsOf('plain', 256, 101)).toBeGreaterThan(10_000);
    expect(productsOf('fourier', 256, 101)).toBeLessThan(72);
  });
  test('with the kernel’s own transform the turn comes later; with the least padding two passes lose sooner', () => {
    const m = measure(state('usual'));
    expect([m.once256, m.tight64, m.tight256]).toEqual([9, 17, 21]);
  });
  test('⌊k/2⌋ zeros are enough for an output of the picture’s own size, and one fewer is not', () => {
    const random = new RandomState(3);
    const [n, k] = [12, 5];
    const [x, h] = [random.uniform(-1, 1, n), random.uniform(-1, 1, k)];
    const wanted = convolve1d(h, n, { boundary: 'zero', method: 'direct' }).apply(x);
    const onRing = (zeros: number) => {
      const size = n + zeros;
      const padded = Float64Array.from({ length: size }, (_, i) => x[i] ?? 0);
      return convolve1d(h, size, { boundary: 'periodic', method: 'direct' }).apply(padded).slice(0, n);
    };
    expect(onRing(leastPadding(k).padding!)).toAgreeWith(wanted, 1e-14);
    expect(Math.max(...onRing(1).map((value, i) => Math.abs(value - wanted[i])))).toBeGreaterThan(0.01);
  });
  test('in a picture much larger than the kernel Fourier hardly grows, in a small one it does', () => {
    const growth = (n: number) => productsOf('fourier', n, 31) / productsOf('fourier', n, 3);
    expect(growth(512)).toBeLessThan(1.2);
    expect(growth(64)).toBeGreaterThan(1.7);
  });
  test('a large kernel: 961 multiplications, or twenty times fewer', () => {
    expect(productsOf('plain', 512, 31)).toBe(961);
    expect(Math.round(productsOf('fourier', 512, 31))).toBe(49);
  });
  test('in the small picture two passes are ahead where they no longer are at 256, and the frame makes Fourier dear', () => {
    const { size, kernel } = presets.small;
    const [small, usual] = [Number(size), 256].map((n) => productsOf('fourier', n, kernel));
    expect(small).toBeGreaterThan(productsOf('passes', Number(size), kernel));
    expect(usual).toBeLessThan(productsOf('passes', 256, kernel));
  });
});

describe('the stopwatch', () => {
  test('finds the tick of a clock that rounds', () => {
    expect(tickOf(machine(1, 0.1).clock)).toBeCloseTo(0.1, 9);
    expect(tickOf(machine(1, 1).clock)).toBeCloseTo(1, 9);
  });
  test.each([0.001, 0.1, 1])('times a call to a few per cent by a clock with ticks of %f ms', (tick) => {
    const { clock, work } = machine(1, tick);
    const cell = { size: 64, kernel: 5, method: 'plain' } as const;
    const expected = (25 * 64 ** 2) / 1e6;
    expect(timeOf(work(cell), clock, tick) / expected).toBeGreaterThan(0.9);
    expect(timeOf(work(cell), clock, tick) / expected).toBeLessThan(1.1);
  });
  test('takes the median: one slow time does no harm', () => {
    let now = 0;
    let call = 0;
    const work = () => void (now += ++call === 6 ? 900 : 2);
    expect(timeOf(work, () => now, 0.001)).toBe(2);
  });
});

describe('a run', () => {
  test('times every cell once, in an order of its own for each seed', () => {
    const orders = [1, 2].map((seed) => model.init(state('usual', { seed })).order);
    for (const order of orders) expect([...order].sort((a, b) => a - b)).toEqual(Array.from(cells.keys()));
    expect(orders[0]).not.toEqual(orders[1]);
    expect(model.total()).toBe(cells.length);
  });
  test('on a machine where every product takes a nanosecond, the dots lie on the lines', () => {
    const { clock, work } = machine();
    const r = after(modelWith(clock, work), state('usual'), cells.length);
    for (const { size, way, products, nanoseconds } of r.curves)
      KERNELS.forEach((kernel, i) => {
        if (!cells.some((one) => one.size === size && one.kernel === kernel && one.method === METHODS[way]))
          return expect(nanoseconds[i]).toBe(0);
        expect(nanoseconds[i] / products[r.odd.indexOf(kernel)]).toBeGreaterThan(0.95);
        expect(nanoseconds[i] / products[r.odd.indexOf(kernel)]).toBeLessThan(1.05);
      });
    for (const { counted, timed, before } of r.turns) {
      expect(counted).toBeGreaterThan(before);
      expect(counted).toBeLessThanOrEqual(timed);
    }
  });
  test('before it nothing is timed, and nothing said of times', () => {
    const worked = machine();
    const r = after(modelWith(worked.clock, worked.work), state('usual'), 0);
    expect(r.curves.every(({ nanoseconds }) => nanoseconds.every((value) => value === 0))).toBe(true);
    expect(r.turns.every(({ timed }) => timed === 0)).toBe(true);
    expect(worked.callsSoFar()).toBe(0);
  });
  test('a Fourier that never wins is said to be beyond all kernels', () => {
    const { clock, work } = machine();
    const slowed: typeof workOf = (cell) => {
      const once = work(cell);
      return cell.method === 'fourier' ? () => Array.from({ length: 200 }, once) : once;
    };
    const { turns } = after(modelWith(clock, slowed), state('usual'), cells.length);
    for (const { timed, way } of turns) if (METHODS[way] === 'passes') expect(timed).toBe(64);
  });
  test('scrubbing back and on shows the very same times, without timing again', () => {
    const { clock, work, callsSoFar } = machine();
    const one = modelWith(clock, work) as unknown as ProcessModel<AnyValues, State, unknown>;
    const run = new ProcessRun(one, state('usual'));
    while (!run.atEnd) run.advance();
    const [last, calls] = [run.result(), callsSoFar()];
    run.rewindTo(40);
    while (run.shown < 40) run.advance();
    expect(run.result()).not.toEqual(last);
    while (!run.atEnd) run.advance();
    expect(run.result()).toEqual(last);
    expect(callsSoFar()).toBe(calls);
  });
});

describe('what is timed is one convolution, by three ways', () => {
  test.each(['plain', 'passes', 'fourier'] as const)('%s runs', (method) => {
    expect(() => workOf({ size: 64, kernel: 7, method })()).not.toThrow();
  });
  test('no plain sum of the large pictures with the large kernels', () => {
    expect(cells.filter(({ method, size, kernel }) => method === 'plain' && size * kernel > 6400)).toEqual(
      [],
    );
    expect(cells.filter(({ method }) => method !== 'plain')).toHaveLength(2 * SIZES.length * KERNELS.length);
  });
});

describe('the challenge', () => {
  const [turn] = challenges;
  const hint = (p: Params) => hintOf(turn, p, measure(p));
  test('is passed by one kernel only', () => {
    const passed = Array.from({ length: 31 }, (_, i) => 2 * i + 3).filter((kernel) => {
      const p = state('rival', { kernel });
      return turn.passed(p, measure(p));
    });
    expect(passed).toEqual([23]);
  });
  test('each mistake has its hint', () => {
    expect(hint(state('usual'))).toBe('size');
    expect(hint(state('rival', { kernel: 7 }))).toBe('plain');
    expect(hint(state('rival', { kernel: 31 }))).toBe('smaller');
    expect(hint(state('rival'))).toBe('larger');
  });
});
