/** What the page and a worker of the signal's Lab say to each other. Of several questions the newest counts. */
import type { Vec } from '../../../core/vector.ts';
import type { CurveMeasures, Measures } from '../work/measures.ts';
import type { BenchTask, MethodTask } from '../work/task.ts';

export type Asked =
  | { readonly what: 'bench'; readonly task: BenchTask }
  | { readonly what: 'run' | 'script'; readonly task: MethodTask };
export type Question = Asked & { readonly job: number };

/** The signal as it came, and what the methods are told of it; all in the reader's units. */
export interface Bench {
  readonly positions: Vec;
  readonly observation: Vec;
  readonly truth: Vec | undefined;
  readonly step: number;
  readonly wasUneven: boolean;
  /** 0 where nothing was seen, and how many rows the reader's even steps lack. */
  readonly known: Uint8Array;
  readonly missing: number;
  /** h at positions from its centre. */
  readonly offsets: Vec;
  readonly taps: Vec;
  /** σ of the noise, from the observation; and as the methods are told it. */
  readonly estimated: number;
  readonly sigma: number;
  /** The largest size of the observation. */
  readonly scale: number;
  readonly measures: CurveMeasures;
  readonly trueMeasures: CurveMeasures | undefined;
  /** Root mean square of observation less truth. */
  readonly error: number | undefined;
}

export interface Finished {
  readonly done: number;
  readonly total: number;
  readonly estimate: Vec;
  /** In σ; NaN where nothing was seen. */
  readonly residual: Vec;
  readonly measures: Measures;
  readonly values: Readonly<Record<string, number>>;
  /** Its rule found nothing, and took the end of its range. */
  readonly isUnmet: boolean;
  readonly milliseconds: number;
}

/** Why there is no answer: by a code where the words know it. */
export interface Trouble {
  readonly code: string;
  readonly facts: Readonly<Record<string, number | undefined>>;
  readonly message: string;
}

export type Answer = { readonly job: number } & (
  | ({ readonly what: 'bench' } & Bench)
  | {
      readonly what: 'progress';
      readonly done: number;
      readonly total: number;
      readonly estimate: Vec | undefined;
    }
  | ({ readonly what: 'finished' } & Finished)
  | { readonly what: 'script'; readonly text: string }
  | ({ readonly what: 'refused' } & Trouble)
);
