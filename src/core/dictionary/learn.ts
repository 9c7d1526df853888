import { adam, tensor, type AdamState, type Tensor } from '../layers/index.ts';
import type { Single } from '../vector.ts';
import { normalised, type Bank } from './bank.ts';
import { sparseCode, type SparseCode, type SparseCodeOptions } from './sparse-code.ts';
import { synthesis } from './synthesis.ts';

/** A bank in the course of being learned, in single precision. */
export interface Learning {
  readonly bank: Bank<Single>;
  /** Its one parameter is `filters`. */
  readonly optimiser: AdamState<Single>;
}

export interface LearnOptions extends SparseCodeOptions {
  /** Of Adam, whose β are .9 and .99. */
  readonly rate: number;
}

const BETAS = { beta1: 0.9, beta2: 0.99 } as const;

/** State 0: the bank as it is, in single precision. */
export function startLearning({ count, side, filters }: Bank): Learning {
  const optimiser = adam.init({ filters: new Float32Array(filters) });
  return { bank: { count, side, filters: optimiser.params.filters }, optimiser };
}

/**
 * A bank from pictures alone, min over unit filters d and codes z of ½‖x − Σ dₖ ∗ zₖ‖² + λ‖z‖₁, a batch at a time: the codes by
 * `sparseCode`; with those one step of Adam on d along −∂/∂d ½‖x − Σ dₖ ∗ zₖ‖²; then each filter to norm 1, or large filters with
 * small codes would pay no λ. Olshausen & Field, *Nature* 381, 1996, alternate so on patches; Zeiler et al., CVPR 2010, on whole
 * pictures. `code` is that of this batch, by the bank before the step.
 */
export function learnStep(
  { bank, optimiser }: Learning,
  pictures: Tensor<Single>,
  { rate, ...options }: LearnOptions,
): { readonly learning: Learning; readonly code: SparseCode<Single> } {
  const code = sparseCode(pictures, bank, options);
  const residual = code.pictures.data.map((value, at) => value - pictures.data[at]);
  const gradient = synthesis(bank).filterGradient(code.codes, tensor(pictures.shape, residual));
  const moved = adam.step(optimiser, { filters: gradient }, { ...BETAS, learningRate: rate });
  const filters = normalised(moved.params.filters, bank.count);
  return { learning: { bank: { ...bank, filters }, optimiser: { ...moved, params: { filters } } }, code };
}
