/** What a pixel costs against the kernel's size: lines are counted, dots are timed. */
import {
  colourOf,
  framedPanel,
  frameOf,
  type Frame,
  type FrameOptions,
  HALO,
} from '../../parts/view/frame.ts';
import { filled } from '../../parts/view/notes.ts';
import { ruleX, text, type Markish } from '../../parts/view/plot.ts';
import { decadeAxis } from '../../parts/view/value-axes.ts';
import { wordLines, wordRow } from '../../parts/view/word-row.ts';
import type { Axis, Panel, Role } from '../contract.ts';
import { formatNumber } from '../../format.ts';
import type { Curve } from './model.ts';
import { KERNELS, LARGEST, METHODS, type CostedMethod } from './params.ts';
import { countedMark, dotOf, HEIGHT, inkOf, timedMark, TURNS, type Context } from './view-layout.ts';
import { letterSize, textWidth } from '../../parts/view/text-width.ts';

const FLOOR = 2;
const CEILING = 20_000;
const NAME_HEIGHT = 16;
/** Where no name can stand beside its line. */
const SIGNS: Record<CostedMethod, string> = { plain: '─', passes: '--', fourier: '━' };

const pixel = ({ domain: [a, b], range: [p, q] }: Axis, value: number): number =>
  p + (Math.log(value / a) / Math.log(b / a)) * (q - p);

/** The names at the lines' right ends, pushed apart where they would touch. */
function nameMarks(
  frame: Frame,
  curves: readonly Curve[],
  words: Readonly<Record<string, string>>,
): Markish[] {
  const places = curves
    .map(({ way, products }) => ({ method: METHODS[way], y: pixel(frame.y, products[products.length - 1]) }))
    .sort((a, b) => a.y - b.y);
  for (let i = 1; i < places.length; i++) places[i].y = Math.max(places[i].y, places[i - 1].y + NAME_HEIGHT);
  return places.map(({ method, y }) =>
    text([`${dotOf(method)} ${words[method]}`], {
      frameAnchor: 'top-right',
      dx: 8,
      dy: y - frame.y.range[1],
      textAnchor: 'start',
      lineAnchor: 'middle',
      fill: inkOf(method),
      fontWeight: 600,
    }),
  );
}

/** The counted turns, each a thread with what happens there: on its right, or on its left where that is too narrow. */
function turnMarks({ r, p, narrow, words }: Context, frame: Frame): Markish[] {
  const turns = r.turns.filter(
    ({ size, counted }) => String(size) === p.size && counted > 0 && counted <= LARGEST,
  );
  return turns.flatMap(({ way, counted }, i) => {
    // Fourier has no turn: the others turn against it.
    const method = METHODS[way] as Exclude<CostedMethod, 'fourier'>;
    const said = filled(words.figure[`${method}Turn${narrow ? 'Short' : ''}`], { kernel: counted });
    const isRight =
      pixel(frame.x, counted) + textWidth(said, { size: letterSize(narrow), bold: true }) <
      frame.x.range[1] + 4;
    return [
      ruleX([counted], { stroke: colourOf('kernel'), strokeDasharray: '2 3' }),
      text([said], {
        x: counted,
        y: CEILING,
        dx: isRight ? 5 : -5,
        dy: 9 + 17 * i,
        textAnchor: isRight ? 'start' : 'end',
        fill: colourOf('kernel'),
        fontWeight: 600,
        ...HALO,
      }),
    ];
  });
}

/** What a pixel costs at the chosen kernel: as many rows as they need. */
function headMarks({ r, p, narrow, words }: Context, curves: readonly Curve[]): Markish[] {
  const named = words.figure;
  const at = r.odd.indexOf(p.kernel);
  const counts = Object.fromEntries(
    curves.map(({ way, products }) => [METHODS[way], formatNumber(products[at])]),
  );
  const title = { text: filled(named.costs, { size: p.size }) };
  const unit = { text: named.units };
  const three = {
    text: filled(narrow ? named.threeCountsShort : named.threeCounts, { ...counts, kernel: p.kernel }),
  };
  if (!narrow) return wordLines([[title, unit], [three]]);
  const names = METHODS.map((method) => ({
    text: `${SIGNS[method]} ${named[method]}`,
    role: roleOf(method),
  }));
  return [title, unit, three].flatMap((word, i) => wordRow([word], 3 - i)).concat(wordRow(names));
}

export function costPanel(context: Context): Panel {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const curves = METHODS.map((_, way) =>
    r.curves.find((curve) => curve.way === way && String(curve.size) === p.size)!,
  );
  const options: FrameOptions = {
    name: 'cost',
    height: narrow ? 300 : HEIGHT,
    share: narrow ? 1 : 1 - TURNS,
    marginRight: narrow ? 12 : 100,
    marginTop: narrow ? 82 : 46,
    x: {
      label: named.kernel,
      type: 'log',
      domain: [3, LARGEST],
      ticks: [...KERNELS],
      format: (v) => formatNumber(v),
    },
    y: decadeAxis([FLOOR, CEILING], [10, 100, 1000, 10_000]),
  };
  const frame = frameOf(context, options);
  return framedPanel(context, options, [
    ruleX([p.kernel], { stroke: 'var(--quiet)', strokeWidth: 1.25 }),
    ...curves.map(({ way, products }) => countedMark(METHODS[way], { x: r.odd, y: products })),
    ...curves.map(({ way, nanoseconds }) => timedMark(METHODS[way], { x: KERNELS, y: within(nanoseconds) })),
    ...turnMarks(context, frame),
    ...headMarks(context, curves),
    ...(narrow ? [] : nameMarks(frame, curves, named)),
  ]);
}

const roleOf = (method: CostedMethod): Role | undefined => (method === 'fourier' ? 'kernel' : undefined);

/** A slow machine's dots stay at the edge of the plot. */
const within = (nanoseconds: readonly number[]): number[] =>
  nanoseconds.map((value) => (value > 0 ? Math.min(CEILING, Math.max(FLOOR, value)) : 0));
