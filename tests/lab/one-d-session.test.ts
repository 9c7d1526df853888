/** The Lab in one dimension computes what the book's methods do, on the reader's own steps and in the reader's own units. */
import { describe, expect, it } from 'vitest';
import { fastLength } from '../../src/core/fft/index.ts';
import { box, gaussian } from '../../src/core/kernels/index.ts';
import { gaussianNoise } from '../../src/core/noise.ts';
import { RandomState } from '../../src/core/random/index.ts';
import { defaultsOf, HAND } from '../../src/lab/params/index.ts';
import { signalParams } from '../../src/lab/one-d/params.ts';
import { leftOut, signalSeeds } from '../../src/lab/one-d/seeds.ts';
import { en as words } from '../../src/lab/one-d/words.en.ts';
import { frameFor, reachOf } from '../../src/lab/one-d/work/frame.ts';
import { noiseLevel } from '../../src/lab/one-d/work/noise.ts';
import { SignalRefused } from '../../src/lab/one-d/work/refused.ts';
import { boxOf, lorentzian } from '../../src/lab/one-d/work/response.ts';
import { seenOf } from '../../src/lab/one-d/work/seen.ts';
import { finish, sessionOf, told } from '../../src/lab/one-d/work/session.ts';
import { benchTask, methodTask } from '../../src/lab/one-d/work/task.ts';
import { tikhonov, wiener } from '../../src/methods/index.ts';
import type { AnyValues } from '../../src/widgets/contract.ts';
import { relativeError } from '../setup.ts';

const specs = signalParams(signalSeeds);
const valuesWith = (change: AnyValues): AnyValues => ({ ...defaultsOf(specs), ...change });
const run = (change: AnyValues) => finish(sessionOf(methodTask(valuesWith(change), 'first', signalSeeds)));

/** Two lines on a baseline of nothing, at steps of half a unit from 500. */
const lineAt = (x: number) => 40 * Math.exp(-((x - 520) ** 2) / 8) + 25 * Math.exp(-((x - 527) ** 2) / 8);
const rows = Array.from({ length: 128 }, (_, i) => [500 + i / 2, lineAt(500 + i / 2)]);
/** A line with a tail, as a lamp shows it. */
const lamp = Array.from({ length: 41 }, (_, i) => [i / 2 - 5, i < 10 ? 0 : Math.exp(-(i - 10) / 6)]);
const own = { signal: 'own', table: rows, response: 'gaussian', width: 3 };

describe('a signal of the reader’s own', () => {
  it('is undone as the book’s method undoes it, in the reader’s units', () => {
    const session = run({
      ...own,
      first: 'tikhonov',
      'first.tikhonov.by': HAND,
      'first.tikhonov.lambda': 0.03,
    });
    const kernel = gaussian(3 / 0.5 / (2 * Math.sqrt(2 * Math.log(2))));
    const n = fastLength(128 + 2 * kernel.length);
    const data = new Float64Array(n);
    rows.forEach(([, value], i) => (data[i] = value));
    const [from, to] = [rows[127][1], rows[0][1]];
    for (let i = 128; i < n; i++)
      data[i] = from + ((1 - Math.cos((Math.PI * (i - 127)) / (n - 127))) / 2) * (to - from);
    const direct = tikhonov.restore({ data, shape: [n], kernel, boundary: 'periodic' }, { lambda: 0.03 });
    expect(relativeError(session.estimate()!, direct.slice(0, 128))).toBeLessThan(1e-10);
    expect(session.seen.truth).toBeUndefined();
    expect(session.measures().error).toBeUndefined();
  });

  it('has the response that was measured, its centre at 0 and its area 1', () => {
    const { kernel } = seenOf(benchTask(valuesWith({ ...own, response: 'own', responseTable: lamp })));
    const middle = Math.floor(kernel.length / 2);
    const raw = (j: number) => (j < 0 || j > 30 ? 0 : Math.exp(-j / 6));
    const area = Array.from({ length: 31 }, (_, j) => raw(j)).reduce((a, b) => a + b);
    expect(kernel.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    for (const j of [-3, 0, 1, 12, 30]) expect(kernel[middle + j]).toBeCloseTo(raw(j) / area, 12);
  });

  it('is read off even steps, and says so', () => {
    const uneven = rows.map(([x, y], i) => [i === 40 ? x + 0.2 : x, y]);
    expect(seenOf(benchTask(valuesWith(own))).wasUneven).toBe(false);
    const seen = seenOf(benchTask(valuesWith({ ...own, table: uneven })));
    expect(seen.wasUneven).toBe(true);
    expect(seen.positions[40]).toBeCloseTo(520, 12);
  });

  it('keeps its steps where rows are missing, fills them in, and leaves them out of the misfit', () => {
    const noisy = gaussianNoise(
      Float64Array.from(rows, ([, y]) => y),
      0.4,
      new RandomState(5),
    );
    const full = rows.map(([x], i) => [x, noisy[i]]);
    const gone = [7, 31, 32, 33, 90];
    const holed = full.filter((_, i) => !gone.includes(i));
    const [whole, some] = [full, holed].map((table) => run({ ...own, table, first: 'wiener' }));
    const { positions, observation, known, missing, wasUneven, estimated } = some.seen;
    expect(Array.from(positions)).toEqual(Array.from(whole.seen.positions));
    expect([missing, wasUneven, whole.seen.missing]).toEqual([gone.length, false, 0]);
    expect(gone.every((i) => known[i] === 0)).toBe(true);
    expect(observation[32]).toBeCloseTo((observation[30] + observation[34]) / 2, 12);
    holed.forEach(([x, y]) => expect(observation[2 * (x - 500)]).toBe(y));
    expect(some.residual().filter(Number.isNaN)).toHaveLength(gone.length);
    expect(some.residual().every((value, i) => Number.isNaN(value) === gone.includes(i))).toBe(true);
    expect(Number.isFinite(some.measures().misfit + some.measures().distance)).toBe(true);
    expect(Math.abs(estimated / whole.seen.estimated - 1)).toBeLessThan(0.1);
    expect(relativeError(some.estimate()!, whole.estimate()!)).toBeLessThan(0.1);
  });

  it('has no holes where most rows would be missing, or the rest lie on no even steps', () => {
    const seenAs = (table: readonly number[][]) => seenOf(benchTask(valuesWith({ ...own, table })));
    const third = rows.filter((_, i) => i % 3 === 0);
    expect(seenAs(third)).toMatchObject({ missing: 0, wasUneven: false });
    expect(seenAs(third).positions).toHaveLength(third.length);
    const wild = rows.filter((_, i) => i < 2 || i % 5 === 0);
    expect(seenAs(wild).missing).toBe(0);
    const log = rows.map(([, y], i) => [500 * 1.002 ** i, y]);
    expect(seenAs(log)).toMatchObject({ missing: 0, wasUneven: true });
  });

  it('is the same in whatever unit it is written', () => {
    const big = rows.map(([x, y]) => [x * 1e-7, y * 1e6]);
    const [a, b] = [own, { ...own, table: big, width: 3e-7 }].map((one) =>
      run({ ...one, first: 'richardson-lucy' }),
    );
    expect(
      relativeError(
        b.estimate()!.map((v) => v / 1e6),
        a.estimate()!,
      ),
    ).toBeLessThan(1e-9);
    expect(b.values()).toEqual(a.values());
  });
});

it.each([
  ['none', { signal: 'own' }],
  ['few', { signal: 'own', table: rows.slice(0, 9) }],
  ['large', { signal: 'own', table: rows.map(([x, y]) => [x, y * 1e200]) }],
  ['flat', { signal: 'own', table: rows.map(([x]) => [x, 2 * x]) }],
  ['negative', { ...own, table: rows.map(([x, y]) => [x, y - 3]), state: 'sharp', added: 'poisson' }],
  ['thin', { ...own, width: 0.01 }],
  ['wide', { ...own, width: 60 }],
  ['noResponse', { ...own, response: 'own' }],
  ['onePoint', { ...own, response: 'own', responseTable: [[1, 2]] }],
  ['zeros', { ...own, response: 'own', responseTable: lamp.map(([x]) => [x, 0]) }],
  ['narrow', { ...own, response: 'own', responseTable: lamp.map(([x, y]) => [x / 1e3, y]) }],
  ['long', { ...own, response: 'own', responseTable: lamp.map(([x, y]) => [x * 10, y]) }],
  ['noArea', { ...own, response: 'own', responseTable: lamp.map(([x, y]) => [x, -y]) }],
  ['onlyBackground', { ...own, response: 'own', background: true, responseTable: lamp.map(([x]) => [x, 3]) }],
])('refuses by the name %s, and has words for it', (code, change) => {
  expect(() => seenOf(benchTask(valuesWith(change)))).toThrow(SignalRefused);
  expect(() => seenOf(benchTask(valuesWith(change)))).toThrow(code);
  expect(Object.keys(words.refusals)).toContain(code);
});

describe('a response by its width', () => {
  it('is half as high half a width from its centre', () => {
    const taps = lorentzian(6, 200);
    const middle = Math.floor(taps.length / 2);
    expect(taps[middle + 3] / taps[middle]).toBeCloseTo(1 / 2, 12);
    expect(taps.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
  });
  it('is the core’s box where it is odd and whole, and has its variance where not', () => {
    expect(boxOf(7)).toEqual(box(7));
    expect(boxOf(4)).toEqual(Float64Array.from([1, 2, 2, 2, 1], (v) => v / 8));
  });
});

describe('the ring', () => {
  it('is cut where all but a hundredth of the response has been seen', () => {
    expect(reachOf(gaussian(4))).toBe(10);
    expect(reachOf(Float64Array.from([0, 0, 0, 1, 0, 0, 0]))).toBe(0);
    const { inner, ring } = frameFor('margin', 100, gaussian(4));
    expect([inner.size, ring >= 100 + 2 * gaussian(4).length]).toEqual([80, true]);
    expect(frameFor('periodic', 100, gaussian(4))).toMatchObject({ ring: 100, inner: { size: 100 } });
  });
});

it('estimates σ of white noise within 10 % from 2000 samples, on the mean of 20 seeds within 1 %', () => {
  const smooth = Float64Array.from({ length: 2000 }, (_, i) => Math.sin(i / 60));
  const found = Array.from({ length: 20 }, (_, seed) =>
    noiseLevel(gaussianNoise(smooth, 0.1, new RandomState(seed))),
  );
  for (const one of found) expect(Math.abs(one / 0.1 - 1)).toBeLessThan(0.1);
  expect(Math.abs(found.reduce((a, b) => a + b) / 20 / 0.1 - 1)).toBeLessThan(0.01);
});

describe('of the book’s signals', () => {
  it.each(['spectrum', 'chromatogram', 'profile', 'spikes'])(
    '%s: the discrepancy principle leaves σ',
    (signal) => {
      for (const first of ['wiener', 'tikhonov-gradient', 'richardson-lucy']) {
        const { misfit } = run({ signal, first, [`first.${first}.by`]: 'discrepancy' }).measures();
        expect(misfit, first).toBeGreaterThan(0.9);
        expect(misfit, first).toBeLessThan(1.01);
      }
    },
  );

  it('lines come out at their places', () => {
    const { peaks } = run({ first: 'richardson-lucy' }).measures();
    expect(peaks).toEqual([70, 180, 236, 247, 380, 394]);
  });

  it('the same λ by a rule as Wiener’s in the core, on a ring without a margin', () => {
    const p = { outside: 'periodic', first: 'wiener', 'first.wiener.by': 'gcv' };
    const session = run(p);
    const { problem } = told(methodTask(valuesWith(p), 'first', signalSeeds));
    const direct = wiener.restore(problem, { nsr: session.values().nsr });
    expect(
      relativeError(
        session.estimate()!,
        direct.map((v) => v * session.seen.scale),
      ),
    ).toBeLessThan(1e-12);
  });
});

it('says where a rule found nothing: at the end of its range, or in as many steps as there are', () => {
  const set = { noiseFrom: 'set', noise: 0.5, counts: 0 };
  expect(run({ first: 'tikhonov' }).isUnmet()).toBe(false);
  expect(run({ first: 'tikhonov', ...set }).isUnmet(), 'all of it is noise').toBe(true);
  const faint = { noiseFrom: 'set', noise: 1e-6, counts: 0 };
  const never = run({ first: 'landweber', 'first.landweber.by': 'discrepancy', ...faint });
  expect([never.isUnmet(), never.done()]).toEqual([true, 500]);
  expect(run({ first: 'landweber', 'first.landweber.by': 'discrepancy' }).isUnmet()).toBe(false);
});

it('offers every method but those of pictures', () => {
  expect(signalSeeds).toHaveLength(18);
  expect(leftOut).toHaveLength(4);
});
