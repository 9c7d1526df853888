/** x̂ taken apart at the λ chosen: the truth through the filter, the noise through it, and their sum. */
import type { Panel, Role } from '../contract.ts';
import { colourOf, framedPanel } from '../../parts/view/frame.ts';
import { lineMarks } from '../../parts/view/lines.ts';
import { areaY, ruleY, type Markish } from '../../parts/view/plot.ts';
import { wordRow, type Word } from '../../parts/view/word-row.ts';
import { formatNumber } from '../../format.ts';
import { SIZE } from './params.ts';
import type { Context } from './view-curves.ts';

/** The panels are small. */
const MARKERS = 12;
const samples = Array.from({ length: SIZE }, (_, i) => i + 1);

function part(
  context: Context,
  name: string,
  middle: number,
  said: Word,
  marks: readonly Markish[],
  role?: Role,
): Panel {
  const { narrow, words } = context;
  const options = {
    name,
    role,
    share: narrow ? 1 : 1 / 3,
    height: narrow ? 170 : 160,
    marginTop: 28,
    x: { label: words.figure.sample, domain: [1, SIZE] as const, ticks: [1, 32, 64] },
    y: {
      label: '',
      // Each spans the same height, so that they can be added by eye.
      domain: [middle - 1, middle + 1] as const,
      ticks: middle === 0 ? [-1, 0, 1] : [0, 1],
      format: (value: number) => formatNumber(value),
    },
  };
  const panel = framedPanel(context, options, [
    ruleY([0], { stroke: 'var(--rule)' }),
    ...marks,
    ...wordRow([said]),
  ]);
  return { ...panel, group: 'parts' };
}

export function partPanels(context: Context): Panel[] {
  const { r, words } = context;
  const named = words.figure;
  const truth = lineMarks({ role: 'truth', x: samples, y: r.truth });
  const gap = areaY(samples, {
    x: (i: number) => i,
    y1: (i: number) => r.truth[i - 1],
    y2: (i: number) => r.filteredTruth[i - 1],
    fill: colourOf('truth'),
    fillOpacity: 0.3,
    clip: true,
  });
  return [
    part(context, 'filteredTruth', 0.5, { text: named.filteredTruth, role: 'truth' }, [
      gap,
      ...lineMarks({ role: 'truth', x: samples, y: r.truth, thin: true }),
      ...lineMarks({ role: 'truth', x: samples, y: r.filteredTruth }),
    ]),
    part(context, 'filteredNoise', 0, { text: named.filteredNoise, role: 'noise' }, [
      ...lineMarks({ role: 'noise', x: samples, y: r.filteredNoise }),
    ]),
    part(context, 'estimate', 0.5, { text: named.estimate, role: 'estimate' }, [
      ...truth,
      ...lineMarks({ role: 'estimate', x: samples, y: r.estimate, markers: MARKERS }),
    ]),
  ];
}
