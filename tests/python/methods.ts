/** Every method's script on the trial problem: at its defaults, at both ends of what is sensible, and mirrored. */
import { psnr, relativeError } from '../../src/core/metrics.ts';
import { defaults, methods } from '../../src/methods/index.ts';
import type { Method, MethodValues } from '../../src/methods/index.ts';
import { trialScript } from '../../src/methods/parts/trial-script.ts';
import { sceneFor, trial, TRIAL } from '../../src/methods/parts/trial.ts';
import type { TrialBoundary } from '../../src/methods/parts/trial.ts';
import type { PythonCase } from './case.ts';

function methodCase(method: Method, p: MethodValues, boundary: TrialBoundary, sigma?: number): PythonCase {
  const values = Object.entries(p).map(([name, value]) => `${name} ${value}`);
  return {
    name: [`the method ${method.name}`, ...values, boundary, sigma === undefined ? '' : `σ ${sigma}`]
      .filter(Boolean)
      .join(', '),
    script: trialScript(method, p, boundary, sigma),
    measures() {
      const { truth, problem } = trial(boundary, sigma, sceneFor(method));
      const [row, column] = TRIAL.pixel;
      const { x: estimate, kernel } =
        method.family === 'blind'
          ? method.restoreBoth(problem, p)
          : { x: method.restore(problem, p), kernel: undefined };
      return {
        error: relativeError(estimate, truth),
        psnr: psnr(estimate, truth),
        pixel: estimate[row * TRIAL.shape[1] + column],
        ...(kernel && { kernel: Math.max(...kernel.data) }),
      };
    },
  };
}

/** A param turned up and down from its default, within its bounds. */
function* turned(method: Method): Generator<MethodValues> {
  const p = defaults(method);
  for (const [name, { scale, low, high, default: value }] of Object.entries(method.params)) {
    const ends = scale === 'log' ? [value / 7, value * 7] : [Math.floor(value / 3), Math.ceil(value * 1.5)];
    for (const end of ends) if (end >= low && end <= high && end !== value) yield { ...p, [name]: end };
  }
}

const mirrored = (method: Method) =>
  method.boundaries.includes('reflect') ? [methodCase(method, defaults(method), 'reflect')] : [];

export const methodCases: readonly PythonCase[] = methods.flatMap((method) => [
  methodCase(method, defaults(method), 'periodic'),
  ...mirrored(method),
  methodCase(method, defaults(method), 'periodic', 0.1),
  ...[...turned(method)].map((p) => methodCase(method, p, 'periodic')),
]);
