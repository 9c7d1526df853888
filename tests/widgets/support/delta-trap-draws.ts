/** The same questions to other pictures of a kind: what one draw of dead leaves says, and what fifty have said. */
import { gaussianNoise } from '../../../src/core/noise.ts';
import { RandomState } from '../../../src/core/random/index.ts';
import { deadLeaves } from '../../../src/core/scenes/index.ts';
import { blurEvidence } from '../../../src/parts/model/blur-evidence.ts';
import { storedPicture, valuesOf } from '../../../src/parts/model/picture.ts';
import { WIDTHS } from '../../../src/widgets/delta-trap/bench.ts';
import { heated, heatTransfer } from '../../../src/widgets/delta-trap/heat.ts';
import { gradientPower, slopes, tieOf } from '../../../src/widgets/delta-trap/objective.ts';
import { ALPHAS, SHAPE } from '../../../src/widgets/delta-trap/params.ts';

/** Fallen leaves with their veins and spots, or the flat discs of the model's paper. */
export type Kind = 'leaves' | 'discs';
export interface Draw {
  /** Blurry over sharp, for total variation and for α = ½. */
  readonly tv: number;
  readonly half: number;
  /** 0 where the ends tie at no exponent down to the least. */
  readonly tie: number;
  /** Width of the likeliest blur, in pixels. */
  readonly likeliest: number;
}

const SIGMA = 2;
const NOISE = 0.004;

/** Rounded as they are recorded. */
export function drawOf(kind: Kind, seed: number): Draw {
  const x = valuesOf(storedPicture(deadLeaves(SHAPE, seed, { relief: kind === 'discs' ? 0 : 1 }), SHAPE));
  const soft = heated(x, SHAPE)(SIGMA ** 2);
  const [sharp, blurry] = [slopes(x, SHAPE), slopes(soft, SHAPE)];
  const ratio = (alpha: number) => gradientPower(blurry, alpha) / gradientPower(sharp, alpha);
  const evidence = blurEvidence(gaussianNoise(soft, NOISE, new RandomState(seed)), SHAPE, NOISE);
  const alone = WIDTHS.map((width) => evidence(heatTransfer(SHAPE, width ** 2)));
  const rounded = (value: number) => Number(value.toFixed(3));
  return {
    tv: rounded(ratio(1)),
    half: rounded(ratio(0.5)),
    tie: rounded(tieOf(sharp, blurry, ALPHAS.min) ?? 0),
    likeliest: WIDTHS[alone.indexOf(Math.min(...alone))],
  };
}
