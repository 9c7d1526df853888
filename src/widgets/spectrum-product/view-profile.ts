/** A picture's spectrum folded into a curve, with the nulls where they are predicted. */
import { colourOf, framedPanel, frameOf, type FrameOptions } from '../../parts/view/frame.ts';
import { labelMarks, lineMarks, type LineOptions } from '../../parts/view/lines.ts';
import { filled } from '../../parts/view/notes.ts';
import { ruleX } from '../../parts/view/plot.ts';
import { decadeAxis, plainAxis } from '../../parts/view/value-axes.ts';
import { wordRow } from '../../parts/view/word-row.ts';
import type { Panel } from '../contract.ts';
import { formatNumber } from '../../format.ts';
import type { Plane } from './plane.ts';
import type { Context } from './view-layout.ts';
import { SMALL } from './view-pictures.ts';

const FLOOR = 1e-7;
const CEILING = 1;

function saying({ p, words }: Context): string {
  const named = words.figure;
  if (p.mystery)
    return filled(named.guessed, { length: formatNumber(p.guess), angle: formatNumber(p.guessAngle) });
  if (p.plane === 'disc') return filled(named.rings, { radius: formatNumber(p.radius) });
  return filled(named.stripes, { length: formatNumber(p.length), angle: formatNumber(p.angle) });
}

export function profilePanel(context: Context, { profile }: Plane): Panel {
  const { p, narrow, words } = context;
  const named = words.figure;
  const role = p.mystery ? 'estimate' : 'kernel';
  const x = profile.frequency;
  const seen: LineOptions = { role: 'observation', x, y: profile.data, label: named.meanData };
  const all: LineOptions[] = [
    { role: 'truth', x, y: profile.truth, label: named.meanTruth },
    { role: 'kernel', x, y: profile.kernel, label: named.meanKernel },
    seen,
  ];
  const lines = p.mystery ? [seen] : all;
  const options: FrameOptions = {
    name: 'profile',
    height: narrow ? 220 : 163,
    share: narrow ? 1 : 1 - 3 * SMALL,
    marginTop: 44,
    x: plainAxis([0, 0.5], [0, 0.25, 0.5], p.plane === 'disc' && !p.mystery ? named.outward : named.along),
    y: decadeAxis([FLOOR, CEILING], [1e-6, 1e-4, 1e-2, 1]),
  };
  const nulls = Array.from(profile.nulls);
  const title = wordRow([{ text: saying(context), role }], 1);
  const panel = framedPanel(context, options, [
    ruleX(nulls, { stroke: colourOf(role), strokeDasharray: '4 3' }),
    ...lines.flatMap(lineMarks),
    ...title,
    ...labelMarks(frameOf(context, options), lines, true),
  ]);
  // The lines are looked for in the picture; here one sees how well they were found.
  return { ...panel, more: narrow || p.mystery };
}
