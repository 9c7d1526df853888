/** The two formulas, with the numbers in place. */
import type { Panel } from '../contract.ts';
import { barePanel } from '../../parts/view/bare.ts';
import { filled } from '../../parts/view/notes.ts';
import { linesOfWords, type Phrase } from '../../parts/view/words.ts';
import { thinShare, type Context } from './view-layout.ts';

const LINE = 18;
const TOP = 9;
const HEIGHT = 142;

export function sumsPanel(context: Context): Panel {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const { kernel: k, stride: s, padding, dilation: d, input: i } = p;
  const values = { i, k, s, p: padding, d, o: r.outputs, a: r.extra, travel: r.travel, rest: r.extra };
  const say = (line: string): string => filled(line, { ...values, steps: r.outputs - 1, outputs: r.outputs });
  const lines: readonly Phrase[] = [
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
    linesOfWords(lines, TOP, LINE),
  );
}
