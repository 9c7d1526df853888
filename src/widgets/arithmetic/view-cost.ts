/** What the layer costs and how far it sees, each as the product or the sum that it is. */
import { formatNumber } from '../../format.ts';
import type { Panel } from '../contract.ts';
import { barePanel } from '../../parts/view/bare.ts';
import { colourOf } from '../../parts/view/frame.ts';
import { filled } from '../../parts/view/notes.ts';
import { text, type Markish } from '../../parts/view/plot.ts';
import { letterSize, textWidth } from '../../parts/view/text-width.ts';
import { spanOf } from './layer.ts';
import { counts, type Context } from './view-layout.ts';

/** Side by side where there is room for the longest products. */
const STARTS = [0, 208, 464];
const LINE = 18;
const HEIGHT = { narrow: 3 * (2 * LINE + 6), wide: 2 * LINE + 4 };
/** As many layers' steps are written out. */
const MOST_STEPS = 3;

/** A stride's power from here on is not worked out; eight layers are the most. */
const LONG = 1000;
const POWERS = '⁰¹²³⁴⁵⁶⁷';

/** 23296 as 23 296. */
const grouped = (count: number): string =>
  !Number.isSafeInteger(count) ? formatNumber(count) : String(count).replace(/\B(?=(\d{3})+$)/g, '\u00a0');

/** 1 + s + s² + …, a step for each layer. */
function stepsOf(stride: number, layers: number): string {
  const steps = counts(layers).map((layer) => stride ** layer);
  if (layers <= MOST_STEPS) return steps.join(' + ');
  const last = steps[layers - 1] < LONG ? steps[layers - 1] : `${stride}${POWERS[layers - 1]}`;
  return [...steps.slice(0, MOST_STEPS - 1), '…', last].join(' + ');
}

function linesOf({ r, p, words }: Context) {
  const named = words.figure;
  const [down, across] = r.axes;
  const [rows, columns] = r.readings;
  const { weights, biases, multiplyAdds, fields } = r.cost;
  return [
    {
      head: named.parameters,
      said: filled(named.parametersSum, {
        down: down.kernel,
        across: across.kernel,
        in: p.channelsIn,
        out: p.groups === 1 ? p.channelsOut : `${p.channelsOut}/${p.groups}`,
        biases,
        total: grouped(weights + biases),
      }),
      total: grouped(weights + biases),
      fill: colourOf('kernel'),
    },
    {
      head: named.multiplyAdds,
      said: filled(named.multiplyAddsSum, {
        weights: grouped(weights),
        rows: rows.outputs,
        columns: columns.outputs,
        total: grouped(multiplyAdds),
      }),
      total: grouped(multiplyAdds),
      fill: 'var(--ink)',
    },
    {
      head: named.field,
      said: filled(named.fieldSum, {
        reach: spanOf(down) - 1,
        steps: stepsOf(down.stride, p.layers),
        field: grouped(fields[0]),
      }),
      total: filled(named.fieldTotal, { field: grouped(fields[0]) }),
      fill: colourOf('truth'),
    },
  ];
}

export function costPanel(context: Context): Panel {
  const { narrow } = context;
  const starts = narrow ? [0] : STARTS;
  const lines = linesOf(context).map(({ said, total, ...line }, i) => {
    const room = (narrow ? undefined : starts[i + 1]) ?? context.width;
    // A product that is too long for its place is told by its result.
    return {
      ...line,
      said: textWidth(said, { size: letterSize(narrow) }) <= room - (narrow ? 0 : starts[i]) ? said : total,
    };
  });
  const size = narrow ? 'narrow' : 'wide';
  const place = (i: number) => ({ x: narrow ? 0 : STARTS[i], y: 10 + (narrow ? i * (2 * LINE + 6) : 0) });
  const put = (word: 'head' | 'said', below: number): Markish =>
    text(lines, {
      textAnchor: 'start',
      x: (_: unknown, i: number) => place(i).x,
      y: (_: unknown, i: number) => place(i).y + below,
      text: word,
      fill: word === 'head' ? 'fill' : 'var(--ink)',
      fontWeight: word === 'head' ? 600 : 400,
    });
  const panel = barePanel(context, { name: 'cost', height: HEIGHT[size] }, [
    put('head', 0),
    put('said', LINE),
  ]);
  return { ...panel, more: narrow };
}
