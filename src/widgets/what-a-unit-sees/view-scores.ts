/** The ten scores of the trained network, as numbers: those that are asked about in bold. */
import type { Panel } from '../contract.ts';
import { barePanel } from '../../parts/view/bare.ts';
import { colourOf, panelWidth } from '../../parts/view/frame.ts';
import { text } from '../../parts/view/plot.ts';
import { PICTURES, pictureShare, type Context } from './view-pictures.ts';

const ROWS = 5;
const HEIGHT = { narrow: 96, wide: 98 };
const MINUS = '−';

/** The larger they are, the fewer digits: two columns share a narrow panel. */
const LARGE = 9.95;

function written(score: number): string {
  const size = Math.abs(score);
  return `${score < 0 ? MINUS : ''}${size.toFixed(size < LARGE ? 1 : 0)}`;
}

export function scoresPanel(context: Context): Panel {
  const { r, p, narrow, words, width } = context;
  const share = pictureShare(narrow);
  const height = HEIGHT[narrow ? 'narrow' : 'wide'];
  const half = panelWidth(width, share) / 2;
  const highest = r.scores.indexOf(Math.max(...r.scores));
  const asked = p.ask === 'score' ? r.channels : [highest];
  const cells = Array.from(r.scores, (score, digit) => ({
    digit: String(digit),
    score: written(score),
    isAsked: asked.includes(digit),
    x: half * Math.floor(digit / ROWS),
    end: half * (1 + Math.floor(digit / ROWS)) - 6,
    y: ((digit % ROWS) + 0.5) * (height / ROWS),
  }));
  const marks = [true, false].flatMap((isAsked) => {
    const some = cells.filter((cell) => cell.isAsked === isAsked);
    const style = {
      y: 'y',
      fill: isAsked ? colourOf('kernel') : 'var(--ink)',
      fontWeight: isAsked ? 700 : 400,
      fontVariant: 'tabular-nums',
    };
    return [
      text(some, { ...style, x: 'x', text: 'digit', textAnchor: 'start', dx: 2 }),
      text(some, { ...style, x: 'end', text: 'score', textAnchor: 'end' }),
    ];
  });
  const options = { name: 'scores', height, share, caption: words.figure.scores };
  return { ...barePanel(context, options, marks), ...PICTURES };
}
