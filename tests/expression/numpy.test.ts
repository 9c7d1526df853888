import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compile, functions } from '../../src/expression/index.ts';

interface Case {
  readonly formula: string;
  readonly definitions: string;
  readonly numpy: string;
  /** 33 numbers, separated by spaces. */
  readonly values: string;
}

/** Made by numpy_cases.py. */
const cases = JSON.parse(
  readFileSync(new URL('numpy-cases.json', import.meta.url), 'utf8'),
) as readonly Case[];
const t = Float64Array.from({ length: 33 }, (_, i) => (i - 16) / 4);
const n = Float64Array.from({ length: 33 }, (_, i) => i - 16);

test.each(cases)('$formula is $numpy, with the same values', ({ formula, definitions, numpy, values }) => {
  const compiled = compile(formula, ['t', 'n']);
  expect(compiled.toNumpy()).toEqual({ definitions, expression: numpy });
  // to rounding error: a zero of tan or sin is only zero to 1e-15
  expect(compiled.evaluate({ t, n }, t.length).map((v) => v + 1)).toAgreeWith(
    values.split(' ').map((v) => Number(v) + 1),
    1e-12,
  );
});

test('every function has a case', () => {
  const all = cases.map(({ formula }) => formula).join();
  for (const name of functions.keys()) expect(all).toContain(`${name}(`);
});

test('the text does not double with every level', () => {
  const { definitions, expression } = compile(`${'0<('.repeat(24)}t${')<1'.repeat(24)}`, ['t']).toNumpy();
  expect(definitions.length + expression.length).toBeLessThan(5000);
  expect(compile(`${'round('.repeat(24)}t${')'.repeat(24)}`, ['t']).toNumpy().expression.length).toBeLessThan(
    1000,
  );
});
