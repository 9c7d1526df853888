/** The Python that a reader takes away repeats the run: every method, grey and in colour. Skipped where there is no Python for it. */
import { expect, it } from 'vitest';
import { defaultsOf, labParams, nameOf } from '../../src/lab/params/index.ts';
import { methodSeeds } from '../../src/lab/seeds.ts';
import { learned } from '../../src/lab/work/learned.ts';
import { scriptOf } from '../../src/lab/work/script.ts';
import { sessionOf } from '../../src/lab/work/session.ts';
import { methodTask, type MethodTask } from '../../src/lab/work/task.ts';
import { methods, type Method } from '../../src/methods/index.ts';
import { runScripts } from '../python/run-scripts.ts';
import { findPython } from '../tools/find-python.ts';
import { OUTSIDES, type Outside } from '../../src/lab/params/blur.ts';
import { blocksPicture, deepBlocks } from './blocks.ts';

const specs = labParams(methodSeeds);
const python = findPython();

function taskFor(method: string, colours: 1 | 3, values = {}): MethodTask {
  const steps = nameOf('first', method, 'steps');
  const few = steps in specs ? { [steps]: 6 } : {};
  const p = { ...defaultsOf(specs), ...few, picture: { own: blocksPicture(colours) }, length: 5 };
  return methodTask({ ...p, first: method, ...values }, 'first', methodSeeds);
}

/** A kernel as a reader brings it: of no family, its sum not 1. */
const lopsided = {
  shape: [3, 5] as const,
  planes: [Float32Array.of(0, 1, 0, 0, 2, 1, 9, 3, 0, 0, 0, 1, 0, 0, 0)],
};

/** Nothing undoes a wide Gaussian without a penalty, in no arithmetic twice alike. */
const NARROW = { blur: 'gaussian', sigma: 0.5 };

function outsideTask({ name, boundaries }: Method, outside: Outside): readonly [string, MethodTask][] {
  const isTaken =
    boundaries.some((one) => one === outside) && !(outside === 'zero' && name === 'blind-richardson-lucy');
  return isTaken ? [[`${name}, ${outside} outside`, taskFor(name, 1, { outside, ...NARROW })]] : [];
}

const tasks: Readonly<Record<string, MethodTask>> = {
  ...Object.fromEntries(methods.map(({ name }) => [name, taskFor(name, 1)])),
  'learned, one turn': taskFor('plug-and-play', 1, { 'first.plug-and-play.steps': 1 }),
  'learned, each channel, noise beyond what it was shown': taskFor('plug-and-play', 3, {
    ...{ colour: 'channels', noiseFrom: 'set', noise: 0.0005 },
  }),
  'brightness only': taskFor('wiener', 3),
  'each channel': taskFor('wiener-spectrum', 3, { colour: 'channels' }),
  'sixteen bits, an offset': taskFor('wiener', 1, { picture: { own: deepBlocks(16) }, offset: 90 }),
  'sixteen bits as sRGB': taskFor('wiener', 1, { picture: { own: deepBlocks(16) }, curve: 'srgb' }),
  'real numbers, below 0 too, and some unknown': taskFor('wiener', 1, {
    picture: { own: deepBlocks('float') },
  }),
  'real numbers as sRGB': taskFor('tikhonov', 1, { picture: { own: deepBlocks('float') }, curve: 'srgb' }),
  'saturated pixels unknown': taskFor('wiener', 3, { saturated: 'unknown' }),
  'a kernel of the reader’s own': taskFor('wiener', 1, { blur: 'given', given: { own: lopsided } }),
  'blurred here': taskFor('wiener', 1, { state: 'sharp' }),
  'blurred here, not rounded': taskFor('wiener', 1, { state: 'sharp', rounded: false }),
  ...Object.fromEntries(
    OUTSIDES.flatMap((outside) => methods.flatMap((method) => outsideTask(method, outside))),
  ),
};

/** As the script prints them. */
function measured(task: MethodTask): number[] {
  const session = sessionOf(task, learned);
  while (session.done() < session.total) session.advance();
  const planes = session.planes()!;
  const all = planes.flatMap((plane) => Array.from(plane));
  const [row, column] = session.shape.map((side) => Math.floor(side / 3));
  const mean = all.reduce((sum, value) => sum + value, 0) / all.length;
  return [mean, planes[0][row * session.shape[1] + column]];
}

it.runIf(python)('says what the Lab says', () => {
  const names = Object.keys(tasks);
  const outcomes = runScripts(
    python!,
    names.map((name) => scriptOf(tasks[name], learned)),
  );
  const said = outcomes.map(({ measures, error }, i) => ({
    name: names[i],
    error,
    apart: Math.max(
      ...measured(tasks[names[i]]).map((value, j) =>
        Math.abs(value - Number([measures?.mean, measures?.pixel][j])),
      ),
    ),
  }));
  expect(said.filter(({ error, apart }) => error !== null || !(apart < 1e-6))).toEqual([]);
});

it('says where there is no Python for what lies outside', () => {
  expect(() => scriptOf(taskFor('blind-richardson-lucy', 1, { outside: 'zero' }))).toThrow(
    'closes to a ring',
  );
});
