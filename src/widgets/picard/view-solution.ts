/** The solution that the first k terms make, beside the truth; an axis that followed it would hide the error. */
import type { Panel } from '../contract.ts';
import { filled } from '../../parts/view/notes.ts';
import { framedSignals } from '../../parts/view/signals.ts';
import { plainAxis } from '../../parts/view/value-axes.ts';
import { along, type Context } from './view-picard.ts';

export function solutionPanel(context: Context): Panel {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  return framedSignals(context, {
    name: 'solution',
    share: narrow ? 1 : 1 / 2,
    height: narrow ? 210 : 148,
    marginTop: 28,
    x: along(named.sample),
    y: plainAxis([-1, 2], [-1, 0, 1, 2]),
    lines: [
      { role: 'truth', y: r.truth },
      { role: 'estimate', y: r.estimate },
    ],
    words: [
      [
        { text: named.truth, role: 'truth' },
        { text: filled(named.estimate, { k: p.k }), role: 'estimate' },
      ],
    ],
  });
}
