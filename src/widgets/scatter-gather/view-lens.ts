/** What stands under the lens, and what has been done so far: the one thing in which the two ways of looking differ. */
import type { ViewContext } from '../contract.ts';
import type { Result } from './model.ts';
import { INPUTS, OUTPUTS, TAPS, type Params } from './params.ts';
import type { Words } from './words.en.ts';

export type Context = ViewContext<Params, Result, Words>;

/** One arrow of the picture, one cell of the matrix: input k gives weight · x[k] to output n. */
export interface Share {
  readonly k: number;
  readonly n: number;
  /** h[n − k]. */
  readonly weight: number;
  readonly value: number;
  /** Under the lens. */
  readonly lit: boolean;
  /** Already part of the output. */
  readonly done: boolean;
}

export interface Lens {
  readonly scatter: boolean;
  /** Which input scatters, or which output gathers. */
  readonly at: number;
  readonly inputLit: (k: number) => boolean;
  readonly outputLit: (n: number) => boolean;
  /** y[n] as it stands; undefined where its turn is still to come. */
  readonly soFar: (n: number) => number | undefined;
  /** By output, and for each output by input. */
  readonly shares: readonly Share[];
  /** Whether nothing is left to do. */
  readonly complete: boolean;
}

export const positions = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

export function lensOf({ r, p }: Pick<Context, 'r' | 'p'>): Lens {
  const scatter = p.way === 'scatter';
  const at = scatter ? p.input : p.output;
  const reaches = (k: number, n: number): boolean => n - k >= 0 && n - k < TAPS;
  const shares = positions(OUTPUTS).flatMap((n) =>
    positions(INPUTS)
      .filter((k) => reaches(k, n))
      .map((k) => ({
        k,
        n,
        weight: r.h[n - k],
        value: r.shares[n * INPUTS + k],
        lit: (scatter ? k : n) === at,
        done: (scatter ? k : n) <= at,
      })),
  );
  return {
    scatter,
    at,
    inputLit: (k) => (scatter ? k === at : reaches(k, at)),
    outputLit: (n) => (scatter ? reaches(at, n) : n === at),
    soFar: (n) => (scatter ? r.soFar[at * OUTPUTS + n] : n <= at ? r.y[n] : undefined),
    shares,
    complete: at === (scatter ? INPUTS : OUTPUTS) - 1,
  };
}
