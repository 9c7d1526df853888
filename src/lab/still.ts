/** One finished run, made while the page is built by the code that the workers run. */
import type { PictureData } from '../widgets/contract.ts';
import { defaultsOf, labParams, placesOf, type Place } from './params.ts';
import { methodSeeds } from './seeds.ts';
import type { Measures } from './work/measures.ts';
import { benchAnswer } from './worker/answer.ts';
import { kernelData, pictureData } from './worker/paint.ts';
import { benchOf, sessionOf } from './work/session.ts';
import { benchTask, methodTask } from './work/task.ts';

export interface StillRun {
  readonly steps: number;
  readonly measures: Measures;
  readonly values: Readonly<Record<string, number>>;
}
export interface Still {
  readonly shape: readonly [number, number];
  readonly kernelShape: readonly [number, number];
  readonly estimated: number;
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
  const { exposure, kernel } = benchOf(benchTask(p));
  const { estimated, psnr } = benchAnswer(benchTask(p));
  const { shape } = exposure;
  const pictures: Record<string, PictureData> = {
    input: pictureData(exposure.planes, shape),
    kernel: kernelData(kernel),
    ...(exposure.truth && { truth: pictureData(exposure.truth, shape) }),
  };
  const runs: Partial<Record<Place, StillRun>> = {};
  for (const place of placesOf(p)) {
    const session = sessionOf(methodTask(p, place, methodSeeds));
    while (session.done() < session.total) session.advance();
    pictures[place] = pictureData(session.planes()!, shape);
    runs[place] = { steps: session.total, measures: session.measures(), values: session.values };
  }
  return { still: { shape, kernelShape: kernel.shape, estimated, psnr, runs }, pictures };
}
