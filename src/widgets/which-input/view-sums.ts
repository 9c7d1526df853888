/** The two formulas, with the numbers in place. */
import type { Panel, Role } from '../contract.ts';
import { barePanel } from '../figures/bare.ts';
import { colourOf } from '../figures/frame.ts';
import { filled } from '../figures/notes.ts';
import { text } from '../figures/plot.ts';
import { thinShare, type Context } from './view-layout.ts';

interface Line {
  readonly said: string;
  readonly role?: Role;
  readonly quiet?: boolean;
}
const LINE = 18;
const TOP = 9;
const HEIGHT = 142;

export function sumsPanel(context: Context): Panel {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const { kernel: k, stride: s, padding, dilation: d, input: i } = p;
  const values = { i, k, s, p: padding, d, o: r.outputs, a: r.extra, travel: r.travel, rest: r.extra };
  const say = (line: string): string => filled(line, { ...values, steps: r.outputs - 1, outputs: r.outputs });
  const lines: readonly Line[] = [
    { said: named.travelName, quiet: true },
    { said: say(named.travel) },
    { said: say(named.steps) },
    { said: say(named.outputs), role: 'observation' },
    { said: say(named.padding), role: 'estimate' },
    { said: named.backName, quiet: true },
    { said: say(named.backFirst) },
    { said: say(named.backRest), role: 'truth' },
  ];
  return barePanel(
    context,
    { name: 'sums', height: HEIGHT, share: thinShare(narrow) },
    lines.map(({ said, role, quiet }, row) =>
      text([said], {
        x: 0,
        y: TOP + row * LINE,
        textAnchor: 'start',
        fill: quiet ? 'var(--quiet)' : role ? colourOf(role) : 'var(--ink)',
        fontWeight: role ? 600 : 400,
      }),
    ),
  );
}
