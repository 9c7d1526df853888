import type { Handle, View } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';
import { candidatePanel, dataPanel, residualPanel } from './view-signals.ts';
import { spectrumPanel } from './view-spectrum.ts';

export const view: View<Params, Result, Words> = (context) => {
  const spectrum = spectrumPanel(context);
  const surface: Handle = {
    param: 'drawn',
    panel: 'candidate',
    axis: 'draw',
    at: { x: 0, y: 0 },
    label: context.words.figure.drawHandle,
  };
  return {
    panels: [candidatePanel(context), dataPanel(context), residualPanel(context), spectrum.panel],
    handles: [...(context.p.candidate === 'drawn' ? [surface] : []), spectrum.handle],
  };
};
