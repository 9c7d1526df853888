import { countingDrawn, roundDomain } from '../../parts/view/domain.ts';
import { framedSignals } from '../../parts/view/signals.ts';
import type { Handle, Panel, View } from '../contract.ts';
import type { Result } from './model.ts';
import { DRAWN, SAMPLES, type Params } from './params.ts';
import { errorsPanel } from './view-errors.ts';
import { filterPanel, shapeOf, spectraPanel, type Context } from './view-spectra.ts';
import type { Words } from './words.en.ts';

function signalPanel(context: Context): Panel {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const [low, high] = roundDomain(r.truth, [0]);
  const own = p.source === 'drawn';
  const panel = framedSignals(context, {
    name: 'signal',
    ...shapeOf(narrow),
    marginTop: 29,
    x: { label: named.sample, domain: [0, SAMPLES - 1], ticks: 4 },
    // Drawn on, it has room for a hand.
    y: { label: '', domain: own ? [-1, 1.5] : [Math.min(low, -high / 4), high], ticks: 5 },
    lines: [
      { role: 'observation', y: r.data },
      // The truth on top: a wild estimate would hide it.
      { role: 'estimate', y: r.estimate, markers: 10 },
      { role: 'truth', y: r.truth },
    ],
    words: [
      [
        { text: named.truth, role: 'truth' },
        { text: named.data, role: 'observation' },
        { text: named.estimate, role: 'estimate' },
      ],
    ],
  });
  return own ? countingDrawn(panel, DRAWN) : panel;
}

export const view: View<Params, Result, Words> = (context) => {
  const { p, words } = context;
  const { panel: spectra, handle } = spectraPanel(context);
  const handles: Handle[] = [handle];
  if (p.source === 'drawn')
    handles.push({
      param: 'drawn',
      panel: 'signal',
      axis: 'draw',
      at: { x: 0, y: 0 },
      label: words.figure.drawHandle,
    });
  return { panels: [spectra, filterPanel(context), signalPanel(context), errorsPanel(context)], handles };
};
