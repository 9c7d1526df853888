/**
 * Choose λ of Tikhonov's x̂ = Σ φᵢ (uᵢᵀy/σᵢ) vᵢ by eye, with the truth out of sight. Then the truth comes out, and your choice is set
 * beside the best ones, by PSNR and by SSIM, and beside those of rules that never saw it either.
 */
import type { Vec } from '../../core/vector.ts';
import { fileSizeOf } from '../../parts/model/picture.ts';
import type { ComputeModel, Measures } from '../contract.ts';
import { LEAST_SIDE, type Params } from './params.ts';
import { seenAs } from './picture.ts';
import { plateOf, type Plate } from './plate.ts';
import { pythonOf } from './python.ts';
import { lostOf, scoreOf, solve, STOPS, verdictOf, type ChooserName, type Score } from './verdict.ts';

export interface Opened {
  readonly truth: Vec;
  /** PSNR in dB at each λ of `stops`. */
  readonly stops: Vec;
  readonly psnr: Vec;
  readonly choices: Readonly<Record<ChooserName | 'yours', Score>>;
}
export interface Result {
  readonly shape: readonly [number, number];
  readonly data: Vec;
  /** At your λ; once opened, at that of whoever is looked at. */
  readonly estimate: Vec;
  /** What is painted: the estimate, and beside it the data or, once opened, the truth. */
  readonly seen: { readonly estimate: Vec; readonly beside: Vec };
  /** Null while the plate is covered. */
  readonly opened: Opened | null;
}

function openedOf(p: Params, plate: Plate): Opened {
  const { psnr, chosen } = verdictOf(p);
  const choices = { yours: scoreOf(plate, p.lambda), ...chosen };
  return { truth: plate.truth, stops: STOPS, psnr, choices };
}

export const model = {
  kind: 'compute',

  check({ picture: { own } }) {
    if (!own || Math.min(...own.shape) >= LEAST_SIDE) return null;
    return { code: 'small', facts: { ...fileSizeOf(own), least: LEAST_SIDE } };
  },

  compute(p) {
    const plate = plateOf(p);
    const { shape, data, truth } = plate;
    const opened = p.reveal ? openedOf(p, plate) : null;
    const estimate = solve(plate, opened ? opened.choices[p.look].lambda : p.lambda);
    const seen = { estimate: seenAs(plate, estimate), beside: seenAs(plate, opened ? truth : data) };
    return { shape, data, estimate, seen, opened };
  },

  /** What the truth knows is left out while the plate is covered. */
  measures({ opened }, p): Measures {
    if (!opened) return { lambda: p.lambda };
    const { yours, psnr, ssim, gcv, corner, discrepancy, sure } = opened.choices;
    const lost = (score: Score) => lostOf(psnr, score);
    return {
      lambda: p.lambda,
      lost: lost(yours),
      psnr: yours.psnr,
      ssim: yours.ssim,
      bestLambda: psnr.lambda,
      bestPsnr: psnr.psnr,
      ssimAtBestPsnr: psnr.ssim,
      ssimLambda: ssim.lambda,
      bestSsim: ssim.ssim,
      ssimLost: lost(ssim),
      gcvLambda: gcv.lambda,
      gcvLost: lost(gcv),
      cornerLambda: corner.lambda,
      cornerLost: lost(corner),
      discrepancyLambda: discrepancy.lambda,
      discrepancyLost: lost(discrepancy),
      sureLambda: sure.lambda,
      sureLost: lost(sure),
    };
  },

  facts: (_, p) => ({ picture: p.picture.scene ?? 'own', revealed: p.reveal, noise: p.noise, look: p.look }),

  table: ({ opened, data, estimate, shape }) =>
    opened
      ? {
          columns: [
            { head: 'lambda', values: opened.stops },
            { head: 'PSNR (dB)', values: opened.psnr },
          ],
        }
      : {
          columns: [
            { head: 'row', values: Array.from(data, (_, i) => Math.floor(i / shape[1])) },
            { head: 'column', values: Array.from(data, (_, i) => i % shape[1]) },
            { head: 'observation y', values: data },
            { head: 'estimate', values: estimate },
          ],
        },

  python: pythonOf,
} satisfies ComputeModel<Params, Result>;
