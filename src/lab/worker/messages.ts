/** What the page and a worker of the Lab say to each other. Of several questions the newest counts. */
import type { Measures } from '../work/measures.ts';
import type { BenchTask, MethodTask } from '../work/task.ts';

/** RGBA bytes, as a canvas takes them. */
export interface Painted {
  /** [height, width]. */
  readonly shape: readonly [number, number];
  readonly bytes: Uint8ClampedArray<ArrayBuffer>;
}

export type Question =
  | { readonly job: number; readonly what: 'bench'; readonly task: BenchTask }
  | { readonly job: number; readonly what: 'run' | 'script'; readonly task: MethodTask };

/** The picture as it came, and what the methods are told of it. */
export interface Bench {
  readonly picture: Painted;
  readonly truth: Painted | undefined;
  readonly kernel: Painted;
  /** σ of the noise, from the picture. */
  readonly estimated: number;
  /** Of the blurred picture against the truth, in dB. */
  readonly psnr: number | undefined;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly picture: Painted | undefined;
}

export interface Finished extends Progress {
  readonly picture: Painted;
  readonly measures: Measures;
  readonly milliseconds: number;
  /** The values that the method ran with. */
  readonly values: Readonly<Record<string, number>>;
  /** What a blind method has found. */
  readonly kernel: Painted | undefined;
}

export type Answer = { readonly job: number } & (
  | ({ readonly what: 'bench' } & Bench)
  | ({ readonly what: 'progress' } & Progress)
  | ({ readonly what: 'finished' } & Finished)
  | { readonly what: 'script'; readonly text: string }
  | { readonly what: 'refused'; readonly why: 'too-large' | 'failed'; readonly message: string }
);
