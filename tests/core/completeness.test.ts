import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { operatorCases, solverCases } from './cases.ts';

/** The idea of a file, told by its name, except what all of its kind share. */
function filesIn(folder: string): string[] {
  const names = readdirSync(new URL(`../../src/core/${folder}/`, import.meta.url));
  return names.map((name) => name.replace(/\.ts$/, '')).filter((name) => name !== 'solver');
}

test.each(filesIn('operators'))('operators/%s has rows in cases.ts', (file) => {
  expect(operatorCases.some((row) => row.file === file)).toBe(true);
});

/** Of another problem than A x ≈ y, with tests of their own: in proximal-solvers.test.ts, spectral-admm.test.ts and plug-and-play.test.ts. */
const others = ['chambolle', 'spectral-admm', 'plug-and-play'];

test.each(filesIn('solvers').filter((file) => !others.includes(file)))(
  'solvers/%s has a row in cases.ts',
  (file) => {
    expect(solverCases.some((row) => row.file === file)).toBe(true);
  },
);
