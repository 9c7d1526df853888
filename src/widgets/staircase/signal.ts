/** A noisy signal, what total variation makes of it, and what a price on second differences makes of it. */
import { rmse } from '../../core/metrics.ts';
import { gaussianNoise } from '../../core/noise.ts';
import { tautString, trendFilter } from '../../core/priors/index.ts';
import { RandomState } from '../../core/random/index.ts';
import type { Vec } from '../../core/vector.ts';
import { keepLast } from '../../parts/model/memo.ts';
import { jumpKept } from './counts.ts';
import { BOXES, type Params } from './params.ts';
import { signalOf } from './truths.ts';

/** What an error is at each weight, the other way round than a reader: all weights at one noise. */
export interface Curve {
  readonly weight: Vec;
  /** Root mean square of x̂ − x. */
  readonly error: Vec;
}
export interface SignalResult {
  readonly truth: Vec;
  readonly data: Vec;
  readonly estimate: Vec;
  readonly second: Vec;
  /** By how much each box lies below the mean of what was seen of it, and how high it stands; empty where there are none. */
  readonly lowered: Vec;
  readonly heights: Vec;
  readonly curves: { readonly tv: Curve; readonly second: Curve };
}

/** Weights a decade, from 0.01 to 100. */
const DENSITY = { tv: 10, second: 5 } as const;
const DECADES = [-2, 2] as const;

function curveOf(perDecade: number, errorAt: (weight: number) => number): Curve {
  const [from, to] = DECADES;
  const stops = Array.from({ length: (to - from) * perDecade + 1 }, (_, k) => from + k / perDecade);
  const weight = Float64Array.from(stops, (power) => 10 ** power);
  return { weight, error: weight.map(errorAt) };
}

type Asked = Pick<Params, 'source' | 'drawn' | 'sigma' | 'seed'>;
/** What no weight changes, kept while one of them is moved. */
const benchOf = keepLast(
  ({ source, drawn, sigma, seed }: Asked) =>
    [source, sigma, seed, source === 'drawn' ? drawn.join() : ''].join('|'),
  ({ source, drawn, sigma, seed }) => {
    const truth = signalOf({ source, drawn });
    const data = gaussianNoise(truth, sigma, new RandomState(seed));
    const tv = curveOf(DENSITY.tv, (weight) => rmse(tautString(data, weight), truth));
    const second = curveOf(DENSITY.second, (weight) => rmse(trendFilter(data, weight).x, truth));
    return { truth, data, curves: { tv, second } };
  },
);

const mean = (x: Vec, from: number, to: number): number =>
  x.subarray(from, to).reduce((sum, value) => sum + value, 0) / (to - from);

/** Above the higher of the two grounds beside it: 0 where it has become one with either. */
function heightOf(x: Vec, box: number): number {
  const [from, to] = BOXES[box];
  const left = mean(x, BOXES[box - 1]?.[1] ?? 0, from);
  const right = mean(x, to, BOXES[box + 1]?.[0] ?? x.length);
  return mean(x, from, to) - Math.max(left, right);
}

export function signalResult(p: Params): SignalResult {
  const { truth, data, curves } = benchOf(p);
  const estimate = tautString(data, p.lambda);
  const boxes = p.source === 'boxes' ? BOXES : [];
  return {
    truth,
    data,
    estimate,
    second: trendFilter(data, p.lambda2).x,
    lowered: Float64Array.from(boxes, ([from, to]) => mean(data, from, to) - mean(estimate, from, to)),
    heights: Float64Array.from(boxes, (_, box) => heightOf(estimate, box)),
    curves,
  };
}

const best = ({ weight, error }: Curve): number => weight[error.indexOf(Math.min(...error))];

/** What each belief leaves of the largest jump, at the best weight of its curve. */
export function jumpsAtBest(p: Params) {
  const { truth, data, curves } = benchOf(p);
  return {
    tv: jumpKept(tautString(data, best(curves.tv)), truth),
    second: jumpKept(trendFilter(data, best(curves.second)).x, truth),
  };
}
