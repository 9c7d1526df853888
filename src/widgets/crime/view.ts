import type { View } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';
import { curvePanel } from './view-curve.ts';
import { mistakePanel } from './view-mistake.ts';
import { signalPanel } from './view-signal.ts';

export const view: View<Params, Result, Words> = (context) => {
  const { panel, handles } = curvePanel(context);
  return { panels: [signalPanel(context), mistakePanel(context), panel], handles };
};
