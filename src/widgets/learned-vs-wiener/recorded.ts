import { GAINS, TOLD_TEXT, TRIED } from './curve.ts';
import { TRAINED } from './params.ts';

/** Over held-out pages at the training's own setting, in decibels over the untouched page: the network, and a filter made for text. */
export const recorded = {
  textFixed: GAINS['text-page'].noise.fixed.mean[TRIED.noise.indexOf(TRAINED.noise)],
  textTold: TOLD_TEXT,
};
