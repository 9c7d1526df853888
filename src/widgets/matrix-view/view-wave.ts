/** A wave goes in. Does the same wave come out? */
import { colourOf } from '../../parts/view/frame.ts';
import { filled } from '../../parts/view/notes.ts';
import { dot } from '../../parts/view/plot.ts';
import { framedSignals } from '../../parts/view/signals.ts';
import { plainAxis } from '../../parts/view/value-axes.ts';
import type { Panel } from '../contract.ts';
import { formatNumber } from '../../format.ts';
import { layoutOf, type Context } from './view-layout.ts';

const ROUNDING = 1e-12;

export function wavePanel(context: Context): Panel {
  const { r, words } = context;
  const named = words.figure;
  const { share, height } = layoutOf(context, { share: 1, height: 240 });
  const { input, output, same, frequency, gain, changed } = r.wave;
  const kept = gain < ROUNDING ? named.nothing : named.unchanged;
  const verdict = changed < ROUNDING ? kept : filled(named.changed, { changed: formatNumber(changed, 2) });
  return framedSignals(context, {
    name: 'wave',
    height,
    share,
    marginTop: 64,
    x: { label: named.sample, domain: [0, r.size - 1], ticks: 4 },
    y: plainAxis([-1.08, 1.08], [-1, 0, 1]),
    lines: [
      { role: 'truth', y: input },
      { role: 'observation', y: output.map((value) => value / r.reach) },
    ],
    over: [
      dot(Array.from(same.keys()), {
        x: (j: number) => j,
        y: (j: number) => same[j] / r.reach,
        r: 3,
        fill: colourOf('estimate'),
      }),
    ],
    words: [
      [
        { text: filled(named.waveIn, { frequency }), role: 'truth' },
        { text: filled(named.waveOut, { reach: formatNumber(r.reach) }), role: 'observation' },
      ],
      [
        {
          text: filled(named.sameWave, {
            gain: formatNumber(gain < ROUNDING ? 0 : gain),
            reach: formatNumber(r.reach),
          }),
          role: 'estimate',
        },
      ],
      [{ text: verdict, role: changed < ROUNDING ? undefined : 'noise' }],
    ],
  });
}
