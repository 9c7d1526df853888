import { checkChoice } from '../check.ts';
import { blur } from './blur.ts';
import { deriv2 } from './deriv2.ts';
import { foxgood } from './foxgood.ts';
import { gravity } from './gravity.ts';
import { heat } from './heat.ts';
import { phillips } from './phillips.ts';
import { shaw } from './shaw.ts';
import type { TestProblem } from './test-problem.ts';

export { blur, deriv2, foxgood, gravity, heat, phillips, shaw };
export type { BlurOptions } from './blur.ts';
export type { Deriv2Options } from './deriv2.ts';
export type { GravityOptions } from './gravity.ts';
export type { HeatOptions } from './heat.ts';
export type { TestProblem } from './test-problem.ts';

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
