import { withTwin } from '../compiled/twin.ts';
import type { Vec } from '../vector.ts';
import { compiledSteps } from './tv-compiled.ts';
import { ascend, primalOf } from './tv-dual.ts';
import type { TvKind } from './tv-field.ts';

/** min ½‖x − g‖² + λTV(x), and how its dual is climbed. */
export interface DualProblem {
  readonly g: Vec;
  readonly lambda: number;
  /** τ. */
  readonly step: number;
  /** `[height, width]`. */
  readonly frame: readonly [number, number];
  readonly kind: TvKind;
}

/** A field p with |p| ≤ 1, and x = g + λ div p. */
export interface DualPoint {
  readonly x: Vec;
  readonly p: Vec;
}

/** Chambolle's steps (tv-dual.ts). Two sets of functions take them, which agree to the last bit. */
export interface DualSteps {
  /** The next point, as new arrays, and the gap of the one that came: primal minus dual value. */
  step(problem: DualProblem, from: DualPoint): DualPoint & { readonly gap: number };
  /** Steps from p = 0 until the gap is at most `enough`, or as many as `most`; the gap is that of the x returned. */
  climb(problem: DualProblem, enough: number, most: number): { x: Vec; gap: number; iterations: number };
}

export const writtenSteps: DualSteps = {
  step({ g, lambda, step, frame, kind }, { x, p }) {
    const next = { x: new Float64Array(x.length), p: new Float64Array(p.length) };
    const gap = lambda * ascend(p, x, step / lambda, frame, kind, next.p);
    primalOf(g, next.p, lambda, frame, next.x);
    return { ...next, gap };
  },
  climb({ g, lambda, step, frame, kind }, enough, most) {
    const x = g.slice();
    const p = new Float64Array(2 * g.length);
    for (let k = 0; ; k++) {
      // The gap belongs to the x and p before the step, and so does the x that is returned.
      const gap = lambda * ascend(p, x, step / lambda, frame, kind, p);
      if (gap <= enough || k === most) return { x, gap, iterations: k };
      primalOf(g, p, lambda, frame, x);
    }
  },
};

/** With fewer pixels, to go to compiled code and back takes longer than it saves. */
const WORTHWHILE = 500;

const twin = withTwin<DualSteps>(writtenSteps, compiledSteps);

/** The steps for a picture of so many pixels. */
export const dualSteps = (pixels: number): DualSteps => (pixels < WORTHWHILE ? writtenSteps : twin());
