/* Every method of the book by name, as the arena, the Lab and the field guide loop over them. */
import { blindMap } from './blind-map.ts';
import { blindRichardsonLucy } from './blind-richardson-lucy.ts';
import { cgls } from './cgls.ts';
import { clean } from './clean.ts';
import { landweber } from './landweber.ts';
import { lsqr } from './lsqr.ts';
import type { Method } from './method.ts';
import { naive } from './naive.ts';
import { nonnegativeLeastSquares } from './nonnegative-least-squares.ts';
import { plugAndPlay } from './plug-and-play.ts';
import { richardsonLucyTv } from './richardson-lucy-tv.ts';
import { richardsonLucy } from './richardson-lucy.ts';
import { sparseWavelets } from './sparse-wavelets.ts';
import { sparse } from './sparse.ts';
import { tikhonovGradient } from './tikhonov-gradient.ts';
import { tikhonov } from './tikhonov.ts';
import { totalVariationNonnegative } from './total-variation-nonnegative.ts';
import { totalVariation } from './total-variation.ts';
import { tsvd } from './tsvd.ts';
import { unsupervisedWiener } from './unsupervised-wiener.ts';
import { vanCittert } from './van-cittert.ts';
import { wienerSpectrum } from './wiener-spectrum.ts';
import { wiener } from './wiener.ts';

export { defaults } from './method.ts';
export { words as methodWords } from './words.en.ts';
export type {
  BlindMethod,
  Both,
  DirectMethod,
  IterativeMethod,
  Method,
  MethodParam,
  MethodValues,
  ProblemSize,
} from './method.ts';
export { diagonalise } from './parts/diagonalise.ts';
export { differencePower } from './parts/difference-power.ts';
export type { RestorationProblem } from './parts/problem.ts';
export {
  blindMap,
  blindRichardsonLucy,
  cgls,
  clean,
  landweber,
  lsqr,
  naive,
  nonnegativeLeastSquares,
  plugAndPlay,
  richardsonLucy,
  richardsonLucyTv,
  sparse,
  sparseWavelets,
  tikhonov,
  tikhonovGradient,
  totalVariation,
  totalVariationNonnegative,
  tsvd,
  unsupervisedWiener,
  vanCittert,
  wiener,
  wienerSpectrum,
};

/** In the order in which the book meets them. */
export const methods: readonly Method[] = [
  naive,
  tsvd,
  tikhonov,
  tikhonovGradient,
  wiener,
  wienerSpectrum,
  unsupervisedWiener,
  sparse,
  sparseWavelets,
  totalVariation,
  totalVariationNonnegative,
  clean,
  landweber,
  vanCittert,
  cgls,
  lsqr,
  nonnegativeLeastSquares,
  richardsonLucy,
  richardsonLucyTv,
  blindRichardsonLucy,
  blindMap,
  plugAndPlay,
];
