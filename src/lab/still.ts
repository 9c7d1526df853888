/** One finished run, made while the page is built by the code that the workers run. */
import type { Vec } from '../core/vector.ts';
import type { PictureData } from '../widgets/contract.ts';
import { defaultsOf, labParams, placesOf, type Place } from './params/index.ts';
import { methodSeeds } from './seeds.ts';
import type { Measures } from './work/measures.ts';
import { kernelData, pictureData } from './worker/paint.ts';
import { shownPlanes } from './work/exposure.ts';
import { psnrOf, similarityOf } from './work/measures.ts';
import { benchOf, sessionOf } from './work/session.ts';
import { benchTask, methodTask } from './work/task.ts';

export interface StillRun {
  readonly steps: number;
  readonly measures: Measures;
  readonly ssim: number | undefined;
  readonly values: Readonly<Record<string, number>>;
}
export interface Still {
  readonly shape: readonly [number, number];
  readonly kernelShape: readonly [number, number];
  readonly estimated: number;
  /** σ of the noise as the methods are told it. */
  readonly sigma: number;
  /** Of the blurred picture, in dB. */
  readonly psnr: number | undefined;
  readonly runs: Readonly<Partial<Record<Place, StillRun>>>;
}
/** What is to be drawn, by the name of its file. */
export type StillPictures = Readonly<Record<string, PictureData>>;

interface Made {
  readonly still: Still;
  readonly pictures: StillPictures;
}
let made: Made | undefined;
/** A development server asks with every visit. */
export const finishedStill = (): Made => (made ??= makeStill());

function makeStill(): Made {
  const p = defaultsOf(labParams(methodSeeds));
  const { exposure, kernel, estimated, noise } = benchOf(benchTask(p));
  const { shape, planes, truth } = exposure;
  const shown = (of: readonly Vec[]) => pictureData(shownPlanes(of, exposure.stored), shape);
  const pictures: Record<string, PictureData> = {
    input: shown(planes),
    kernel: kernelData(kernel),
    ...(truth && { truth: shown(truth) }),
  };
  const runs: Partial<Record<Place, StillRun>> = {};
  for (const place of placesOf(p)) {
    const session = sessionOf(methodTask(p, place, methodSeeds));
    while (session.done() < session.total) session.advance();
    pictures[place] = shown(session.planes()!);
    runs[place] = {
      steps: session.total,
      measures: session.measures(),
      ssim: similarityOf(session.planes()!, exposure),
      values: session.values,
    };
  }
  const psnr = truth && psnrOf(planes, truth);
  return { still: { shape, kernelShape: kernel.shape, estimated, sigma: noise.sigma, psnr, runs }, pictures };
}
