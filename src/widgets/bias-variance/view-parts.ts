/** x̂ taken apart at the λ chosen: the truth through the filter, the noise through it, and their sum. */
import type { Panel, Role } from '../contract.ts';
import { colourOf } from '../../parts/view/frame.ts';
import { areaY } from '../../parts/view/plot.ts';
import { framedSignals, type SignalOptions } from '../../parts/view/signals.ts';
import { plainAxis } from '../../parts/view/value-axes.ts';
import { SIZE } from './params.ts';
import type { Context } from './view-curves.ts';

/** The panels are small. */
const MARKERS = 12;
const samples = Array.from({ length: SIZE }, (_, i) => i + 1);

function part(
  context: Context,
  name: 'filteredTruth' | 'filteredNoise' | 'estimate',
  role: Role,
  drawn: Pick<SignalOptions, 'under' | 'lines'>,
): Panel {
  const { narrow, words } = context;
  // What noise is added to lies round a half.
  const middle = name === 'filteredNoise' ? 0 : 0.5;
  const panel = framedSignals(context, {
    ...drawn,
    name,
    share: narrow ? 1 : 1 / 3,
    height: narrow ? 170 : 160,
    marginTop: 28,
    x: { label: words.figure.sample, domain: [1, SIZE], ticks: [1, 32, 64] },
    // Each spans the same height, so that they can be added by eye.
    y: plainAxis([middle - 1, middle + 1], middle === 0 ? [-1, 0, 1] : [0, 1]),
    words: [[{ text: words.figure[name], role }]],
  });
  return { ...panel, group: 'parts' };
}

export function partPanels(context: Context): Panel[] {
  const { r } = context;
  const gap = areaY(samples, {
    x: (i: number) => i,
    y1: (i: number) => r.truth[i - 1],
    y2: (i: number) => r.filteredTruth[i - 1],
    fill: colourOf('truth'),
    fillOpacity: 0.3,
    clip: true,
  });
  return [
    part(context, 'filteredTruth', 'truth', {
      under: [gap],
      lines: [
        { role: 'truth', y: r.truth, thin: true },
        { role: 'truth', y: r.filteredTruth },
      ],
    }),
    part(context, 'filteredNoise', 'noise', { lines: [{ role: 'noise', y: r.filteredNoise }] }),
    part(context, 'estimate', 'estimate', {
      lines: [
        { role: 'truth', y: r.truth },
        { role: 'estimate', y: r.estimate, markers: MARKERS },
      ],
    }),
  ];
}
