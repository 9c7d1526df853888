/** One pixel of the result, term by term: what lies under the kernel, the kernel, the products, their sum. */
import type { Panel, ViewContext } from '../contract.ts';
import { barePanel } from '../figures/bare.ts';
import { cellMarks, cellText, type CellsOptions } from '../figures/cells.ts';
import { panelWidth } from '../figures/frame.ts';
import { filled } from '../figures/notes.ts';
import { linesOfWords, type Words } from '../figures/words.ts';
import type { Result } from './model.ts';
import { neighbourhoodAt, type Neighbourhood } from './neighbourhood.ts';
import type { Params } from './params.ts';

type Context = ViewContext<Params, Result>;

/** Larger kernels show colours only: the numbers would not be legible. */
const MOST_NUMBERED = 5;
const LETTER = 7;
const LINE = 18;

function gridPanels(context: Context, spot: Neighbourhood): Panel[] {
  const { p, narrow, words } = context;
  const named = words.figure;
  const { shape } = spot;
  const share = narrow ? 1 : 1 / 3;
  const height = narrow ? 164 : 216;
  const room = { width: panelWidth(context.width, share), height, aspect: narrow ? 2 : undefined };
  const numbered = Math.max(...shape) <= MOST_NUMBERED;
  const marked = [shape[0] - 1 - Math.floor(shape[0] / 2), shape[1] - 1 - Math.floor(shape[1] / 2)] as const;
  // No product is larger than the largest weight, since light lies in [0, 1].
  const scale = Math.max(...spot.weights.map(Math.abs));
  const common = { shape, numbered, marked };
  const grid = (name: string, caption: string, role: Panel['role'], cells: CellsOptions): Panel =>
    barePanel(context, { name, caption, role, share, height }, cellMarks(cells, room));
  const { values, weights, products, outside: invented } = spot;
  const plain = p.light === 'linear' ? named.lightValues : named.values;
  const place = invented.some(Boolean) ? named.invented : plain;
  return [
    grid('values', place, 'truth', { ...common, values, colours: 'grey', invented }),
    grid('weights', named.weights, 'kernel', { ...common, values: weights, colours: 'signed', scale }),
    grid('products', named.products, undefined, { ...common, values: products, colours: 'signed', scale }),
  ];
}

/** Terms joined by + and −, broken into lines that fit. */
function sumLines(terms: readonly number[], result: string, width: number): string[] {
  const signed = terms.map((term, i) => {
    const said = cellText(Math.abs(term));
    if (i === 0) return term < 0 ? `−${said}` : said;
    return `${term < 0 ? '−' : '+'} ${said}`;
  });
  const lines = [''];
  for (const word of [...signed, `= ${result}`]) {
    const line = lines[lines.length - 1];
    if (line && (line.length + 1 + word.length) * LETTER > width) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines;
}

function sumPanel(context: Context, spot: Neighbourhood): Panel {
  const { p, narrow, words } = context;
  const named = words.figure;
  const share = narrow ? 1 : 1 / 2;
  const result = cellText(spot.sum);
  const linear = p.light === 'linear';
  const clipped = p.display === 'clipped' && (spot.sum < 0 || spot.sum > 1);
  const place = filled(named[linear ? 'becomesLight' : 'becomes'], {
    row: spot.row,
    column: spot.column,
    value: result,
    stored: cellText(context.r.storedMean[spot.row * context.r.shape[1] + spot.column]),
  });
  const lines: Words[] = [
    { said: named.rowSums, quiet: true },
    ...sumLines(spot.rowSums, result, panelWidth(context.width, share)).map((said) => ({ said, bold: true })),
    { said: place, role: 'observation' },
  ];
  if (clipped) lines.push({ said: filled(named.clips, { value: spot.sum < 0 ? 0 : 1 }), quiet: true });
  const marks = linesOfWords(lines, LINE / 2, LINE);
  return barePanel(context, { name: 'sum', height: (narrow ? 6 : 5) * LINE, share }, marks);
}

export function sumPanels(context: Context): Panel[] {
  const spot = neighbourhoodAt(context.r, context.p.spot);
  return [...gridPanels(context, spot), sumPanel(context, spot)];
}
