/** What the factors make of the same data, beside the truth. */
import type { Panel } from '../contract.ts';
import { framedSignals } from '../../parts/view/signals.ts';
import { plainAxis } from '../../parts/view/value-axes.ts';
import { curvesOf, lineOf, nameRows, frameOf, type Context } from './view-lines.ts';

export function solutionPanel(context: Context): Panel {
  const { r, narrow, words } = context;
  const named = words.figure;
  return framedSignals(context, {
    name: 'solution',
    ...frameOf(narrow),
    x: { label: named.sample, domain: [1, r.truth.length], ticks: 4 },
    y: plainAxis([-0.5, 1.5], [0, 1]),
    lines: [
      { role: 'truth', y: r.truth },
      ...curvesOf(context).map(([name, { estimate }]) => ({ ...lineOf(name), y: estimate })),
    ],
    words: nameRows(context, { text: named.truth, role: 'truth' }),
  });
}
