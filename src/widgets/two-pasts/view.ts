import type { Handle, View } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';
import { blursPanel, pastsPanel } from './view-signals.ts';
import { spectrumPanel } from './view-spectrum.ts';

export const view: View<Params, Result, Words> = (context) => {
  const spectrum = spectrumPanel(context);
  // x₁ begins at 0 and either pattern at 1, so that x₂ begins at the amplitude.
  const amplitude: Handle = {
    param: 'amplitude',
    panel: 'pasts',
    axis: 'y',
    at: { x: 0, y: context.p.amplitude },
    label: context.words.figure.amplitudeHandle,
  };
  return {
    panels: [pastsPanel(context), blursPanel(context), spectrum.panel],
    handles: [amplitude, ...spectrum.handles],
  };
};
