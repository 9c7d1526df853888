/** The spikes, what was seen of them, and what two methods make of it after so many steps. */
import type { Panel, ViewContext } from '../contract.ts';
import { filled } from '../../parts/view/notes.ts';
import { framedSignals } from '../../parts/view/signals.ts';
import type { Result } from './model.ts';
import { SAMPLES, type Params } from './params.ts';
import { plainAxis } from '../../parts/view/value-axes.ts';
import type { Words } from './words.en.ts';

export type Context = ViewContext<Params, Result, Words>;

export function signalPanel(context: Context): Panel {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const [truth, data] = [
    { text: named.truth, role: 'truth' },
    { text: named.data, role: 'observation' },
  ] as const;
  const [learned, fista] = [
    { text: filled(named.learnedAt, { layers: p.layers }), role: 'estimate' },
    { text: filled(named.fistaAt, { layers: p.layers }), role: 'estimate' },
  ] as const;
  return framedSignals(context, {
    name: 'signal',
    height: narrow ? 210 : 168,
    marginTop: narrow ? 45 : 28,
    x: plainAxis([0, SAMPLES - 1], narrow ? [0, 64, 127] : [0, 32, 64, 96, 127], named.sample),
    y: plainAxis([-0.5, 1.5], [-0.5, 0, 0.5, 1, 1.5]),
    lines: [
      { role: 'truth', y: r.truth, curve: 'step' },
      { role: 'observation', y: r.data },
      { role: 'estimate', variant: 1, y: r.fista.x[p.layers], markers: 0.5 },
      { role: 'estimate', y: r.learned.x[p.layers], curve: 'step', markers: 8 },
    ],
    words: narrow
      ? [
          [truth, data],
          [learned, fista],
        ]
      : [[truth, data, learned, fista]],
  });
}
