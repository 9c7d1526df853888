/** |W| once round the circle, with the frequencies of the grid. */
import type { Panel } from '../contract.ts';
import { cellText } from '../../parts/view/cells.ts';
import { roundDomain, roundTicks } from '../../parts/view/domain.ts';
import { colourOf, HALO } from '../../parts/view/frame.ts';
import { filled } from '../../parts/view/notes.ts';
import { dot, ruleX, text } from '../../parts/view/plot.ts';
import { framedSignals } from '../../parts/view/signals.ts';
import { SHARES, type Context } from './view-classes.ts';
import { HEIGHT, TOP } from './view-outputs.ts';

const DECIMALS = 3;

export function spectrumPanel(context: Context): Panel {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const { stride } = p;
  const frequencies = Array.from(r.spectrum, (_, f) => f / (r.spectrum.length - 1));
  const domain = roundDomain(r.spectrum);
  const marks = Array.from(r.marks, (gain, m) => ({ m, at: m / stride, gain })).slice(1);
  const tick = (value: number): string => {
    const m = Math.round(value * stride);
    return m === 0 || m === stride ? String(m / stride) : filled(named.mark, { m, s: stride });
  };
  return framedSignals(context, {
    name: 'spectrum',
    height: HEIGHT[narrow ? 'narrow' : 'wide'],
    share: narrow ? 1 : SHARES.below,
    role: 'kernel',
    marginTop: TOP,
    marginRight: 24,
    x: {
      label: named.frequency,
      domain: [0, 1],
      ticks: Array.from({ length: stride + 1 }, (_, m) => m / stride),
      format: tick,
    },
    y: { label: '', domain, ticks: roundTicks(domain), format: (v) => cellText(v) },
    under: [
      ruleX(
        marks.map(({ at }) => at),
        { stroke: colourOf('noise'), strokeDasharray: '2 3' },
      ),
    ],
    lines: [{ role: 'kernel', x: frequencies, y: r.spectrum }],
    over: [
      dot(marks, {
        x: 'at',
        y: 'gain',
        r: 5,
        fill: 'var(--panel)',
        stroke: colourOf('noise'),
        strokeWidth: 2,
      }),
      text(marks, {
        x: 'at',
        y: 'gain',
        dx: 10,
        dy: -10,
        textAnchor: 'start',
        text: ({ gain }: { gain: number }) => cellText(gain, DECIMALS),
        fill: colourOf('noise'),
        fontWeight: 600,
        ...HALO,
      }),
    ],
    words: [[{ text: named.spectrum, role: 'kernel' }], [{ text: named.marks, role: 'noise' }]],
  });
}
