/** The trained weights as a file beside the script. */
import { network as ofDigits } from '../../networks/generator-digits.ts';
import { network as ofLeaves } from '../../networks/generator-leaves.ts';
import { weightsNpz } from '../../parts/model/weights-npz.ts';
import type { Files } from '../contract.ts';
import type { Params } from './params.ts';
import { isLeaves } from './ups.ts';
import { digits, leaves } from './weights.ts';

const packed = {
  digits: weightsNpz(ofDigits.variants, ofDigits.layersOf, digits),
  leaves: weightsNpz(ofLeaves.variants, ofLeaves.layersOf, leaves),
};
export const fileOf = (p: Params): string => `latent-walk-${isLeaves(p) ? 'leaves' : 'digits'}.npz`;

/** What is untrained is drawn by the script itself. */
export const filesOf = (p: Params): Files =>
  p.state === 'untrained' ? {} : { [fileOf(p)]: packed[isLeaves(p) ? 'leaves' : 'digits']() };
