/** Outputs over inputs: a stair as long as the stride. */
import type { Handle, Panel } from '../contract.ts';
import { colourOf, framedPanel } from '../../parts/view/frame.ts';
import { filled } from '../../parts/view/notes.ts';
import { dot, line, ruleX } from '../../parts/view/plot.ts';
import { plainAxis } from '../../parts/view/value-axes.ts';
import { wordRow } from '../../parts/view/word-row.ts';
import { positions, thinShare, type Context } from './view-layout.ts';

const NAME = 'stairs';
const TICKS = [2, 6, 10, 14];
/** More dots than these would touch each other. */
const MOST_DOTS = 40;

/** A round number of outputs for every setting with such a top. */
const topOf = (most: number): number => [4, 8, 14, 20].find((top) => most <= top) ?? most;

export function stairsPanel(context: Context): { panel: Panel; handles: Handle[] } {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const most = r.stairs.length;
  const top = topOf(r.stairs[most - 1]);
  const ticks = most === TICKS[3] ? TICKS : [1, Math.round(most / 2), most];
  const sizes = positions(most).map((at) => at + 1);
  const shown = sizes.filter((i) => r.stairs[i - 1] > 0);
  const same = shown.filter((i) => r.stairs[i - 1] === r.outputs);
  const at = { x: (i: number) => i, y: (i: number) => r.stairs[i - 1] } as const;
  const panel = framedPanel(
    context,
    {
      name: NAME,
      share: thinShare(narrow),
      height: 200,
      marginTop: 30,
      x: { label: named.input, domain: [0.5, most + 0.5], ticks },
      y: plainAxis([0, top], [0, Math.ceil(top / 2), top]),
    },
    [
      line(shown, { ...at, curve: 'step', stroke: 'var(--rule)' }),
      dot(most > MOST_DOTS ? [] : shown, { ...at, r: 3, fill: colourOf('observation'), fillOpacity: 0.45 }),
      dot(same, { ...at, r: most > MOST_DOTS ? 2 : 4.5, fill: colourOf('estimate') }),
      ruleX([p.input], { y1: 0, y2: r.outputs, stroke: colourOf('truth'), strokeDasharray: '2 3' }),
      dot([p.input], { ...at, r: 5, fill: colourOf('truth') }),
      ...wordRow([
        { text: named.stairs, role: 'observation' },
        { text: filled(named.share, { outputs: r.outputs }), role: 'estimate' },
      ]),
    ],
  );
  const handle: Handle = {
    param: 'input',
    panel: NAME,
    axis: 'x',
    // On the axis: on its stair it would go up and down as well.
    at: { x: p.input, y: 0 },
    grab: 'panel',
    label: named.stairHandle,
  };
  return { panel, handles: [handle] };
}
