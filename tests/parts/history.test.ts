/** The values of a live param by step: whoever replays them takes every step with the value that it was taken with. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noted, pythonHistory, type History } from '../../src/parts/model/history.ts';
import { forAll } from '../runtime/support/for-all.ts';

/** Of steps 0, 1, 2, … taken with these values. */
const historyOf = (values: readonly number[]): History =>
  values.reduce<History>((history, value, step) => noted(history, step, value), []);

test('notes a value at the step that is first taken with it, and not again while it stays', () => {
  expect(historyOf([0.6, 0.6, 0.2, 0.2, 0.2, 0.6])).toEqual([
    { from: 0, value: 0.6 },
    { from: 2, value: 0.2 },
    { from: 5, value: 0.6 },
  ]);
});

test('gives every step its value back, with no entry too many', () => {
  const few = fc.array(fc.constantFrom(0, 0.1, 1, 3), { minLength: 1, maxLength: 40 });
  forAll(few, (values) => {
    const history = historyOf(values);
    const replayed = values.map((_, step) => history.findLast(({ from }) => from <= step)!.value);
    expect(replayed).toEqual(values);
    const changes = values.filter((value, step) => value !== values[step - 1]);
    expect(history.map(({ value }) => value)).toEqual(changes);
  });
});

test('leaves the history that it goes on from as it was: an earlier state keeps its own', () => {
  const before = historyOf([1, 2]);
  const kept = structuredClone(before);
  expect(noted(before, 2, 3)).toHaveLength(3);
  expect(before).toEqual(kept);
  expect(noted(before, 2, 2)).toBe(before);
});

test('is a dict in Python', () => {
  expect(pythonHistory([])).toBe('{}');
  expect(pythonHistory(historyOf([0.6, 0.6, 1e-7]))).toBe('{0: 0.6, 2: 1e-7}');
});
