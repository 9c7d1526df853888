/** The error of both methods, step by step: it falls, and then it rises. */
import { formatNumber } from '../../format.ts';
import type { Panel } from '../contract.ts';
import {
  colourOf,
  framedPanel,
  frameOf,
  type Frame,
  type FrameOptions,
  HALO,
} from '../../parts/view/frame.ts';
import { labelMarks, lineMarks } from '../../parts/view/lines.ts';
import { dot, link, ruleY, text, type Markish } from '../../parts/view/plot.ts';
import { TOTAL } from './params.ts';
import { curves, roomOf, shownMarks, WIDE_HEIGHT, stepAxis, type Context, type Trace } from './view-steps.ts';
import { letterSize, textWidth } from '../../parts/view/text-width.ts';

/** An error of 1 is that of a black picture; what is worse leaves the frame. */
const WORST = 1;
/** Where the names of the two best steps stand, well above both curves' valleys. */
const BEST_ROWS = { landweberError: 0.77, rlError: 0.61 };

type ErrorName = keyof typeof BEST_ROWS;

/** The step with the smallest error of those computed. */
function bestOf(trace: Trace, name: ErrorName): { step: number; error: number; turned: boolean } {
  const errors = Array.from(trace[name]);
  const step = errors.indexOf(Math.min(...errors));
  return { step, error: errors[step], turned: step < errors.length - 1 };
}

/** The lowest point of an error curve, what to say of it high above, and a thread between them. */
function bestMark(frame: Frame, trace: Trace, name: ErrorName, said: string | undefined): Markish[] {
  const { step, error } = bestOf(trace, name);
  const y = BEST_ROWS[name];
  if (step < 1 || error > y) return [];
  const [left, right] = frame.x.range;
  const at = left + (Math.log(step) / Math.log(TOTAL)) * (right - left);
  const half = textWidth(said ?? '', { size: letterSize(true), bold: true }) / 2;
  const dx = Math.max(left + half, Math.min(right - half, at)) - at;
  const marks = [
    dot([step], {
      x: step,
      y: error,
      r: 5,
      fill: name === 'rlError' ? 'var(--panel)' : colourOf('estimate'),
      stroke: colourOf('estimate'),
      strokeWidth: 2,
    }),
  ];
  if (said === undefined) return marks;
  return [
    link([step], { x1: step, x2: step, y1: error, y2: y, stroke: colourOf('estimate'), strokeOpacity: 0.5 }),
    ...marks,
    text([said], { x: step, y, dx, fill: colourOf('estimate'), fontWeight: 600, ...HALO }),
  ];
}

/** Both lowest points; one sentence where they are the same step. */
function bestMarks(frame: Frame, trace: Trace, named: Readonly<Record<string, string>>): Markish[] {
  const [ofLandweber, ofRl] = [bestOf(trace, 'landweberError'), bestOf(trace, 'rlError')];
  const say = ({ step, turned }: typeof ofRl, who: string): string =>
    turned ? `${who}: ${named.bestAt} ${step}` : `${who}: ${named.falling}`;
  const same = ofLandweber.step === ofRl.step;
  return [
    ...bestMark(frame, trace, 'landweberError', say(ofLandweber, same ? named.both : named.landweber)),
    ...bestMark(frame, trace, 'rlError', same ? undefined : say(ofRl, named.rl)),
  ];
}

export function errorPanel(context: Context, trace: Trace, shown: number): Panel {
  const { narrow, words } = context;
  const named = words.figure;
  const options: FrameOptions = {
    name: 'error',
    height: narrow ? 240 : WIDE_HEIGHT,
    ...roomOf(narrow),
    x: stepAxis(named.step),
    y: { label: named.error, domain: [0, WORST], ticks: 5, format: (v) => formatNumber(v, 2) },
  };
  const frame = frameOf(context, options);
  const left = { x: 1, dx: 4, textAnchor: 'start' as const };
  // Beside the shown step's own name, which stands at the top of its rule; under it where there is no room.
  const black = narrow
    ? { ...left, dy: 25 }
    : shown < 12
      ? { x: TOTAL, dx: -4, dy: 9, textAnchor: 'end' as const }
      : { ...left, dy: 9 };
  const lines = curves(trace, ['landweberError', 'rlError'], [named.landweber, named.rl]);
  return framedPanel(context, options, [
    ruleY([WORST], { stroke: 'var(--rule)' }),
    text([named.black], { ...black, y: WORST, fill: 'var(--quiet)', ...HALO }),
    ...lines.flatMap(lineMarks),
    ...shownMarks(shown, WORST, named.shown),
    ...bestMarks(frame, trace, named),
    ...labelMarks(frame, lines, true),
  ]);
}
