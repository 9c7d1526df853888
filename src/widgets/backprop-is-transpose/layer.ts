/** The layer of one state: its settings, its numbers and its operator. */
import { convolutionSize } from '../../core/arithmetic.ts';
import type { LinearOperator } from '../../core/operator.ts';
import { stridedCorrelate2d } from '../../core/operators/strided-correlate2d.ts';
import { RandomState } from '../../core/random/index.ts';
import type { Vec } from '../../core/vector.ts';
import type { Params } from './params.ts';

/** NumPy's `randint`: the second is the first that is too large. No weight is 0, so that a gradient is seen wherever it lands. */
export const PICTURE = [0, 4] as const;
export const WEIGHTS = [1, 6] as const;
/** Every third weight is turned negative. */
export const TURNED = 3;

export interface LayerState {
  readonly setting: Readonly<Record<'stride' | 'padding' | 'dilation', number>>;
  readonly side: { readonly input: number; readonly kernel: number; readonly output: number };
  readonly x: Vec;
  readonly weights: Vec;
  readonly operator: LinearOperator;
  /** The same with every weight 1: its transpose counts. */
  readonly ones: LinearOperator;
  /** The same with other weights. */
  with(weights: Vec): LinearOperator;
}

export function layerOf(p: Params): LayerState {
  const { input, kernel, stride, padding, dilation } = p;
  const random = new RandomState(p.seed);
  const x = random.randint(...PICTURE, input * input);
  const sizes = random.randint(...WEIGHTS, kernel * kernel);
  const weights = sizes.map((size, at) => (at % TURNED === 1 ? -size : size));
  const setting = { stride, padding, dilation };
  const along = (data: Vec): LinearOperator =>
    stridedCorrelate2d({ shape: [kernel, kernel], data }, [input, input], setting);
  return {
    setting,
    side: { input, kernel, output: convolutionSize(input, { kernel, ...setting }) },
    x,
    weights,
    operator: along(weights),
    ones: along(weights.map(() => 1)),
    with: along,
  };
}
