/** What goes into the layer, what its weights are, and what the loss asks for. */
import { nearestEven2d } from '../../core/checkerboard/index.ts';
import {
  conv2d,
  maxPool2d,
  tensor,
  type Layer,
  type Params as Weights,
  type Tensor,
} from '../../core/layers/index.ts';
import { RandomState } from '../../core/random/index.ts';
import { scene } from '../../core/scenes/index.ts';
import type { Vec } from '../../core/vector.ts';
import { storedPicture, valuesOf } from '../../parts/model/picture.ts';
import { SIDE, type Params } from './params.ts';

const CELLS = SIDE * SIDE;
/** Brighter to the right and, by half as much, downwards: no two neighbours are equal. */
const RAMP = { across: 2, down: 1 };

export interface Pass {
  readonly x: Tensor;
  readonly layer: Layer;
  readonly weights: Weights;
}

/** One picture in whole 1/255, which the Python can carry. */
export const leaves = (): Vec => valuesOf(storedPicture(scene('dead-leaves', [SIDE, SIDE]), [SIDE, SIDE]));

function inputOf({ input, draws }: Params, rng: RandomState): Vec {
  switch (input) {
    case 'noise':
      return rng.standardNormal(draws * CELLS);
    case 'ramp':
      return Float64Array.from({ length: CELLS }, (_, at) => {
        const [row, column] = [Math.floor(at / SIDE), at % SIDE];
        return (RAMP.across * column + RAMP.down * row) / (3 * (SIDE - 1));
      });
    case 'flat':
      return new Float64Array(CELLS).fill(0.5);
    case 'leaves':
      return leaves();
  }
}

/** Equal weights of 1, or standard normal ones, or these moved as little as possible until all classes have equal sums. */
function weightsOf({ weights, kernel, stride }: Params, rng: RandomState): Vec {
  if (weights === 'equal') return new Float64Array(kernel ** 2).fill(1);
  const drawn = rng.standardNormal(kernel ** 2);
  if (weights === 'random') return drawn;
  return nearestEven2d({ shape: [kernel, kernel], data: drawn }, stride).data;
}

/** The weights are drawn before the input, from the same stream. */
export function passOf(p: Params): Pass {
  const rng = new RandomState(p.seed);
  const { kernel, stride } = p;
  const conv = p.layer === 'conv';
  const weights: Weights = conv ? { weight: weightsOf(p, rng) } : {};
  const data = inputOf(p, rng);
  return {
    x: tensor([data.length / CELLS, 1, SIDE, SIDE], data),
    layer: conv
      ? conv2d({ inChannels: 1, outChannels: 1, kernel, stride, bias: false })
      : maxPool2d({ kernel, stride }),
    weights,
  };
}
