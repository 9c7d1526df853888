import type { View } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';
import { picturePanels } from './view-pictures.ts';
import { profilePanel } from './view-profile.ts';
import { signalPanels } from './view-signals.ts';
import { spectrumPanels } from './view-spectra.ts';

export const view: View<Params, Result, Words> = (context) => {
  const { line, plane } = context.r;
  if (line) {
    const [signals, spectra] = [signalPanels(context, line), spectrumPanels(context, line)];
    return {
      panels: [...signals.panels, ...spectra.panels],
      handles: [...signals.handles, ...spectra.handles],
    };
  }
  if (!plane) return { panels: [] };
  return { panels: picturePanels(context, plane, profilePanel(context, plane)) };
};
