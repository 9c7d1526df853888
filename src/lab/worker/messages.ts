/** What the page and a worker of the Lab say to each other. Of several questions the newest counts. */
import type { Stored } from '../work/stored.ts';
import type { BenchLooked, Looked } from '../work/looked.ts';
import type { Measured, MeasureTask } from '../work/measure.ts';
import type { Measures } from '../work/measures.ts';
import type { BenchTask, MethodTask } from '../work/task.ts';

/** RGBA bytes, as a canvas takes them. */
export interface Painted {
  /** [height, width]. */
  readonly shape: readonly [number, number];
  readonly bytes: Uint8ClampedArray<ArrayBuffer>;
}

export type Question = {
  readonly job: number;
  /** The reader's own picture is the one of the question before, and was not sent again. */
  readonly sameOwn?: true;
} & (
  | { readonly what: 'bench'; readonly task: BenchTask }
  | { readonly what: 'run' | 'script'; readonly task: MethodTask }
  | { readonly what: 'measure'; readonly task: BenchTask; readonly asked: MeasureTask }
);

/** A picture's planes in units of light: red, green and blue, or one. */
export type LightPlanes = readonly Float32Array<ArrayBuffer>[];

/** How a picture was taken. */
export interface Taken {
  /** How stored values stand for light. */
  readonly stored: Stored;
  /** Pixels whose value is not known. */
  readonly unknown: number;
  /** Photons where the light is 1, where that is told. */
  readonly photons: number | undefined;
}

/** The picture as it came, and what the methods are told of it. */
export interface Bench {
  readonly picture: Painted;
  readonly light: LightPlanes;
  readonly taken: Taken;
  readonly truth: Painted | undefined;
  readonly truthLight: LightPlanes | undefined;
  readonly kernel: Painted;
  /** σ of the noise, from the picture; and as the methods are told it. */
  readonly estimated: number;
  readonly sigma: number;
  /** Of the blurred picture against the truth, in dB. */
  readonly psnr: number | undefined;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
  /** The share of the next step that is done already. */
  readonly share: number;
  /** None where it is still that of the step before. */
  readonly picture: Painted | undefined;
}

export interface Finished extends Omit<Progress, 'share'> {
  readonly picture: Painted;
  /** Not cut off at black and white. */
  readonly light: LightPlanes;
  readonly measures: Measures;
  readonly milliseconds: number;
  /** The values that the method ran with. */
  readonly values: Readonly<Record<string, number>>;
  /** Its rule found nothing, and took the end of its range. */
  readonly isUnmet: boolean;
  /** σ that its denoiser was told at last, where it does not know the noise of the data. */
  readonly levelTaken: number | undefined;
  /** What a blind method has found. */
  readonly kernel: Painted | undefined;
}

/** Why a question has no answer. */
export type Refusal = 'too-large' | 'outside' | 'unfetched' | 'failed';

export type Answer = { readonly job: number } & (
  | ({ readonly what: 'bench' } & Bench)
  | ({ readonly what: 'bench-looked' } & BenchLooked)
  | ({ readonly what: 'progress' } & Progress)
  | ({ readonly what: 'finished' } & Finished)
  | ({ readonly what: 'looked' } & Looked)
  | { readonly what: 'script'; readonly text: string }
  | { readonly what: 'measured'; readonly measured: Measured }
  | { readonly what: 'refused'; readonly why: Refusal; readonly message: string }
);
