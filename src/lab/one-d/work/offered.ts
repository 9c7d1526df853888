/** Which of the book's methods take a signal. */
import { methods } from '../../../methods/index.ts';

/**
 * All but the blind ones, which are methods of pictures: what tells an unknown blur from the signal are edges in many directions; a denoiser
 * that has learned from pictures; and Haar wavelets, whose rules and Python know pictures alone.
 */
export const isForSignals = (name: string): boolean =>
  methods.some((one) => one.name === name && one.family !== 'blind' && !one.needs.includes('denoiser')) &&
  name !== 'sparse-wavelets';
