/** The twins of a state: their layers, and their weights, trained or as they begin. */
import { double } from '../../core/layers/index.ts';
import type { Params as Weights } from '../../core/layers/index.ts';
import { digitOptions } from '../../networks/generator-digits.ts';
import { generatorStart } from '../../networks/generator-layers.ts';
import type { GeneratorOptions, Up } from '../../networks/generator-layers.ts';
import { leafOptions } from '../../networks/generator-leaves.ts';
import type { Params } from './params.ts';
import { isLeaves, otherOf, UPS_OF, upOf } from './ups.ts';
import type { Ups } from './ups.ts';
import { digits, leaves } from './weights.ts';

export interface Twin {
  /** What tells these weights from all others. */
  readonly key: string;
  readonly options: GeneratorOptions;
  /** In double precision, with the numbers of the file: so they are the same wherever they are computed. */
  readonly weights: Weights;
}

function trained(up: Up, ofLeaves: boolean): Twin {
  const options = ofLeaves ? leafOptions(up === 'sub-pixel' ? 'resized' : up) : digitOptions(up);
  const weights = ofLeaves ? leaves[up === 'sub-pixel' ? 'resized' : up] : digits[up];
  return { key: `${ofLeaves ? 'leaves' : 'digits'} ${up}`, options, weights: double(weights) };
}

/** An untrained one is as those of digits begin. */
function untrained(ups: Ups, seed: number): Twin {
  const options = { ...digitOptions('resized'), ups };
  return { key: `${ups.join()} ${seed}`, options, weights: double(generatorStart(options, seed)) };
}

export function twinsOf(p: Params): readonly [Twin, Twin] {
  const other = upOf(otherOf(p));
  return p.state === 'trained'
    ? [trained('transposed', isLeaves(p)), trained(other, isLeaves(p))]
    : [untrained(UPS_OF[p.mix], p.seed), untrained([other, other, other], p.seed)];
}
