/* Dictionaries of small filters, of which a picture is a sparse sum: made, cut out, or learned from pictures alone. */
export { cutBank, dctBank, normalised, randomBank } from './bank.ts';
export type { Bank } from './bank.ts';
export { synthesis, spectralBound } from './synthesis.ts';
export { sparseCode } from './sparse-code.ts';
export type { SparseCode, SparseCodeOptions } from './sparse-code.ts';
export { learnStep, startLearning } from './learn.ts';
export type { Learning, LearnOptions } from './learn.ts';
export { coherence } from './coherence.ts';
export { evenContrast, withoutLocalMean } from './local-contrast.ts';
