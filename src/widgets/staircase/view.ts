import { countingDrawn } from '../../parts/view/domain.ts';
import type { Handle, View } from '../contract.ts';
import type { Result } from './model.ts';
import { SAMPLES, type Params } from './params.ts';
import type { SignalResult } from './signal.ts';
import { errorsPanel } from './view-errors.ts';
import { picturePanels, profilePanel } from './view-picture.ts';
import { secondPanel, signalPanel, type Context } from './view-signal.ts';
import { slopesPanel } from './view-slopes.ts';
import type { Words } from './words.en.ts';

export const view: View<Params, Result, Words> = (context) => {
  const { signal, picture } = context.r;
  if (signal) return ofSignal(context, signal);
  const { panels, handles } = picturePanels(context, picture!);
  return { panels: [...panels, profilePanel(context, picture!)], handles };
};

function ofSignal(context: Context, r: SignalResult) {
  const { p, words } = context;
  const drawn = p.source === 'drawn';
  const signal = signalPanel(context, r);
  const errors = errorsPanel(context, r);
  const pen: Handle = {
    param: 'drawn',
    panel: 'signal',
    axis: 'draw',
    at: { x: 0, y: 0 },
    label: words.figure.drawHandle,
  };
  return {
    panels: [
      drawn ? countingDrawn(signal, SAMPLES) : signal,
      ...(p.second ? [secondPanel(context, r)] : []),
      slopesPanel(context, r),
      errors.panel,
    ],
    handles: [...(drawn ? [pen] : []), ...errors.handles],
  };
}
