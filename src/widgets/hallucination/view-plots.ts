/** Along one row of a line's answers, or over all that the camera sees of a character's; and how several draws, or trainings, came out. */
import { colourOf, framedPanel, HALO, type FrameOptions } from '../../parts/view/frame.ts';
import { lineMarks } from '../../parts/view/lines.ts';
import { filled } from '../../parts/view/notes.ts';
import { dot, rect, ruleY, text, type Markish } from '../../parts/view/plot.ts';
import { barMarks, stemMarks } from '../../parts/view/samples.ts';
import { plainAxis } from '../../parts/view/value-axes.ts';
import { wordLines, type Word } from '../../parts/view/word-row.ts';
import type { Panel } from '../contract.ts';
import type { CharacterResult, LineResult } from './model.ts';
import { CELLS, DRAWS, SIDE } from './params.ts';
import type { Context } from './view-pictures.ts';

const optionsOf = (narrow: boolean, name: string, share: number) => ({
  name,
  share: narrow ? 1 : share,
  height: narrow ? 200 : 184,
  marginTop: narrow ? 62 : 45,
});
const zero = ruleY([0], { stroke: 'var(--rule)' });

/** Rows of words above a plot: two in a wide figure, one for each word in a narrow one. */
const rowsOf = (title: string, words: readonly Word[], narrow: boolean): Markish[] =>
  wordLines(
    narrow ? [[{ text: title }], ...[words.slice(0, 1), words.slice(1)]] : [[{ text: title }], words],
    narrow,
  );

/** The mean of each column. */
const alongColumns = (picture: ArrayLike<number>): number[] =>
  Array.from({ length: SIDE }, (_, column) => {
    let sum = 0;
    for (let row = 0; row < SIDE; row++) sum += picture[row * SIDE + column];
    return sum / SIDE;
  });

function linePlots(context: Context, r: LineResult): Panel[] {
  const { p, narrow, words } = context;
  const named = words.figure;
  const columns = Array.from({ length: SIDE }, (_, i) => i);
  const cell = Math.floor(p.column / CELLS.line);
  const first = CELLS.line * cell;
  const profile = framedPanel(
    context,
    {
      ...optionsOf(narrow, 'profile', 2 / 3),
      x: plainAxis([-0.5, SIDE - 0.5], [0, 8, 16, 24], named.column),
      y: plainAxis([-0.3, 1.1], [0, 0.25, 0.5, 1]),
    },
    [
      rect([0], { x1: first - 0.5, x2: first + CELLS.line - 0.5, y1: -0.3, y2: 1.1, ...CELL_FILL }),
      zero,
      ...barMarks({ role: 'truth', x: [p.column], y: [1], opacity: 0.35 }),
      ...lineMarks({ role: 'estimate', x: columns, y: alongColumns(r.squared.picture), markers: SIDE }),
      ...lineMarks({
        ...{ role: 'estimate', variant: 1, markers: SIDE },
        ...{ x: columns, y: alongColumns(r.adversarial.picture) },
      }),
      ...rowsOf(
        named.profile,
        [
          { text: named.lineHere, role: 'truth' },
          { text: named.squaredName, role: 'estimate' },
          { text: named.adversarialName, role: 'estimate' },
        ],
        narrow,
      ),
    ],
  );
  const places = Array.from({ length: CELLS.line }, (_, i) => first + i);
  const picks = framedPanel(
    context,
    {
      ...optionsOf(narrow, 'picks', 1 / 3),
      x: plainAxis([first - 0.6, first + CELLS.line - 0.4], places, named.column),
      y: plainAxis([0, DRAWS], [0, DRAWS / 2, DRAWS]),
    },
    [
      ...barMarks({ role: 'estimate', x: places, y: r.picks, opacity: 0.6 }),
      ...rowsOf(filled(named.picks, { draws: DRAWS }), [{ text: named.picksMore }], narrow),
    ],
  );
  return [profile, picks];
}
const CELL_FILL = { fill: 'var(--observation)', fillOpacity: 0.14 } as const;

/** Between the answers of two networks at one pixel. */
const APART = 0.16;

function characterPlots(context: Context, r: CharacterResult): Panel[] {
  const { narrow, words } = context;
  const named = words.figure;
  const cells = Array.from(r.seen, (_, i) => i + 1);
  const shifted = (by: number) => cells.map((at) => at + by);
  const profile = framedPanel(
    context,
    {
      ...optionsOf(narrow, 'profile', 2 / 3),
      x: plainAxis([0.4, cells.length + 0.6], [1, 4, 8, 12, 16], named.pixel),
      y: plainAxis([-0.1, 1], [0, 0.5, 1]),
    },
    [
      zero,
      ...barMarks({ role: 'observation', x: cells, y: r.seen, opacity: 0.35 }),
      ...stemMarks({ role: 'estimate', x: shifted(-APART), y: r.digits.again }, 3),
      dot(cells, {
        ...{ x: (at: number) => at + APART, y: (at: number) => r.letters.again[at - 1], r: 3 },
        ...{ fill: 'var(--panel)', stroke: colourOf('estimate'), strokeWidth: 1.5 },
      }),
      ...rowsOf(
        named.again,
        [
          { text: named.seenHere, role: 'observation' },
          { text: named.digitsName, role: 'estimate' },
          { text: named.lettersName, role: 'estimate' },
        ],
        narrow,
      ),
    ],
  );
  return [profile, trainingsPanel(context, r)];
}

/** Five trainings of each: how many of their answers to unseen letters look like digits. */
function trainingsPanel(context: Context, { asDigit }: CharacterResult): Panel {
  const { narrow, words } = context;
  const named = words.figure;
  const options: FrameOptions = {
    ...optionsOf(narrow, 'picks', 1 / 3),
    x: { ...plainAxis([0.4, 2.6], [1, 2]), format: (at) => named[at === 1 ? 'onDigits' : 'onLetters'] },
    y: plainAxis([0, 1], [0, 0.5, 1]),
  };
  const dots = (at: number, shares: readonly number[]): Markish =>
    dot(shares, {
      ...{ x: at, y: (share: number) => share, r: 4 },
      ...{ fill: at === 1 ? colourOf('estimate') : 'var(--panel)', stroke: colourOf('estimate') },
    });
  return framedPanel(context, options, [
    zero,
    dots(1, asDigit.digits),
    dots(2, asDigit.letters),
    text([named.real], {
      ...{ x: 1.5, y: 0.25, text: String, fill: 'var(--truth)', ...HALO },
    }),
    ...rowsOf(named.asDigit, [{ text: named.trainings }], narrow),
  ]);
}

export function plotPanels(context: Context): Panel[] {
  const { r } = context;
  const panels = 'squared' in r ? linePlots(context, r) : characterPlots(context, r);
  return panels.map((panel) => ({ ...panel, group: 'plots' }));
}
