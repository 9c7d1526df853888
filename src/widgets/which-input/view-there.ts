/** The way there: one set of windows over all the inputs that they might belong to. */
import type { Axis, Handle, Panel } from '../contract.ts';
import { barePanel } from '../../parts/view/bare.ts';
import { colourOf } from '../../parts/view/frame.ts';
import { filled } from '../../parts/view/notes.ts';
import { text, type Markish } from '../../parts/view/plot.ts';
import { wordsMark } from '../../parts/view/words.ts';
import { stripMarks } from './view-cells.ts';
import { rulerOf, TWINS, wideShare, type Context, type Ruler } from './view-layout.ts';
import { windowMarks, windowWords, WINDOWS_HEIGHT } from './view-windows.ts';

const NAME = 'there';
const TOP = { family: 9, windows: 27, rows: 40 + WINDOWS_HEIGHT };
const ROW = 28;
const STRIP = 20;
/** As many inputs as there are candidates at most. */
const MOST_ROWS = 4;
const HEIGHT = TOP.rows + MOST_ROWS * ROW;

function rowMarks(context: Context, ruler: Ruler): Markish[] {
  const { r, p, words } = context;
  return r.candidates.flatMap(({ input, extra, reads }, i) => {
    const chosen = extra === r.extra;
    const top = TOP.rows + i * ROW;
    const style = { y: top + STRIP / 2, fontWeight: chosen ? 700 : 400 };
    return [
      ...stripMarks(ruler, {
        role: 'truth',
        top,
        height: STRIP,
        reads,
        padding: p.padding,
        faint: !chosen,
      }),
      text([String(input)], {
        ...style,
        x: ruler.first - 10,
        textAnchor: 'end',
        fill: chosen ? colourOf('truth') : 'var(--quiet)',
      }),
      text([filled(words.figure.extra, { extra })], {
        ...style,
        x: ruler.left(input + p.padding) + 20,
        textAnchor: 'start',
        fill: chosen ? colourOf('estimate') : 'var(--quiet)',
      }),
    ];
  });
}

export function therePanel(context: Context): { panel: Panel; handles: Handle[] } {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const ruler = rulerOf(context);
  const { outputs } = r;
  const { count } = r.sharing;
  const some = { outputs, shown: r.candidates.length, count };
  const family = count === 1 ? named.only : some.shown < count ? named.familyPart : named.family;
  const panel = barePanel(context, { name: NAME, height: HEIGHT, share: wideShare(narrow) }, [
    wordsMark({ said: filled(family, some), role: 'truth' }, TOP.family),
    wordsMark({ said: windowWords(context, named.there, named.therePart), role: 'kernel' }, TOP.windows),
    ...windowMarks(context, ruler, TOP.rows - 3),
    ...rowMarks(context, ruler),
  ]);
  const y: Axis = { type: 'linear', domain: [0, HEIGHT], range: [0, HEIGHT] };
  const row = r.candidates.findIndex(({ extra }) => extra === r.extra);
  return {
    panel: { ...panel, ...TWINS, axes: { x: ruler.sizes, y } },
    handles: [
      {
        param: 'input',
        panel: NAME,
        axis: 'x',
        at: { x: p.input, y: TOP.rows + row * ROW + STRIP / 2 },
        grab: { x1: 0, x2: p.input, y1: TOP.rows + row * ROW, y2: TOP.rows + row * ROW + STRIP },
        label: named.inputHandle,
      },
    ],
  };
}
