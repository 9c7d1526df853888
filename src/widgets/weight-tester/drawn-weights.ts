import { PER_UNIT, type Params } from './params.ts';

/** The weights as drawn, the first k of them; they snap to multiples of 1/20. */
export function drawnWeights({ kernel, drawn }: Params): Float64Array<ArrayBuffer> {
  // + 0 turns a −0 into a plain 0.
  return Float64Array.from(drawn.slice(0, kernel), (weight) => Math.round(PER_UNIT * weight) / PER_UNIT + 0);
}
