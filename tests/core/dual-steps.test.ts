/** Chambolle's steps, by compiled code and in TypeScript, to the last bit. */
import { describe, expect, test } from 'vitest';
import { compiledSteps } from '../../src/core/priors/tv-compiled.ts';
import { writtenSteps } from '../../src/core/priors/tv-steps.ts';
import type { DualProblem, DualSteps } from '../../src/core/priors/tv-steps.ts';
import { RandomState } from '../../src/core/random/index.ts';

const compiled = compiledSteps()!;

function stepped(steps: DualSteps, problem: DualProblem, times: number) {
  let point = { x: problem.g, p: new Float64Array(2 * problem.g.length) };
  const gaps: number[] = [];
  for (let k = 0; k < times; k++) {
    const { gap, ...next } = steps.step(problem, point);
    gaps.push(gap);
    point = next;
  }
  return { ...point, gaps };
}

describe.each(['isotropic', 'anisotropic'] as const)('%s', (kind) => {
  test.each([
    [1, 1],
    [1, 2],
    [2, 1],
    [1, 300],
    [300, 1],
    [17, 23],
    [16, 16],
    [3, 5000],
    [5000, 3],
    [130, 67],
  ] as const)('%i×%i', (height, width) => {
    const g = new RandomState(height + width).standardNormal(height * width);
    // Flat parts have differences of exactly 0.
    g.fill(0.5, 0, Math.floor(g.length / 3));
    const problem = { g, lambda: 0.3, step: 0.25, frame: [height, width] as const, kind };
    const before = g.slice();
    expect(stepped(compiled, problem, 5)).toEqual(stepped(writtenSteps, problem, 5));
    for (const enough of [0, 0.01 * g.length])
      expect(compiled.climb(problem, enough, 12)).toEqual(writtenSteps.climb(problem, enough, 12));
    expect(g).toEqual(before);
  });
});
