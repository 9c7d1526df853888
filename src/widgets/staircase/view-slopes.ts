/** The differences of neighbours, which total variation charges for: most of them are 0, and not by rounding. */
import { colourOf, framedPanel } from '../../parts/view/frame.ts';
import { filled } from '../../parts/view/notes.ts';
import { dot, line, ruleX, ruleY } from '../../parts/view/plot.ts';
import { plainAxis } from '../../parts/view/value-axes.ts';
import { wordLines } from '../../parts/view/word-row.ts';
import type { Panel } from '../contract.ts';
import { SAMPLES } from './params.ts';
import type { SignalResult } from './signal.ts';
import type { Context } from './view-signal.ts';

/** Room for the stairs of a slope, and for the truth's own jumps. */
const LEAST = 0.2;

const differences = (x: ArrayLike<number>): number[] =>
  Array.from({ length: x.length - 1 }, (_, i) => x[i + 1] - x[i]);

export function slopesPanel(context: Context, { truth, estimate }: SignalResult): Panel {
  const { narrow, words } = context;
  const [own, shown] = [differences(truth), differences(estimate)];
  const most = Math.max(LEAST, ...own.map((d) => 1.1 * Math.abs(d)));
  const steps = shown.flatMap((d, i) => (d === 0 ? [] : [i]));
  const at = { x: (i: number) => i + 0.5, stroke: colourOf('estimate'), clip: true } as const;
  const options = {
    name: 'slopes',
    height: narrow ? 190 : 152,
    share: narrow ? 1 : 1 / 2,
    marginTop: 40,
    x: { label: words.figure.sample, domain: [0, SAMPLES - 1] as const, ticks: 4 },
    y: plainAxis([-most, most], 3),
  };
  return framedPanel(context, options, [
    ruleY([0], { stroke: 'var(--rule)' }),
    line(Array.from(own.keys()), {
      x: (i: number) => i + 0.5,
      y: (i: number) => own[i],
      stroke: colourOf('truth'),
      strokeWidth: 2,
    }),
    ruleX(steps, { ...at, y1: 0, y2: (i: number) => shown[i], strokeWidth: 1.5 }),
    dot(steps, { x: at.x, y: (i: number) => shown[i], r: 2.2, fill: colourOf('estimate'), clip: true }),
    ...wordLines([
      [{ text: words.figure.slopes }],
      [
        {
          text: filled(words.figure.notZero, { steps: steps.length, all: own.length }),
          role: 'estimate',
        },
      ],
    ]),
  ]);
}
