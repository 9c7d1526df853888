import type { View } from '../contract.ts';
import type { Result } from './model.ts';
import { isOwn, type Params } from './params.ts';
import type { Words } from './words.en.ts';
import { countsPanel } from './view-counts.ts';
import { responsePanel } from './view-response.ts';
import { pairPanel, spectrumPanel } from './view-spectrum.ts';

export const view: View<Params, Result, Words> = (context) => {
  const counts = countsPanel(context);
  if (isOwn(context.p))
    return {
      panels: [spectrumPanel(context), responsePanel(context), counts.panel],
      handles: [counts.handle],
    };
  const pair = pairPanel(context);
  return {
    panels: [spectrumPanel(context), pair.panel, counts.panel],
    handles: [...(pair.handle ? [pair.handle] : []), counts.handle],
  };
};
