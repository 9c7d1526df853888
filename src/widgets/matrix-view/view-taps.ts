/** The kernel, and what the outlined row and column say in words. */
import { colourOf, framedPanel, type FrameOptions } from '../figures/frame.ts';
import { filled } from '../figures/notes.ts';
import { ruleY, text, type Markish } from '../figures/plot.ts';
import { stemMarks } from '../figures/samples.ts';
import type { Handle, Panel } from '../contract.ts';
import { cellText } from '../figures/cells.ts';
import { REACH, TAPS } from './params.ts';
import { chosen, layoutOf, subscript, type Context } from './view-layout.ts';

const LETTER = 6.6;
const LINE = 17;
/** Lines of words above the stems, and their places from the panel's top. */
const TOP = 108;

/** Room to draw in; and what the kernels on offer need. */
const DRAWN = { domain: [-8, 8], ticks: [-8, -4, 0, 4, 8] } as const;
const GIVEN = { domain: [-2, 5], ticks: [-2, 0, 2, 4] } as const;

/** Words broken into lines that fit. */
function broken(words: readonly string[], width: number): string[] {
  const lines = [''];
  for (const word of words) {
    const line = lines[lines.length - 1];
    if (line && (line.length + 1 + word.length) * LETTER > width) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines;
}

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

const block = (lines: readonly string[], first: number, fill: string): Markish[] =>
  lines.map((said, i) =>
    text([said], {
      frameAnchor: 'top-left',
      dx: -46,
      dy: 9 + (first + i) * LINE - TOP,
      textAnchor: 'start',
      lineAnchor: 'middle',
      fill,
      fontWeight: 600,
    }),
  );

export function tapsPanel(context: Context): { panel: Panel; handles: Handle[] } {
  const { r, p, words } = context;
  const named = words.figure;
  const { share, width, height } = layoutOf(context);
  const { row, column } = chosen(context);
  const options: FrameOptions = {
    name: 'kernel',
    height,
    share,
    marginTop: TOP,
    x: {
      label: named.place,
      domain: [-0.5, TAPS - 0.5],
      ticks: [0, 1, 2, 3, 4],
      format: (i) => cellText(i - REACH),
    },
    y: { label: '', ...(p.kernel === 'drawn' ? DRAWN : GIVEN), format: (v) => cellText(v) },
  };
  const panel = framedPanel(context, options, [
    ruleY([0], { stroke: 'var(--rule)' }),
    ...stemMarks({ role: 'kernel', x: [0, 1, 2, 3, 4], y: r.taps }, 4),
    ...block(broken(rowWords(context, row), width), 0, colourOf('observation')),
    ...block(broken(columnWords(context, column), width), 3, colourOf('truth')),
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
  return { panel, handles: p.kernel === 'drawn' ? [draw] : [] };
}
