import { checkChoice } from './check.ts';
import { blur } from './problems/blur.ts';
import { deriv2 } from './problems/deriv2.ts';
import { foxgood } from './problems/foxgood.ts';
import { gravity } from './problems/gravity.ts';
import { heat } from './problems/heat.ts';
import { phillips } from './problems/phillips.ts';
import { shaw } from './problems/shaw.ts';
import type { TestProblem } from './problems/test-problem.ts';

export { blur, deriv2, foxgood, gravity, heat, phillips, shaw };
export type { BlurOptions } from './problems/blur.ts';
export type { Deriv2Options } from './problems/deriv2.ts';
export type { GravityOptions } from './problems/gravity.ts';
export type { HeatOptions } from './problems/heat.ts';
export type { TestProblem } from './problems/test-problem.ts';

const problems = { shaw, phillips, deriv2, gravity, heat, foxgood, blur } as const satisfies Record<
  string,
  (n: number) => TestProblem
>;

export type ProblemName = keyof typeof problems;

export const problemNames = Object.keys(problems) as readonly ProblemName[];

/** A test problem of n unknowns by name, with its own defaults: `testProblem('shaw', 64)`. */
export function testProblem(name: ProblemName, n: number): TestProblem {
  checkChoice('testProblem', 'name', name, problemNames);
  return problems[name](n);
}
