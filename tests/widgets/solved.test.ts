/** What a teacher is told does a task does it, in the figure as a link opens it. */
import { describe, expect, it } from 'vitest';
import { solutionQuery } from '../../src/runtime/solution.ts';
import { readState } from '../../src/runtime/url.ts';
import { evaluateModel } from '../../src/runtime/worker/evaluate.ts';
import { loadModel } from '../../src/widgets/models.ts';
import { listedNames, loadChallenges, loadParams } from '../../src/widgets/registry.ts';
import { wanted } from '../tools/wanted.ts';

const every = await Promise.all(
  wanted(listedNames).map(async (name) => {
    const told = (await loadChallenges(name)).filter(({ solved }) => solved !== undefined);
    return { name, told };
  }),
);
const solvable = every.filter(({ told }) => told.length > 0);

it.skipIf(process.env.WIDGET)('most tasks of the book are told how', () => {
  expect(solvable.flatMap(({ told }) => told).length).toBeGreaterThan(50);
});

describe.each(solvable)('$name', ({ name, told }) => {
  it.each(told)('$id is done by what is told', async ({ solved, passed }) => {
    const [widget, model] = await Promise.all([loadParams(name), loadModel(name)]);
    const query = solutionQuery('figure', widget, solved!);
    const { p, step, notices } = readState(query, 'figure', widget);
    expect(notices).toEqual([]);
    const steps = step === undefined ? undefined : { computed: step, shown: step };
    expect(passed(p, evaluateModel(model, p, steps).measures)).toBe(true);
  });
});
