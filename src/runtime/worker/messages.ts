/**
 * What the page and a figure's worker say to each other. Jobs are numbered; a reply carries its job's number. So are the
 * turns of a process (start, play, pause, seek): a reply tells which of them it has heard of.
 */
import type {
  AnyValues,
  DataTable,
  Facts,
  Files,
  Measures,
  Refusal,
  Progress,
} from '../../widgets/contract.ts';

/** A training as far as it came, which its model can go on from. */
export interface KeptTraining {
  readonly step: number;
  /** What the model's `keep` gave. */
  readonly kept: unknown;
  /** All traces, from step 0 on. */
  readonly trace: Progress['trace'];
}

export type Request =
  | { readonly type: 'open'; readonly widget: string }
  /** Private data, sent once; later values refer to it by its token. */
  | { readonly type: 'keep'; readonly token: number; readonly value: unknown }
  /** The reader has turned to other data. */
  | { readonly type: 'drop'; readonly token: number }
  /** Start again with these values; a process then goes to `step`, or to the step its preview shows. */
  | {
      readonly type: 'start';
      readonly job: number;
      readonly turn: number;
      readonly p: AnyValues;
      readonly step?: number;
      /** Not from the first step, but from where a reader's file ends. */
      readonly from?: KeptTraining;
    }
  /** Values that act from the next step on. */
  | { readonly type: 'live'; readonly p: AnyValues }
  | { readonly type: 'play'; readonly turn: number }
  | { readonly type: 'pause'; readonly turn: number }
  | { readonly type: 'seek'; readonly turn: number; readonly step: number }
  /** The page has drawn the last result and can take another. */
  | { readonly type: 'took' }
  | {
      readonly type: 'ask';
      readonly id: number;
      readonly what: Question;
      readonly p: AnyValues;
      readonly from?: KeptTraining;
    };

/** What a reader takes away: the script, the files it reads, the numbers, the training. */
export type Takeaway = 'python' | 'files' | 'table' | 'training';
/** Or whether the training of a file can be gone on from. */
export type Question = Takeaway | 'fits';

export interface Outcome {
  readonly r: unknown;
  readonly measures: Measures;
  readonly facts: Facts;
  readonly progress?: Progress;
}
/** Where the worker stands with an outcome. */
export interface Standing {
  readonly job: number;
  readonly turn: number;
  readonly playing: boolean;
  /** More will follow: it plays, or is on its way to the step that was sought. */
  readonly going: boolean;
}
export type Answer = string | boolean | Files | DataTable | KeptTraining;

export type Reply =
  | { readonly type: 'ready' }
  | ({ readonly type: 'outcome'; readonly outcome: Outcome } & Standing)
  | { readonly type: 'problem'; readonly job: number; readonly problem: Refusal }
  | { readonly type: 'error'; readonly job: number; readonly message: string }
  | { readonly type: 'answer'; readonly id: number; readonly value: Answer }
  | { readonly type: 'refusal'; readonly id: number; readonly message: string };
