/**
 * The Python that a reader takes away says what the page says: every preset of every widget, states of their own, and every method,
 * all run in one process. Skipped by name where there is no Python for it, or no PyTorch, but not in CI.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Files } from '../../src/widgets/contract.ts';
import { widgetNames } from '../../src/widgets/registry.ts';
import { ALL_SCRIPTS, findPython, noPython } from '../tools/find-python.ts';
import { presetCases, type PythonCase } from './case.ts';
import { methodCases } from './methods.ts';
import { runScripts, type Outcome } from './run-scripts.ts';

/** The cover's script is for a picture of the reader's, and the specimen is none of the book's: these only have to run. */
const ONLY_RUN = /^(hero|specimen),/;
const TOLERANCE = 1e-6;

const own = import.meta.glob<{ cases: readonly PythonCase[] }>('./widgets/*.ts', { eager: true });
const cases: readonly PythonCase[] = [
  ...(await Promise.all(widgetNames.map(presetCases))).flat(),
  ...Object.values(own).flatMap((module) => module.cases),
  ...methodCases,
];
const complete = findPython(ALL_SCRIPTS);
const python = complete ?? findPython();

const skipped = complete ? [] : cases.filter(needsTorch);
if (python && skipped.length)
  console.warn(`${skipped.length} scripts are skipped for want of PyTorch. ${noPython(['torch'])}`);

function needsTorch({ script }: PythonCase): boolean {
  return /^(import|from) torch\b/m.test(script);
}

test.runIf(process.env.CI)('CI has a Python for these tests', () => {
  expect(complete, noPython(ALL_SCRIPTS)).toBeDefined();
});

test('no two cases share a name', () => {
  expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
});

describe.skipIf(!python)('the Python that a reader takes away (needs NumPy, SciPy and scikit-image)', () => {
  let outcomes: Outcome[];
  beforeAll(() => {
    outcomes = runScripts(
      python!,
      cases.map(({ script }) => script),
      Object.assign({}, ...cases.map(({ files }) => files)) as Files,
    );
  }, 1_500_000);

  test.for(cases.map((one, i) => [one.name, i] as const))('%s', async ([name, i], { skip }) => {
    skip(skipped.includes(cases[i]), 'needs PyTorch');
    const { measures: theirs, stderr, error } = outcomes[i];
    expect(error).toBeNull();
    expect(stderr).toBe('');
    if (ONLY_RUN.test(name)) return;
    const mine = await cases[i].measures();
    expect(Object.keys(theirs).sort()).toEqual(Object.keys(mine).sort());
    for (const [key, value] of Object.entries(mine)) {
      const difference = Math.abs(Number(theirs[key]) - value);
      // Both may say that there is no such number.
      if (Number.isNaN(value)) expect(theirs[key], key).toBe('nan');
      else expect(difference, key).toBeLessThan(TOLERANCE * (1 + Math.abs(value)));
    }
  });
});
