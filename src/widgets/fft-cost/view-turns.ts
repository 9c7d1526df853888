/** From which kernel on Fourier wins, against the picture's size: counted, and timed here. */
import { framedPanel, type FrameOptions, HALO } from '../../parts/view/frame.ts';
import { link, ruleX, text, type Markish } from '../../parts/view/plot.ts';
import { wordLines } from '../../parts/view/word-row.ts';
import type { Panel } from '../contract.ts';
import { formatNumber } from '../../format.ts';
import type { Turn } from './model.ts';
import { LARGEST, METHODS, SIZES, type CostedMethod } from './params.ts';
import { countedMark, HEIGHT, inkOf, timedMark, TURNS, type Context } from './view-layout.ts';

const [FIRST, LAST] = [56, 580];

/** A name above the jagged line. */
const CLEAR = 20;

/** Somewhere between two of the kernels that were timed: a bar from one to the other, a dot on the one that Fourier wins. */
function timedMarks(turns: readonly Turn[], other: CostedMethod): Markish[] {
  const own = turns.filter((turn) => METHODS[turn.way] === other && turn.timed > 0);
  const decided = own.filter(({ timed }) => timed <= LARGEST);
  return [
    link(own, {
      x1: 'size',
      x2: 'size',
      y1: ({ before }: Turn) => before || 1,
      y2: ({ timed }: Turn) => Math.min(timed, LARGEST),
      stroke: inkOf(other),
      strokeWidth: 3,
      strokeOpacity: 0.45,
    }),
    timedMark(other, { x: decided.map(({ size }) => size), y: decided.map(({ timed }) => timed) }),
  ];
}

export function turnsPanel(context: Context): Panel {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const options: FrameOptions = {
    name: 'turns',
    height: narrow ? 250 : HEIGHT,
    share: narrow ? 1 : TURNS,
    marginTop: 62,
    x: {
      label: named.size,
      type: 'log',
      domain: [FIRST, LAST],
      ticks: [...SIZES],
      format: (v) => formatNumber(v),
    },
    y: {
      label: '',
      type: 'log',
      domain: [2, 100],
      ticks: [3, 10, 30, 100],
      format: (v) => formatNumber(v),
    },
  };
  const curve = (y: readonly number[]) => {
    const at = r.sizes.map((_, i) => i).filter((i) => y[i] > 0);
    return { x: at.map((i) => r.sizes[i]), y: at.map((i) => y[i]) };
  };
  const name = (said: string, y: readonly number[], above: number) =>
    text([said], {
      x: LAST,
      y: y[r.sizes.indexOf(SIZES[SIZES.length - 1])],
      dx: -2,
      dy: -above,
      textAnchor: 'end',
      fontWeight: 600,
      fill: 'var(--ink)',
      ...HALO,
    });
  return framedPanel(context, options, [
    ruleX([Number(p.size)], { stroke: 'var(--quiet)', strokeWidth: 1.25 }),
    countedMark('plain', curve(r.countedPlain)),
    countedMark('passes', curve(r.countedPasses)),
    ...timedMarks(r.turns, 'plain'),
    ...timedMarks(r.turns, 'passes'),
    name(named.plain, r.countedPlain, 11),
    name(named.passes, r.countedPasses, CLEAR),
    ...wordLines([
      [{ text: named.turns, role: 'kernel' }],
      [{ text: named.bars }],
      [{ text: named.kernel, role: 'kernel' }],
    ]),
  ]);
}
