/** Truth, data and the estimate of one method at the step shown. */
import type { Panel, ViewContext } from '../contract.ts';
import { countingDrawn, domainOfTruth } from '../../parts/view/domain.ts';
import { roomForNames } from '../../parts/view/lines.ts';
import { framedSignals } from '../../parts/view/signals.ts';
import type { Result } from './model.ts';
import { DRAWN, SAMPLES, type Params } from './params.ts';
import type { Words } from './words.en.ts';

export type Context = ViewContext<Params, Result, Words>;

export function signalPanel(context: Context): Panel {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const [low, high] = domainOfTruth(r.truth);
  const panel = framedSignals(context, {
    name: 'signal',
    height: narrow ? 216 : 158,
    ...roomForNames(narrow),
    x: { label: named.sample, domain: [0, SAMPLES - 1], ticks: narrow ? 4 : 8 },
    y: { label: named.amplitude, domain: [low / 2, high], ticks: 5 },
    lines: [
      { role: 'truth', y: r.truth, label: named.truth, curve: 'step' },
      { role: 'observation', y: r.data, label: named.data },
      { role: 'estimate', y: r[p.method].x, label: named[p.method], curve: 'step', markers: 8 },
    ],
  });
  return p.source === 'drawn' ? countingDrawn(panel, DRAWN) : panel;
}
