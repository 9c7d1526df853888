/** The learned method of the Lab is that of the book's chapter: the same network, square by square, and the same turns. */
import { describe, expect, it, test } from 'vitest';
import { RandomState } from '../../src/core/random/index.ts';
import { allOf } from '../../src/core/solvers/solver.ts';
import { defaultsOf, labParams, nameOf } from '../../src/lab/params/index.ts';
import { methodSeeds } from '../../src/lab/seeds.ts';
import { learned } from '../../src/lab/work/learned.ts';
import { residualMeasures } from '../../src/lab/work/measures.ts';
import { OutsideRefused, sessionOf, told } from '../../src/lab/work/session.ts';
import { methodTask } from '../../src/lab/work/task.ts';
import { OF_DENOISER, plugAndPlay as method } from '../../src/methods/plug-and-play.ts';
import { denoiserInPieces, REACH } from '../../src/networks/denoiser-in-pieces.ts';
import { denoised, denoiserLayers } from '../../src/networks/denoiser.ts';
import { plugAndPlay, PNP } from '../../src/networks/plug-and-play.ts';
import { transferFunction } from '../../src/core/spectral/index.ts';
import type { Vec } from '../../src/core/vector.ts';
import { trained } from '../../src/widgets/learned-vs-wiener/weights.ts';
import { SHAPE } from './blocks.ts';
import { blocksTask, finished } from './blocks-run.ts';

const specs = labParams(methodSeeds);
const param = (name: string) => nameOf('first', method.name, name);
const taskFor = (values: Readonly<Record<string, unknown>> = {}) => blocksTask(method.name, values);

/** All of it at once. */
const whole = (x: Vec, level: number, shape: readonly [number, number]): Vec =>
  allOf(denoiserInPieces(trained.denoiser).denoise(x, level, shape));

describe('square by square', () => {
  // Three squares across, two down; none of them of the longest side.
  const shape = [150, 300] as const;
  const x = new RandomState(4).uniform(0, 1, shape[0] * shape[1]);

  it('is the whole, to single precision', () => {
    const [height, width] = shape;
    const around = [height + 2 * REACH, width + 2 * REACH] as const;
    const ring = Float64Array.from({ length: around[0] * around[1] }, (_, i) => {
      const row = (Math.floor(i / around[1]) - REACH + height) % height;
      return x[row * width + (((i % around[1]) - REACH + width) % width)];
    });
    const all = denoised(trained.denoiser, ring, 0.05, around);
    const expected = x.map((_, i) => all[(Math.floor(i / width) + REACH) * around[1] + (i % width) + REACH]);
    const apart = whole(x, 0.05, shape).map((value, i) => Math.abs(value - expected[i]));
    expect(apart.reduce((a, b) => Math.max(a, b))).toBeLessThan(1e-6);
  });

  it('turns with the ring: no place of it is its edge', () => {
    const turned = (v: Vec) => v.map((_, i) => v[(i + 140 * shape[1] + 17) % v.length]);
    // Rows of a ring that is turned along itself lie a row lower where they wrap: whole rows do not.
    const rows = (v: Vec) => v.map((_, i) => v[(i + 140 * shape[1]) % v.length]);
    const [one, other] = [rows(whole(x, 0.05, shape)), whole(rows(x), 0.05, shape)];
    expect(one.reduce((most, value, i) => Math.max(most, Math.abs(value - other[i])), 0)).toBeLessThan(1e-6);
    expect(turned(x)).not.toEqual(rows(x));
  });

  it('reaches as far as its layers see', () => {
    const flat = new Float64Array(41 * 41).fill(0.5);
    const dot = flat.map((value, i) => (i === 20 * 41 + 20 ? 1 : value));
    const [without, with_] = [flat, dot].map((v) => whole(v, 0.05, [41, 41]));
    const moved = [...with_.keys()].filter((i) => with_[i] !== without[i]);
    const far = moved.map((i) => Math.max(Math.abs(Math.floor(i / 41) - 20), Math.abs((i % 41) - 20)));
    expect(Math.max(...far)).toBeLessThanOrEqual(REACH);
    expect(Math.max(...far)).toBeGreaterThan(REACH - 3);
  });
});

it('is chapter 16’s, turn by turn, where nothing of the ring is unknown', () => {
  const blurred = { blur: 'gaussian', sigma: 1.5, outside: 'periodic', noiseFrom: 'set', noise: 0.02 };
  const task = taskFor({ ...blurred, [param('lambda')]: PNP.weight });
  const { problems, kernel } = told(task, learned);
  const [{ data }] = problems;
  const { re } = transferFunction(kernel, SHAPE);
  const columns = Math.floor(SHAPE[1] / 2) + 1;
  const turns = plugAndPlay({
    shape: SHAPE,
    data,
    transfer: re.filter((_, i) => i % SHAPE[1] < columns),
    noise: 0.02,
    denoise: (x, level) => whole(x, level, SHAPE),
  });
  const session = sessionOf(task, learned);
  for (const turn of turns) {
    const before = session.done();
    while (session.done() === before) session.advance();
    expect(session.restored()!.planes[0]).toAgreeWith(turn, 1e-6);
  }
  expect(session.done()).toBe(session.total);
});

it('tells how much of a turn is done: more with each square', () => {
  const own = { shape: [140, 150] as const, planes: [new Float32Array(140 * 150).fill(0.5)] };
  const session = sessionOf(taskFor({ picture: { own } }), learned);
  const shares: number[] = [];
  while (session.done() === 0) {
    session.advance();
    shares.push(session.share());
  }
  // The frame with its margin is two squares high and two wide; a new turn begins at nothing.
  expect(shares.filter((share) => share > 0)).toEqual([0.25, 0.5, 0.75]);
  expect(shares.at(-1)).toBe(0);
});

it('costs what the network’s layers count', () => {
  const weights = Object.values(denoiserLayers().parameters).filter((shape) => shape.length > 1);
  expect(OF_DENOISER).toBe(
    weights.reduce((sum, shape) => sum + shape.reduce((product, n) => product * n), 0),
  );
});

describe('what it is told', () => {
  it('says which noise it takes off where it was not shown that of the data', () => {
    const taken = (noise: number) => sessionOf(taskFor({ noiseFrom: 'set', noise }), learned).levelTaken;
    expect([0.001, 0.005, 0.05, 0.2].map(taken)).toEqual([0.005, undefined, undefined, undefined]);
    expect(sessionOf(methodTask(defaultsOf(specs), 'first', methodSeeds)).levelTaken).toBeUndefined();
  });

  it('wants a ring, or a margin that closes one', () => {
    for (const outside of ['reflect', 'zero'])
      expect(() => sessionOf(taskFor({ outside }), learned)).toThrow(OutsideRefused);
    for (const outside of ['surround', 'periodic'])
      expect(() => sessionOf(taskFor({ outside }), learned)).not.toThrow();
  });

  it('knows where its margin is, and nothing of one where there is none', () => {
    expect(told(taskFor(), learned).problems[0].known).toEqual(SHAPE);
    expect(told(taskFor({ outside: 'periodic' }), learned).problems[0].known).toBeUndefined();
  });

  it('is not for signals', () => {
    const { problem } = {
      problem: { data: new Float64Array(8), shape: [8] as const, kernel: Float64Array.of(1) },
    };
    expect(() => method.restore({ ...problem, boundary: 'periodic' }, { lambda: 1, steps: 1 })).toThrow(
      'plug-and-play: a denoiser must be told',
    );
  });
});

/** The shaken still life that the Lab opens with, and a page: measured as the Lab measures. */
test.each(['still-life', 'text-page'])('%s: nearer to the truth than both that stand beside it', (scene) => {
  const shaken = { picture: { scene }, length: 15 };
  const psnrBy = (name: string) => finished({ ...taskFor(shaken), ...byFirst(name) }).measures().psnr!;
  const [plugged, wiener, variation] = [method.name, 'wiener', 'total-variation'].map(psnrBy);
  expect(plugged).toBeGreaterThan(wiener + 0.5);
  expect(plugged).toBeGreaterThan(variation + 0.5);

  function byFirst(first: string) {
    return methodTask({ ...defaultsOf(specs), ...shaken, first }, 'first', methodSeeds);
  }
});

test('gaussian blur under little noise: it leaves about the noise, and no pattern', () => {
  const values = { picture: { scene: 'cells' }, state: 'sharp', blur: 'gaussian', addedSigma: 0.02 };
  const session = finished(
    methodTask({ ...defaultsOf(specs), ...values, first: method.name }, 'first', methodSeeds),
  );
  const { residual, correlation } = residualMeasures(session.residuals());
  expect(residual / session.measures().sigma).toBeGreaterThan(0.8);
  expect(residual / session.measures().sigma).toBeLessThan(1.25);
  expect(Math.abs(correlation)).toBeLessThan(0.2);
});
