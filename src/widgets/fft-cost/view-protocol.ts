/** What was timed, how, and how far it has come. */
import { barePanel } from '../../parts/view/bare.ts';
import { colourOf, panelWidth } from '../../parts/view/frame.ts';
import { filled } from '../../parts/view/notes.ts';
import { rect, text } from '../../parts/view/plot.ts';
import type { Panel } from '../contract.ts';
import { formatNumber } from '../../format.ts';
import { KERNELS, SIZES } from './params.ts';
import type { Context } from './view-layout.ts';

const LINE = 19;
const BAR = { top: 30, height: 8 };
const FIRST = 60;

export function protocolPanel(context: Context): Panel {
  const { r, p, words } = context;
  const named = words.figure;
  const width = panelWidth(context.width);
  const numbers = {
    timed: r.timed,
    total: r.total,
    sizes: SIZES.length,
    kernels: KERNELS.length,
    times: r.times,
    long: r.timesOfLong,
    least: formatNumber(r.leastMs),
    seed: p.seed,
  };
  const lines = [
    named.protocolCells,
    named.protocolCode,
    named.protocolZeros,
    named.protocolTimes,
    named.protocolLong,
    named.protocolOrder,
    named.protocolLeft,
  ].map((said) => filled(said, numbers));
  const state = r.timed === 0 ? named.notYet : r.timed < r.total ? named.going : named.done;
  const panel = barePanel(context, { name: 'protocol', height: 200 }, [
    text([filled(state, numbers)], { x: 0, y: 12, textAnchor: 'start', fontWeight: 600, fill: 'var(--ink)' }),
    rect([width], { x1: 0, x2: width, y1: BAR.top, y2: BAR.top + BAR.height, fill: 'var(--rule)', rx: 4 }),
    rect(r.timed > 0 ? [r.timed] : [], {
      x1: 0,
      x2: (timed: number) => (width * timed) / r.total,
      y1: BAR.top,
      y2: BAR.top + BAR.height,
      fill: colourOf('kernel'),
      rx: 4,
    }),
    text(lines, {
      x: 0,
      y: (_: string, i: number) => FIRST + i * LINE,
      textAnchor: 'start',
      fill: 'var(--quiet)',
    }),
  ]);
  return { ...panel, more: true };
}
