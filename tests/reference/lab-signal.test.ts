/** Runs of the Lab in one dimension, from a reader's two tables to the estimate in their units, beside SciPy. */
import { expect, test } from 'vitest';
import { signalParams } from '../../src/lab/one-d/params.ts';
import { signalSeeds } from '../../src/lab/one-d/seeds.ts';
import { finish, sessionOf, told } from '../../src/lab/one-d/work/session.ts';
import { methodTask, type MethodTask } from '../../src/lab/one-d/work/task.ts';
import { BY, defaultsOf, HAND, nameOf } from '../../src/lab/params/index.ts';
import { fixture } from './fixture.ts';

interface Run {
  method: string;
  values: Record<string, number>;
  x: number[];
}
const expected = fixture<{ table: number[]; lamp: number[]; ring: number; kernel: number[]; runs: Run[] }>(
  'lab_signal',
);

const specs = signalParams(signalSeeds);
const rowsOf = (flat: readonly number[]): number[][] =>
  Array.from({ length: flat.length / 2 }, (_, i) => flat.slice(2 * i, 2 * i + 2));

function taskFor(method: string, values: Readonly<Record<string, number>>): MethodTask {
  const set = { ...values, [BY]: HAND };
  const named = Object.entries(set).map(([param, value]) => [nameOf('first', method, param), value]);
  const own = { signal: 'own', table: rowsOf(expected.table), response: 'own' };
  const p = { ...defaultsOf(specs), ...own, responseTable: rowsOf(expected.lamp), first: method };
  return methodTask({ ...p, ...Object.fromEntries(named) }, 'first', signalSeeds);
}

test('the response on the signal’s steps, and the ring that is fast to transform', () => {
  const { seen, frame } = told(taskFor('wiener', {}));
  expect(seen.kernel).toAgreeWith(expected.kernel, 1e-12);
  expect(frame.ring).toBe(expected.ring);
});

test.each(expected.runs)('$method', ({ method, values, x }) => {
  expect(finish(sessionOf(taskFor(method, values))).estimate()!).toAgreeWith(x, 1e-9);
});
