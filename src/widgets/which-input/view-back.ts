/** The way back: each output lays down a copy of the kernel, where its window was. */
import type { Panel } from '../contract.ts';
import { barePanel } from '../../parts/view/bare.ts';
import { colourOf, THIN_HALO } from '../../parts/view/frame.ts';
import { link, rect, text, type Markish } from '../../parts/view/plot.ts';
import { wordsMark } from '../../parts/view/words.ts';
import { chosenReads, copiesText } from './view-copies.ts';
import { isNumbered, stripMarks } from './view-cells.ts';
import { rulerOf, TWINS, wideShare, type Context, type Ruler } from './view-layout.ts';
import { windowMarks, WINDOWS_HEIGHT, windowsOf, windowWords, type Window } from './view-windows.ts';

const OUTPUT = { top: 20, height: 16 };
const TOP = { strip: 46 + WINDOWS_HEIGHT, foot: 46 + WINDOWS_HEIGHT + 34 };
const STRIP = 22;
const HEIGHT = TOP.foot + 10;

/** The outputs, each over the middle of its copy and tied to it. */
function outputMarks(context: Context, ruler: Ruler): Markish[] {
  const windows = windowsOf(context, ruler, TOP.strip - 3);
  const apart = ruler.cell * context.p.stride;
  const half = Math.min(7, apart / 2 - Math.min(1, apart / 4));
  const bottom = OUTPUT.top + OUTPUT.height;
  return [
    link(windows, {
      x1: 'middle',
      x2: 'middle',
      y1: bottom,
      y2: 'y',
      stroke: colourOf('observation'),
      strokeOpacity: 0.5,
    }),
    rect(windows, {
      x1: ({ middle }: Window) => middle - half,
      x2: ({ middle }: Window) => middle + half,
      y1: OUTPUT.top,
      y2: bottom,
      fill: colourOf('observation'),
      fillOpacity: 0.75,
    }),
  ];
}

export function backPanel(context: Context): Panel {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const ruler = rulerOf(context);
  const reads = chosenReads(r);
  const appended =
    r.extra > 0
      ? [
          text([named.appended], {
            x: ruler.left(p.input) + 8,
            y: TOP.strip + STRIP / 2,
            textAnchor: 'start',
            fill: colourOf('estimate'),
            fontWeight: 600,
            ...THIN_HALO,
          }),
        ]
      : [];
  const panel = barePanel(context, { name: 'back', height: HEIGHT, share: wideShare(narrow) }, [
    wordsMark({ said: windowWords(context, named.back, named.backPart), role: 'observation' }, 8),
    ...outputMarks(context, ruler),
    ...windowMarks(context, ruler, TOP.strip - 3),
    ...stripMarks(ruler, {
      role: 'observation',
      top: TOP.strip,
      height: STRIP,
      reads,
      padding: p.padding,
      framed: Math.max(0, r.back),
      said: copiesText(reads, named.bias),
    }),
    ...appended,
    wordsMark(
      { said: isNumbered(ruler) ? named.result : named.resultPlain, quiet: true, bold: true },
      TOP.foot,
    ),
  ]);
  return { ...panel, ...TWINS };
}
