/** The size, the output of this step, and the test of a transpose, with the numbers in place. */
import type { Panel } from '../contract.ts';
import { barePanel } from '../../parts/view/bare.ts';
import { cellText } from '../../parts/view/cells.ts';
import { filled } from '../../parts/view/notes.ts';
import { linesOfWords, type Phrase } from '../../parts/view/words.ts';
import type { Along } from './geometry.ts';
import { atWork, positions, ROW, SAID, shareOf, widthOf, type Context } from './view-layout.ts';
import { linesWithin } from '../../parts/view/text-width.ts';

const STEP = 18;
const FIRST = 9;
/** What is said of the size, of the output and of the test stands apart, where there is room. */
const APART = 8;
/** More lines than this leave no room. */
const ROOMY = 8;
/** More lines than this a sum may not have. */
const MOST_LINES = 4;

/** Words on as many lines as they need, and there is room for. */
const broken = (words: readonly string[], width: number): string[] =>
  linesWithin(words, width).slice(0, MOST_LINES);

/** z[row, column] = Σ weight · input, over the copies that land there. */
function outputLines(context: Context): string[] {
  const { r, words } = context;
  if (r.outlined)
    return linesWithin(
      `${words.figure.manyOutputs}${r.step === 0 ? ` ${words.figure.begin}` : ''}`.split(' '),
      widthOf(context, SAID),
    );
  const { output } = atWork(context);
  if (output < 0) return [words.figure.begin];
  const inputs = r.y.data.length;
  const at = filled(words.figure.cell, {
    row: Math.floor(output / r.outShape[1]),
    column: output % r.outShape[1],
  });
  const terms = positions(inputs)
    .map((input) => ({ weight: r.matrix[output * inputs + input], value: r.y.data[input] }))
    .filter(({ weight }) => weight !== 0)
    .map(({ weight, value }, i) => {
      const sign = weight < 0 ? '−' : i > 0 ? '+' : '';
      return `${i > 0 ? `${sign} ` : sign}${cellText(Math.abs(weight))}·${cellText(value)}`;
    });
  const sum = terms.length > 0 ? [...terms, '=', cellText(r.z[output])] : ['0'];
  return broken([...at.split(' '), '=', ...sum], widthOf(context, SAID));
}

const sizeWords = (words: string, { inputs, stride, padding, reach, extra, outputs }: Along): string =>
  filled(words, { i: inputs - 1, s: stride, p: padding, reach, a: extra, o: outputs });

export function sumsPanel(context: Context): Panel {
  const { r, narrow, words } = context;
  const named = words.figure;
  const alike = sizeWords(named.sizeNumbers, r.down) === sizeWords(named.sizeNumbers, r.across);
  const size: readonly Phrase[] = [
    { said: named.sizeRule, quiet: true },
    { said: sizeWords(named.sizeNumbers, r.down), role: 'estimate' },
    ...(alike ? [] : [{ said: sizeWords(named.sizeNumbers, r.across), role: 'estimate' } as const]),
  ];
  const output: readonly Phrase[] = [
    ...(r.outlined ? [] : [{ said: named.cellRule, quiet: true }]),
    ...outputLines(context).map((said) => ({ said, role: 'estimate' as const })),
  ];
  const [left, right] = r.sides.map((side) => cellText(side));
  const test: readonly Phrase[] = r.outlined
    ? []
    : [
        { said: named.testRule, quiet: true },
        { said: filled(named.test, { left, right }), role: 'kernel' },
        { said: named.testMeans, quiet: true },
      ];
  const roomy = size.length + output.length + test.length <= ROOMY;
  const first = [0, size.length, size.length + output.length].map(
    (lines, i) => FIRST + lines * STEP + (roomy ? i * APART : 0),
  );
  return barePanel(
    context,
    { name: 'sums', height: ROW, share: shareOf(narrow, SAID) },
    [size, output, roomy ? test : test.slice(0, 2)].flatMap((lines, i) =>
      linesOfWords(lines, first[i], STEP),
    ),
  );
}
