/** What a benchmark's row is: one job, done by the book's core and by others. */

export type Found = ArrayLike<number>;

/** Another's way of doing the job. */
export interface Job {
  readonly run: () => unknown;
  /** What the last run found, in the order of ours. Not timed. */
  readonly numbers: () => Found;
  /** How far it may be from ours: the row's unless said. */
  readonly tolerance?: number;
}

/** At most so many milliseconds, or so many times what a peer takes; 'native' is the fastest of the native libraries. */
export interface Target {
  readonly most: number;
  readonly of: 'ms' | 'native' | (string & {});
}

export interface Row {
  readonly row: string;
  /** What issue 20 asks for. */
  readonly targets: readonly Target[];
  readonly ours: () => unknown;
  /** The numbers in what ours returned, in the order in which they are compared. */
  readonly read: (found: never) => Found;
  /** Libraries of JavaScript and WebAssembly. The native ones are in native.py, under the row's name. */
  readonly peers: Readonly<Record<string, Job>>;
  /** How far others may be from ours, as a share of the largest of our numbers: 1e-9 unless said. */
  readonly tolerance?: number;
  /** The same for the native ones, where they do not do quite the same. */
  readonly nativeTolerance?: number;
}

/** A row from what is special about it: `read` where ours returns more than numbers, `peers` where there are any. */
export function row<R = Found>(
  options: Omit<Row, 'ours' | 'read' | 'peers'> & {
    readonly ours: () => R;
    readonly read?: (found: R) => Found;
    readonly peers?: Row['peers'];
  },
): Row {
  const { read = (found: R) => found as Found, peers = {}, ...rest } = options;
  return { ...rest, read, peers };
}

/** The tolerance where either side computes in single precision. */
export const SINGLE = 1e-4;

/** "≤ 1.2 × native", "≤ 5 ms". */
export const textOf = ({ most, of }: Target): string => (of === 'ms' ? `≤ ${most} ms` : `≤ ${most} × ${of}`);
