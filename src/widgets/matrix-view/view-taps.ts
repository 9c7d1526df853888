/** The kernel, and what the outlined row and column say in words: above it, or on a phone in a panel beside the transpose. */
import { colourOf, framedPanel, type FrameOptions } from '../../parts/view/frame.ts';
import { filled } from '../../parts/view/notes.ts';
import { ruleY, text } from '../../parts/view/plot.ts';
import { stemMarks } from '../../parts/view/samples.ts';
import { barePanel } from '../../parts/view/bare.ts';
import { linesOfWords, type Phrase } from '../../parts/view/words.ts';
import type { Handle, Panel } from '../contract.ts';
import { cellText } from '../../parts/view/cells.ts';
import { REACH, TAPS } from './params.ts';
import { chosen, GROUP, layoutOf, subscript, TWIN, type Context } from './view-layout.ts';
import { linesWithin } from '../../parts/view/text-width.ts';

const LINE = 17;
/** Room above the stems: for the words of a row and of a column, two lines each, or for the kernel's name alone. */
const TOP = { words: 84, name: 22 };
/** The least lines that a row takes, so that the column's words stay in place. */
const LEAST = 2;

/** Room to draw in; and what the kernels on offer need. */
const DRAWN = { domain: [-8, 8], ticks: [-8, -4, 0, 4, 8] } as const;
const GIVEN = { domain: [-2, 5], ticks: [-2, 0, 2, 4] } as const;

/** y₃ = x₁ + 2x₂ − x₃, term by term. */
function rowWords({ r, words }: Context, row: number): string[] {
  const named = words.figure;
  const terms = Array.from({ length: r.size }, (_, j) => ({ j, weight: r.matrix[row * r.size + j] }))
    .filter(({ weight }) => weight !== 0)
    .map(({ j, weight }, i) => {
      const sign = weight < 0 ? '−' : i === 0 ? '' : '+';
      const size = Math.abs(weight) === 1 ? '' : cellText(Math.abs(weight));
      const term = filled(named.term, { weight: size, at: subscript(j) });
      return i === 0 ? sign + term : `${sign} ${term}`;
    });
  const head = filled(named.gathers, { at: subscript(row) });
  return [...head.split(' '), ...(terms.length > 0 ? terms : ['0'])];
}

/** Which outputs an input reaches. */
function columnWords({ r, words }: Context, column: number): string[] {
  const named = words.figure;
  const reached = Array.from({ length: r.size }, (_, i) => i)
    .filter((i) => r.matrix[i * r.size + column] !== 0)
    .map((i) => filled(named.output, { at: subscript(i) }));
  return [...filled(named.scatters, { at: subscript(column) }).split(' '), ...reached];
}

/** What the row gathers, and where the column scatters. */
function termLines(context: Context, width: number): Phrase[] {
  const { row, column } = chosen(context);
  const rows = linesWithin(rowWords(context, row), width, { bold: true }).map((said): Phrase => ({
    said,
    role: 'observation',
  }));
  const pad = Array.from({ length: LEAST - rows.length }, (): Phrase => ({ said: '' }));
  const columns = linesWithin(columnWords(context, column), width, { bold: true }).map((said): Phrase => ({
    said,
    role: 'truth',
  }));
  return [...rows, ...pad, ...columns];
}

/** Beside the transpose on a phone. */
export function termsPanel(context: Context): Panel {
  const { share, width, height } = layoutOf(context, TWIN);
  const marks = linesOfWords(termLines(context, width), 9, LINE);
  return { ...barePanel(context, { name: 'terms', height, share }, marks), group: GROUP };
}

export function tapsPanel(context: Context): { panel: Panel; handles: Handle[] } {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const { share, width, height } = layoutOf(context, { share: 1, height: 190 });
  const top = narrow ? TOP.name : TOP.words;
  const options: FrameOptions = {
    name: 'kernel',
    height,
    share,
    marginTop: top,
    x: {
      label: named.place,
      domain: [-0.5, TAPS - 0.5],
      ticks: [0, 1, 2, 3, 4],
      format: (i) => cellText(i - REACH),
    },
    y: { label: '', ...(p.kernel === 'drawn' ? DRAWN : GIVEN), format: (v) => cellText(v) },
  };
  const terms = narrow ? [] : termLines(context, width);
  const panel = framedPanel(context, options, [
    ruleY([0], { stroke: 'var(--rule)' }),
    ...stemMarks({ role: 'kernel', x: [0, 1, 2, 3, 4], y: r.taps }, 4),
    ...terms.map(({ said, role = 'observation' }, i) =>
      text([said], {
        frameAnchor: 'top-left',
        dx: -46,
        dy: 9 + i * LINE - top,
        textAnchor: 'start',
        lineAnchor: 'middle',
        fill: colourOf(role),
        fontWeight: 600,
      }),
    ),
    text([named.kernel], {
      frameAnchor: 'top-left',
      dx: 6,
      dy: 6,
      textAnchor: 'start',
      fill: colourOf('kernel'),
      fontWeight: 600,
    }),
  ]);
  const draw: Handle = {
    param: 'drawn',
    panel: 'kernel',
    axis: 'draw',
    at: { x: 0, y: 0 },
    first: -REACH,
    label: named.drawHandle,
  };
  return { panel: { ...panel, group: GROUP }, handles: p.kernel === 'drawn' ? [draw] : [] };
}
