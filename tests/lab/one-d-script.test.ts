/** The Python that a reader takes away repeats the run: every method, and by a rule. Skipped where there is no Python for it. */
import { expect, it } from 'vitest';
import { defaultsOf, nameOf } from '../../src/lab/params/index.ts';
import { signalParams } from '../../src/lab/one-d/params.ts';
import { signalSeeds } from '../../src/lab/one-d/seeds.ts';
import { scriptOf } from '../../src/lab/one-d/work/script.ts';
import { finish, sessionOf } from '../../src/lab/one-d/work/session.ts';
import { methodTask, type MethodTask } from '../../src/lab/one-d/work/task.ts';
import { runScripts } from '../python/run-scripts.ts';
import { findPython } from '../tools/find-python.ts';

const specs = signalParams(signalSeeds);
const python = findPython();

function taskFor(method: string, values = {}): MethodTask {
  const [steps, by] = ['steps', 'by'].map((param) => nameOf('first', method, param));
  const few = steps in specs ? { [steps]: 12, [by]: 'hand' } : {};
  // Nothing undoes a wide response without a penalty, in no arithmetic twice alike.
  const narrow = method === 'naive' ? { width: 2 } : {};
  const p = { ...defaultsOf(specs), ...few, ...narrow, ...values, first: method };
  return methodTask(p, 'first', signalSeeds);
}
const table = Array.from({ length: 90 }, (_, i) => [
  2 + i / 10,
  300 * Math.exp(-(((i - 40) / 9) ** 2)) + (i % 7),
]);
const lamp = Array.from({ length: 21 }, (_, i) => [i / 10 - 1, i < 9 ? 0 : Math.exp(-(i - 9) / 3)]);

const tasks: Readonly<Record<string, MethodTask>> = {
  ...Object.fromEntries(signalSeeds.map(({ name }) => [name, taskFor(name)])),
  'by a rule that stops': taskFor('richardson-lucy', { 'first.richardson-lucy.by': 'discrepancy' }),
  'by a rule that seeks': taskFor('total-variation', { 'first.total-variation.by': 'discrepancy' }),
  'a table, and its response': taskFor('wiener', {
    signal: 'own',
    table,
    response: 'own',
    responseTable: lamp,
  }),
  'a table with holes': taskFor('wiener', {
    signal: 'own',
    table: table.filter((_, i) => ![20, 21, 60].includes(i)),
    response: 'own',
    responseTable: lamp,
  }),
  'without a margin': taskFor('tikhonov', { outside: 'periodic', response: 'exponential' }),
};

/** As the script prints them. */
function measured(task: MethodTask): readonly number[] {
  const session = finish(sessionOf(task));
  const estimate = session.estimate()!;
  const { area, highest } = session.measures();
  const { noise, scale } = session.seen;
  const seen = session.residual().filter((value) => !Number.isNaN(value));
  const left = seen.map((value) => value * noise.sigma * scale);
  const rms = Math.sqrt(left.reduce((total, value) => total + value ** 2, 0) / left.length);
  return [area, highest, estimate[Math.floor(estimate.length / 3)], rms];
}

it.runIf(python)('says what the Lab says', () => {
  const names = Object.keys(tasks);
  const outcomes = runScripts(
    python!,
    names.map((name) => scriptOf(tasks[name])),
  );
  const said = outcomes.map(({ measures, error }, i) => {
    const expected = measured(tasks[names[i]]);
    const found = [measures?.area, measures?.highest, measures?.third, measures?.residual];
    const apart = Math.max(
      ...expected.map((value, j) => Math.abs(value - Number(found[j])) / (1 + Math.abs(value))),
    );
    return { name: names[i], error, apart };
  });
  expect(said.filter(({ error, apart }) => error !== null || !(apart < 1e-6))).toEqual([]);
});
