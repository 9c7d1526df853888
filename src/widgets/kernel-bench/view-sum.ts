/** One pixel of the result, term by term: what lies under the kernel, the kernel, the products, their sum. */
import type { Panel, ViewContext } from '../contract.ts';
import { barePanel } from '../../parts/view/bare.ts';
import { cellMarks, cellText, type CellsOptions } from '../../parts/view/cells.ts';
import { panelWidth } from '../../parts/view/frame.ts';
import { filled } from '../../parts/view/notes.ts';
import { linesOfWords, type Phrase } from '../../parts/view/words.ts';
import type { Result } from './model.ts';
import { neighbourhoodAt, type Neighbourhood } from './neighbourhood.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';
import { COST, costMarks } from './view-cost.ts';
import { linesWithin } from '../../parts/view/text-width.ts';

type Context = ViewContext<Params, Result, Words>;

/** Two by two on a phone; in a wide drawing three beside each other, under the pictures and the sum. */
const shareOf = (narrow: boolean): number => (narrow ? 1 / 2 : 1 / 3);

/** Larger kernels show colours only: the numbers would not be legible. */
const MOST_NUMBERED = 5;
const LINE = 17;
const GRID = { narrow: 132, wide: 146 };
/** As high as the square pictures beside it. */
const WIDE_SUM = 216;

function gridPanels(context: Context, spot: Neighbourhood): Panel[] {
  const { p, narrow, words } = context;
  const named = words.figure;
  const { shape } = spot;
  const share = shareOf(narrow);
  const height = narrow ? GRID.narrow : GRID.wide;
  const room = { width: panelWidth(context.width, share), height, aspect: 2 };
  const numbered = Math.max(...shape) <= MOST_NUMBERED;
  const marked = [shape[0] - 1 - Math.floor(shape[0] / 2), shape[1] - 1 - Math.floor(shape[1] / 2)] as const;
  // No product is larger than the largest weight, since light lies in [0, 1].
  const scale = Math.max(...spot.weights.map(Math.abs));
  const common = { shape, numbered, marked };
  const grid = (name: string, caption: string, role: Panel['role'], cells: CellsOptions): Panel => ({
    ...barePanel(context, { name, caption, role, share, height }, cellMarks(cells, room)),
    group: 'sum',
  });
  const { values, weights, products, outside: invented } = spot;
  const plain = p.light === 'linear' ? named.lightValues : named.values;
  const place = invented.some(Boolean) ? named.invented : plain;
  return [
    grid('values', place, 'truth', { ...common, values, colours: 'grey', invented }),
    grid('weights', named.weights, 'kernel', { ...common, values: weights, colours: 'signed', scale }),
    grid('products', named.products, undefined, { ...common, values: products, colours: 'signed', scale }),
  ];
}

/** Terms joined by + and −, each sign with its number. */
const signed = (terms: readonly number[]): string[] =>
  terms.map((term, i) => {
    const said = cellText(Math.abs(term));
    if (i === 0) return term < 0 ? `−${said}` : said;
    return `${term < 0 ? '−' : '+'} ${said}`;
  });

function sumLines({ r, p, words }: Context, spot: Neighbourhood, width: number): Phrase[] {
  const named = words.figure;
  const result = cellText(spot.sum);
  const clipped = p.display === 'clipped' && (spot.sum < 0 || spot.sum > 1);
  const place = filled(named[p.light === 'linear' ? 'becomesLight' : 'becomes'], {
    row: spot.row,
    column: spot.column,
    value: result,
    stored: cellText(r.storedMean[spot.row * r.shape[1] + spot.column]),
  });
  const clips = clipped ? filled(named.clips, { value: spot.sum < 0 ? 0 : 1 }) : '';
  const said = (text: string, bold: boolean) => linesWithin(text.split(' '), width, { bold });
  return [
    ...said(named.rowSums, false).map((text) => ({ said: text, quiet: true })),
    ...linesWithin([...signed(spot.rowSums), `= ${result}`], width, { bold: true }).map((text) => ({
      said: text,
      bold: true,
    })),
    ...said(place, true).map((text) => ({ said: text, role: 'observation' as const })),
    ...(clips ? said(clips, false).map((text) => ({ said: text, quiet: true })) : []),
  ];
}

function sumPanel(context: Context, spot: Neighbourhood): Panel {
  const { narrow } = context;
  const share = shareOf(narrow);
  const width = panelWidth(context.width, share);
  const height = narrow ? GRID.narrow : WIDE_SUM;
  const lines = linesOfWords(sumLines(context, spot, width), LINE / 2, LINE);
  const cost = narrow ? [] : costMarks(context, width, height - COST);
  return { ...barePanel(context, { name: 'sum', height, share }, [...lines, ...cost]), group: 'sum' };
}

export function sumPanels(context: Context): { grids: Panel[]; sum: Panel } {
  const spot = neighbourhoodAt(context.r, context.p.spot);
  return { grids: gridPanels(context, spot), sum: sumPanel(context, spot) };
}
