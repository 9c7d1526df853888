/** The network's score for each class, as bars; the right one in the colour of the truth. */
import type { Panel, ViewContext } from '../contract.ts';
import { barePanel } from '../../parts/view/bare.ts';
import { colourOf, panelWidth } from '../../parts/view/frame.ts';
import { rect, text } from '../../parts/view/plot.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';

const HEIGHT = { narrow: 136, wide: 141 };
const LABEL = 16;
const PERCENT = 44;

export function scoresPanel(context: ViewContext<Params, Result, Words>): Panel {
  const { r, narrow, words } = context;
  const share = narrow ? 3 / 4 : 1 / 3;
  const height = HEIGHT[narrow ? 'narrow' : 'wide'];
  const row = height / r.scores.length;
  const length = panelWidth(context.width, share) - LABEL - PERCENT;
  const classes = Array.from(r.scores, (score, digit) => ({
    digit: String(digit),
    said: `${(100 * score).toFixed(score < 0.995 && score >= 0.0005 ? 1 : 0)} %`,
    right: digit === r.label,
    x1: LABEL,
    x2: LABEL + Math.max(1, score * length),
    y1: digit * row + 2,
    y2: (digit + 1) * row - 2,
    y: (digit + 0.5) * row,
  }));
  const box = { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2' } as const;
  const weight = (right: boolean) => ({ fill: right ? colourOf('truth') : 'var(--ink)', fontWeight: 600 });
  const named = (right: boolean) => {
    const some = classes.filter((one) => one.right === right);
    return [
      rect(some, { ...box, fill: colourOf(right ? 'truth' : 'estimate'), fillOpacity: right ? 1 : 0.75 }),
      text(some, { x: 4, y: 'y', text: 'digit', ...weight(right) }),
      text(some, { x: 'x2', y: 'y', dx: 4, text: 'said', textAnchor: 'start', ...weight(right) }),
    ];
  };
  return barePanel(
    context,
    { name: 'scores', height, share, role: 'estimate', caption: words.figure.scores },
    [...named(false), ...named(true)],
  );
}
