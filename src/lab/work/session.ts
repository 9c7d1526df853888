/** A whole run: a picture, its blur and a method in, the picture restored and what can be said of it out. */
import type { Kernel } from '../../core/kernels/index.ts';
import type { Vec } from '../../core/vector.ts';
import { methods } from '../../methods/index.ts';
import type { Method } from '../../methods/index.ts';
import { keepLast } from '../../parts/model/memo.ts';
import type { Exposure } from './exposure.ts';
import { BlurTooLarge, isMirrored, isTooLarge, kernelTold } from './kernel.ts';
import { psnrOf, residualMeasures, type Measures } from './measures.ts';
import { problemFor } from './problem.ts';
import { residualOf, type Residual } from './residual.ts';
import { restoredLight, writtenDown, type Restored } from './restored.ts';
import { ruledRun } from './ruled-run.ts';
import { ruleFor } from './rules/index.ts';
import { seenOf } from './seen.ts';
import { toStored } from './stored.ts';
import { frameFor, type Surround } from './surround.ts';
import type { Learned } from './learned.ts';
import type { BenchTask, MethodTask } from './task.ts';
import { toldNoise } from './told-noise.ts';

export { BlurTooLarge } from './kernel.ts';

/** What the reader takes to lie outside, this method cannot. */
export class OutsideRefused extends Error {}

/** What every method is told. */
export function benchOf(task: BenchTask) {
  const { exposure, whole, light, estimated } = seenOf(task);
  return {
    exposure,
    whole,
    kernel: kernelTold(task.blur),
    light,
    estimated,
    noise: toldNoise(task.noise, exposure, light, estimated),
  };
}

export interface Session {
  readonly exposure: Exposure;
  readonly shape: Exposure['shape'];
  /** Steps there will be; a rule that stops makes them fewer. */
  readonly total: number;
  /** Steps taken. */
  done(): number;
  /** The share of the next step that is done already. */
  share(): number;
  advance(): void;
  /** Stored values of the picture as restored so far; none before there is any. */
  planes(): readonly Vec[] | undefined;
  /** Light of every plane that is shown, not cut off at black and white; written over after the next step. */
  restored(): Restored | undefined;
  /** y − h ∗ x̂ of every plane that is restored. */
  residuals(): readonly Residual[];
  measures(): Measures;
  /** What a blind method has found. */
  kernel(): Kernel | undefined;
  /** The values that the method runs with, as its rule has set them by now. */
  readonly values: Readonly<Record<string, number>>;
  /** Its rule found nothing, and took the end of its range. */
  readonly isUnmet: boolean;
  /** σ that the denoiser was told at last, where it does not know the noise of the data. */
  readonly levelTaken: number | undefined;
}

/** Whether a method asks for what a network has learned. */
export const isLearned = (name: string): boolean =>
  methods.some((one) => one.name === name && one.needs.includes('denoiser'));

/**
 * The method, what it is told of each plane, and the values that were set by hand.
 * @param learned for a method that asks for it
 * @throws BlurTooLarge for a kernel longer than the picture
 * @throws OutsideRefused where the method cannot take what lies outside for what the reader does
 */
export function told(task: MethodTask, learned?: Learned) {
  const { exposure, whole, kernel, light, noise } = benchOf(task);
  if (isTooLarge(kernel, exposure.shape)) throw new BlurTooLarge();
  const method = methods.find(({ name }) => name === task.method)!;
  const around = frameFor(task.blur.outside, exposure.shape, kernel);
  if (!isTakenBy(method, around, kernel)) throw new OutsideRefused();
  const denoiser = learned?.denoiser;
  const size = exposure.shape;
  const each = light.map((plane) =>
    problemFor(method, { light: plane, kernel, around, noise, size, denoiser }),
  );
  const problems = each.map(({ problem }) => problem);
  const laws = each.flatMap(({ law }) => law ?? []);
  return {
    method,
    exposure,
    whole,
    kernel,
    light,
    noise,
    sigma: noise.sigma,
    around,
    problems,
    laws,
    values: task.values,
  };
}

/** A filter on a mirrored frame wants a kernel that is its own mirror image. */
const isTakenBy = ({ boundaries, family }: Method, { boundary }: Surround, kernel: Kernel): boolean =>
  boundaries.includes(boundary) && !(family === 'direct' && boundary === 'reflect' && !isMirrored(kernel));

/** @throws BlurTooLarge, OutsideRefused as `told` */
export function sessionOf(task: MethodTask, learned?: Learned): Session {
  const { method, exposure, whole, kernel, light, noise, around, problems, values } = told(task, learned);
  const { shape } = exposure;
  const asked = { method, problem: problems[0], around, shape, light: light[0], noise, values };
  const ruled = ruledRun(ruleFor(task.method, task.by), asked, problems);

  /** Asked for the picture, its measures and what is looked at: worked out once a step. */
  const atStep = <T>(make: () => T): (() => T) => {
    const kept = keepLast<undefined, T>(() => ruled.done(), make);
    return () => kept(undefined);
  };
  // Written over after each step: new planes for each picture of a run would soon be more than all the other numbers.
  let room: readonly Vec[] = [];
  const estimates = atStep((): readonly Vec[] | undefined => {
    const found = ruled.runs().flatMap((run) => run.estimate() ?? []);
    if (found.length < problems.length) return undefined;
    return (room = found.map((one, plane) => around.cut(one, room[plane])));
  });
  const restored = atStep(() => {
    const found = estimates();
    return found && restoredLight(whole, light, found);
  });
  const planes = atStep(() => {
    const found = restored();
    return found && writtenDown(found, (length) => new Float64Array(length), toStored(exposure.stored));
  });
  const found = () => ruled.runs()[0].kernel();
  const residuals = atStep(() => {
    const used = found() ?? kernel;
    return estimates()!.map((one, i) => residualOf(light[i], one, used, shape, exposure.unknown));
  });
  return {
    exposure,
    shape,
    get total() {
      return ruled.total();
    },
    get values() {
      return ruled.values();
    },
    get isUnmet() {
      return ruled.isUnmet();
    },
    done: ruled.done,
    share: ruled.share,
    levelTaken: isLearned(task.method) ? takenFor(noise.sigma, learned) : undefined,
    advance: ruled.advance,
    planes,
    kernel: found,
    restored,
    residuals,
    measures: () => ({
      ...residualMeasures(residuals()),
      sigma: noise.sigma,
      psnr: exposure.truth && psnrOf(planes()!, exposure.truth, exposure.unknown),
    }),
  };
}

/** The nearest level that the denoiser knows, where it does not know this one. */
function takenFor(sigma: number, learned: Learned | undefined): number | undefined {
  const [least, most] = learned?.denoiser.range ?? [sigma, sigma];
  const taken = Math.min(most, Math.max(least, sigma));
  return taken === sigma ? undefined : taken;
}

/** The values that a finished run came to. */
export function valuesOf(task: MethodTask, learned?: Learned): Readonly<Record<string, number>> {
  const session = sessionOf(task, learned);
  const rule = ruleFor(task.method, task.by);
  if (rule && rule.kind !== 'set') while (session.done() < session.total) session.advance();
  return session.values;
}
