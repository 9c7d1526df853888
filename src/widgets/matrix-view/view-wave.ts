/** A wave goes in. Does the same wave come out? */
import { colourOf, framedPanel, type FrameOptions } from '../../parts/view/frame.ts';
import { lineMarks } from '../../parts/view/lines.ts';
import { filled } from '../../parts/view/notes.ts';
import { dot, ruleY } from '../../parts/view/plot.ts';
import { wordLines } from '../../parts/view/word-row.ts';
import type { Panel } from '../contract.ts';
import { formatNumber } from '../../format.ts';
import { layoutOf, type Context } from './view-layout.ts';

const ROUNDING = 1e-12;

export function wavePanel(context: Context): Panel {
  const { r, words } = context;
  const named = words.figure;
  const { share, height } = layoutOf(context, { share: 1, height: 240 });
  const { input, output, same, frequency, gain, changed } = r.wave;
  const samples = Array.from(input, (_, j) => j);
  const options: FrameOptions = {
    name: 'wave',
    height,
    share,
    marginTop: 64,
    x: { label: named.sample, domain: [0, r.size - 1], ticks: 4 },
    y: { label: '', domain: [-1.08, 1.08], ticks: [-1, 0, 1], format: (v) => formatNumber(v) },
  };
  const verdict =
    changed < ROUNDING ? named.unchanged : filled(named.changed, { changed: formatNumber(changed, 2) });
  return framedPanel(context, options, [
    ruleY([0], { stroke: 'var(--rule)' }),
    ...lineMarks({ role: 'truth', x: samples, y: input }),
    ...lineMarks({ role: 'observation', x: samples, y: output.map((value) => value / r.reach) }),
    dot(samples, {
      x: (j: number) => j,
      y: (j: number) => same[j] / r.reach,
      r: 3,
      fill: colourOf('estimate'),
    }),
    ...wordLines([
      [
        { text: filled(named.waveIn, { frequency }), role: 'truth' },
        { text: filled(named.waveOut, { reach: formatNumber(r.reach) }), role: 'observation' },
      ],
      [
        {
          text: filled(named.sameWave, { gain: formatNumber(gain), reach: formatNumber(r.reach) }),
          role: 'estimate',
        },
      ],
      [{ text: verdict, role: changed < ROUNDING ? undefined : 'noise' }],
    ]),
  ]);
}
