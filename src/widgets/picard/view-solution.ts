/** The solution that the first k terms make, beside the truth; an axis that followed it would hide the error. */
import type { Panel } from '../contract.ts';
import { framedPanel } from '../../parts/view/frame.ts';
import { lineMarks } from '../../parts/view/lines.ts';
import { filled } from '../../parts/view/notes.ts';
import { ruleY } from '../../parts/view/plot.ts';
import { wordRow } from '../../parts/view/word-row.ts';
import { formatNumber } from '../../format.ts';
import { along, terms, type Context } from './view-picard.ts';

export function solutionPanel(context: Context): Panel {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const options = {
    name: 'solution',
    share: narrow ? 1 : 1 / 2,
    height: narrow ? 210 : 148,
    marginTop: 28,
    x: along(named.sample),
    y: { label: '', domain: [-1, 2] as const, ticks: [-1, 0, 1, 2], format: (v: number) => formatNumber(v) },
  };
  return framedPanel(context, options, [
    ruleY([0], { stroke: 'var(--rule)' }),
    ...lineMarks({ role: 'truth', x: terms, y: r.truth }),
    ...lineMarks({ role: 'estimate', x: terms, y: r.estimate }),
    ...wordRow([
      { text: named.truth, role: 'truth' },
      { text: filled(named.estimate, { k: p.k }), role: 'estimate' },
    ]),
  ]);
}
