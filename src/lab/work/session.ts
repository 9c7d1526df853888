/** A whole run: a picture, its blur and a method in, the picture restored and what can be said of it out. */
import type { Kernel } from '../../core/kernels/index.ts';
import { linearToSrgb, srgbToLinear } from '../../core/light.ts';
import type { Vec } from '../../core/vector.ts';
import { methods } from '../../methods/index.ts';
import { exposureOf, type Exposure } from './exposure.ts';
import { isTooLarge, kernelFor } from './kernel.ts';
import { psnrOf, residualMeasures, residualOf, type Measures } from './measures.ts';
import { estimatedSigma, lightOf, problemFor } from './problem.ts';
import { rules } from './rules.ts';
import { runOf } from './run.ts';
import { surround } from './surround.ts';
import type { BenchTask, MethodTask } from './task.ts';

/** A blur that cannot be undone in this picture. */
export class BlurTooLarge extends Error {}

/** What every method is told. */
export function benchOf(task: BenchTask) {
  const exposure = exposureOf(task.picture);
  const kernel = kernelFor(task.blur);
  const light = lightOf(exposure, task.perChannel);
  const estimated = estimatedSigma(light, exposure.shape);
  return { exposure, kernel, light, estimated, sigma: task.sigma ?? estimated };
}

export interface Session {
  readonly shape: Exposure['shape'];
  readonly total: number;
  /** Steps taken. */
  done(): number;
  advance(): void;
  /** Stored values of the picture as restored so far; none before there is any. */
  planes(): readonly Vec[] | undefined;
  measures(): Measures;
  /** What a blind method has found. */
  kernel(): Kernel | undefined;
  /** The values that the method runs with. */
  readonly values: Readonly<Record<string, number>>;
}

/**
 * The method, what it is told of each plane, and the values that it runs with.
 * @throws BlurTooLarge for a kernel longer than the picture
 */
export function told(task: MethodTask) {
  const { exposure, kernel, light, sigma } = benchOf(task);
  if (isTooLarge(kernel, exposure.shape)) throw new BlurTooLarge();
  const method = methods.find(({ name }) => name === task.method)!;
  const around = surround(exposure.shape, kernel);
  const each = light.map((plane) => problemFor(method, { light: plane, kernel, around, sigma }));
  const problems = each.map(({ problem }) => problem);
  const laws = each.flatMap(({ law }) => law ?? []);
  const noise = { sigma, seen: light[0].length };
  const ruled = task.byRule ? rules[task.method]?.set(problems[0], kernel, noise) : undefined;
  return {
    method,
    exposure,
    kernel,
    light,
    sigma,
    around,
    problems,
    laws,
    values: { ...task.values, ...ruled },
  };
}

/** @throws BlurTooLarge for a kernel longer than the picture */
export function sessionOf(task: MethodTask): Session {
  const { method, exposure, kernel, light, around, problems, values } = told(task);
  const runs = problems.map((problem) => runOf(method, problem, values));

  const estimates = (): readonly Vec[] | undefined => {
    const found = runs.map((run) => run.estimate());
    return found.every((one) => one !== undefined) ? found.map((one) => around.cut(one)) : undefined;
  };
  const planes = () => {
    const found = estimates();
    return found && storedPlanes(exposure, light, found);
  };
  return {
    shape: exposure.shape,
    total: runs[0].total,
    values,
    done: () => runs[0].done(),
    advance: () => runs.forEach((run) => run.advance()),
    planes,
    kernel: () => runs[0].kernel(),
    measures() {
      const restored = planes()!;
      const found = estimates()!;
      const used = runs[0].kernel() ?? kernel;
      return {
        ...residualMeasures(residualOf(light[0], found[0], used, exposure.shape)),
        psnr: exposure.truth && psnrOf(restored, exposure.truth),
      };
    },
  };
}

const toStored = (light: number): number => linearToSrgb(Math.min(1, Math.max(0, light)));

/** Light back to stored values; of a restored luminance each colour takes the change. */
function storedPlanes(
  { planes }: Exposure,
  light: readonly Vec[],
  estimates: readonly Vec[],
): readonly Vec[] {
  if (estimates.length === planes.length) return estimates.map((plane) => plane.map(toStored));
  const [before, after] = [light[0], estimates[0]];
  return planes.map((plane) => plane.map((value, i) => toStored(srgbToLinear(value) + after[i] - before[i])));
}
