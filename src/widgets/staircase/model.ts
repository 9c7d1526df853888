/**
 * Denoising by total variation alone, min ½‖x − y‖² + λTV(x): there is no blur, so that the prior speaks for itself. Of a signal it is
 * exact, and beside it stands min ½‖x − y‖² + λ₂Σ|xᵢ₋₁ − 2xᵢ + xᵢ₊₁|, which charges for corners instead of steps.
 */
import { fileSizeOf } from '../../parts/model/picture.ts';
import type { ComputeModel } from '../contract.ts';
import { ofBoth, ofPicture, ofSignal, type Measured } from './measures.ts';
import type { Params } from './params.ts';
import { pictureResult, type PictureResult } from './picture.ts';
import { pythonOf } from './python.ts';
import { signalResult, type SignalResult } from './signal.ts';
import { signalOf } from './truths.ts';

/** One of the two, and null in the other's place. */
export interface Result {
  readonly signal: SignalResult | null;
  readonly picture: PictureResult | null;
}

const LEAST_SIDE = 16;

export const model = {
  kind: 'compute',

  check(p) {
    if (p.what === 'picture') {
      const { own } = p.picture;
      return own && Math.min(...own.shape) < LEAST_SIDE ? { code: 'small', facts: fileSizeOf(own) } : null;
    }
    const truth = signalOf(p);
    return truth.every((value) => value === truth[0]) ? { code: 'level', invites: true } : null;
  },

  compute: (p): Result => ({
    signal: p.what === 'signal' ? signalResult(p) : null,
    picture: p.what === 'picture' ? pictureResult(p) : null,
  }),

  measures({ signal, picture }, p): Measured {
    if (picture) return ofPicture(picture);
    return p.second ? ofBoth(signal!, p) : ofSignal(signal!);
  },

  facts: ({ picture }, p) => ({
    picture: picture !== null,
    lambda: p.lambda,
    sigma: p.sigma,
    second: p.what === 'signal' && p.second,
  }),

  table: ({ signal, picture }) => (picture ? pictureTable(picture) : signalTable(signal!)),

  python: pythonOf,
} satisfies ComputeModel<Params, Result>;

const signalTable = ({ truth, data, estimate, second }: SignalResult) => ({
  columns: [
    { head: 'sample', values: Array.from(truth, (_, i) => i) },
    { head: 'truth x', values: truth },
    { head: 'observation y', values: data },
    { head: 'total variation', values: estimate },
    { head: 'second differences', values: second },
  ],
});

const pictureTable = ({ shape: [, width], truth, data, estimate }: PictureResult) => ({
  columns: [
    { head: 'row', values: Array.from(truth, (_, q) => Math.floor(q / width)) },
    { head: 'column', values: Array.from(truth, (_, q) => q % width) },
    { head: 'truth x', values: truth },
    { head: 'observation y', values: data },
    { head: 'total variation', values: estimate.x },
  ],
});
