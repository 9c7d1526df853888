/** How often each output is painted. */
import type { Panel } from '../contract.ts';
import { colourOf, frameOf, framedPanel, type FrameOptions } from '../../parts/view/frame.ts';
import { filled } from '../../parts/view/notes.ts';
import { rect, ruleY, text } from '../../parts/view/plot.ts';
import { wordRows } from '../../parts/view/word-row.ts';
import { outputAxis, SHARES, windowOf, type Context } from './view-window.ts';
import { letterSize, textWidth } from '../../parts/view/text-width.ts';

/** As high as the picture beside it. */
const HEIGHT = { narrow: 200, wide: 225 };
const TOP = { narrow: 42, wide: 26 };
/** Room above the highest bar for its number. */
const HEADROOM = 1.2;

export function countsPanel(context: Context): Panel {
  const { r, narrow, words } = context;
  const named = words.figure;
  const outputs = windowOf(context);
  const period = r.counts.length;
  const options: FrameOptions = {
    name: 'counts',
    share: narrow ? 1 : SHARES.left,
    height: HEIGHT[narrow ? 'narrow' : 'wide'],
    marginTop: TOP[narrow ? 'narrow' : 'wide'],
    role: 'observation',
    x: outputAxis(
      context,
      period > outputs
        ? `${named.output} (${filled(named.shown, { shown: outputs, period })})`
        : named.output,
    ),
    y: { label: '', domain: [0, HEADROOM * r.max], ticks: [0, r.max], format: String },
  };
  const { x } = frameOf(context, options);
  const cell = (x.range[1] - x.range[0]) / outputs;
  const rows = Array.from({ length: outputs }, (_, o) => ({ o, count: r.counts[o % period] }));
  const fits = textWidth(String(r.max), { size: letterSize(context.narrow) }) < cell;
  const verdict = r.max === r.min ? named.even : filled(named.uneven, { max: r.max, min: r.min });
  return framedPanel(context, options, [
    rect(rows, {
      x1: 'o',
      x2: ({ o }: { o: number }) => o + 1,
      y1: 0,
      y2: 'count',
      insetLeft: 0.5,
      insetRight: 0.5,
      fill: colourOf('observation'),
      fillOpacity: 0.55,
    }),
    ruleY([0], { stroke: 'var(--rule)' }),
    text(fits ? rows : [], {
      x: ({ o }: { o: number }) => o + 0.5,
      y: 'count',
      dy: -8,
      text: ({ count }: { count: number }) => String(count),
      fill: colourOf('observation'),
    }),
    ...wordRows([{ text: named.counts, role: 'observation' }, { text: verdict }], narrow),
  ]);
}
