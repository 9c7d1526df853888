/** Off the training's setting: the mean error after ten layers over many signals, along the noise, the blur or the number of spikes. */
import type { Panel } from '../contract.ts';
import { colourOf, framedPanel, type FrameOptions } from '../../parts/view/frame.ts';
import { lineMarks, type LineOptions } from '../../parts/view/lines.ts';
import { areaY, ruleX } from '../../parts/view/plot.ts';
import { decadeAxis, plainAxis } from '../../parts/view/value-axes.ts';
import { wordLines } from '../../parts/view/word-row.ts';
import { STOPS, TRAINED, type Sweep } from './params.ts';
import { below, errorAxis, held } from './view-layers.ts';
import type { Context } from './view-signal.ts';

function axisOf(sweep: Sweep, label: string) {
  const stops = STOPS[sweep];
  const domain = [stops[0], stops[stops.length - 1]] as const;
  return sweep === 'noise'
    ? decadeAxis(domain, [0.001, 0.01, 0.1], label)
    : plainAxis(domain, sweep === 'blur' ? [0.5, 1.5, 3] : [1, 6, 18, 32], label);
}

export function offPanel(context: Context): Panel {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const curve = r.curves[p.along];
  const spreads = curve[p.net];
  const rows = curve.at.map((at, i) => ({
    at,
    least: held(spreads[i].least),
    most: held(spreads[i].most),
  }));
  const lines: LineOptions[] = [
    { role: 'estimate', variant: 2, x: curve.at, y: curve.fista.map(held), markers: 0.5 },
    { role: 'estimate', variant: 1, x: curve.at, y: curve.retuned.map(held), markers: 9 },
    { role: 'estimate', x: curve.at, y: spreads.map(({ mean }) => held(mean)), markers: 9 },
  ];
  const options: FrameOptions = {
    name: 'off',
    ...below(narrow),
    x: axisOf(p.along, named[p.along]),
    y: errorAxis(),
  };
  return framedPanel(context, options, [
    ruleX([TRAINED[p.along]], { stroke: 'var(--rule)', strokeWidth: 1.5 }),
    areaY(rows, {
      ...{ x: 'at', y1: 'least', y2: 'most', fill: colourOf('estimate'), fillOpacity: 0.2, clip: true },
    }),
    ...lines.flatMap(lineMarks),
    ruleX([p[p.along]], { stroke: 'var(--ink)', strokeWidth: 1.25 }),
    ...wordLines(
      [
        [{ text: named.off }],
        [
          { text: named.learned, role: 'estimate' },
          { text: named.retuned, role: 'estimate' },
          { text: named.kept, role: 'estimate' },
        ],
      ],
      narrow,
    ),
  ]);
}
