/* Every method of the book by name, as the arena, the Lab and the field guide loop over them. */
import { landweber } from './landweber.ts';
import type { Method } from './method.ts';
import { naive } from './naive.ts';
import { richardsonLucy } from './richardson-lucy.ts';
import { tikhonovGradient } from './tikhonov-gradient.ts';
import { tikhonov } from './tikhonov.ts';
import { tsvd } from './tsvd.ts';
import { unsupervisedWiener } from './unsupervised-wiener.ts';
import { wienerSpectrum } from './wiener-spectrum.ts';
import { wiener } from './wiener.ts';

export { defaults } from './method.ts';
export type {
  DirectMethod,
  IterativeMethod,
  Method,
  MethodParam,
  MethodValues,
  ProblemSize,
} from './method.ts';
export type { RestorationProblem } from './parts/problem.ts';
export {
  landweber,
  naive,
  richardsonLucy,
  tikhonov,
  tikhonovGradient,
  tsvd,
  unsupervisedWiener,
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
  landweber,
  richardsonLucy,
];
