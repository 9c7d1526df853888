/** Every choice with its λ and what it is worth, from the smallest λ to the largest: across, and on a phone downwards. */
import { formatNumber } from '../../format.ts';
import type { Panel } from '../contract.ts';
import { barePanel } from '../../parts/view/bare.ts';
import { text, type Markish } from '../../parts/view/plot.ts';
import type { Opened } from './model.ts';
import { colourFor, cover, SIGNS, sorted, type Context, type Name } from './view-signs.ts';

const ROW = { wide: 22, narrow: 25 };
/** The names of the lines, in front of the first column. */
const NAMES = 48;
/** A letter, in front of the name it stands for. */
const LETTER = 13;
/** Right ends of the columns of a list that goes downwards, from its right edge. */
const COLUMNS = [126, 62, 4];

const QUIET = { fill: 'var(--quiet)', fontWeight: 600 } as const;
const at = (said: string, x: number, y: number, options: object): Markish =>
  text([said], { x, y, lineAnchor: 'middle', ...options } as never);

/** λ, the decibels that it lost to the best, SSIM. */
function numbersOf({ choices }: Opened, name: Name): string[] {
  const { lambda, psnr, ssim } = choices[name];
  // The best is the best of the stops; between two of them a rule may do better by a hair.
  const lost = Math.max(0, choices.psnr.psnr - psnr);
  return [formatNumber(lambda, 2), lost.toFixed(2), ssim.toFixed(3)];
}

function nameMarks({ words }: Context, name: Name, x: number, y: number): Markish[] {
  const fill = colourFor(name);
  return [
    at(SIGNS[name].letter, x, y, { textAnchor: 'start', fill, fontWeight: 700 }),
    at(words.figure[name], x + LETTER, y, { textAnchor: 'start', fill, fontWeight: weightOf(name) }),
  ];
}
const weightOf = (name: Name): number => (name === 'yours' ? 700 : 500);

/** A column for each choice. */
function across(context: Context, opened: Opened, heads: readonly string[]): Markish[] {
  const y = (line: number) => ROW.wide * (line + 0.5);
  const choices = sorted(opened);
  const column = (context.width - NAMES) / choices.length;
  return [
    ...heads.map((said, k) => at(said, 0, y(k + 1), { textAnchor: 'start', ...QUIET })),
    ...choices.flatMap(([name], i) => {
      const x = NAMES + column * i;
      return [
        ...nameMarks(context, name, x, y(0)),
        ...numbersOf(opened, name).map((said, k) =>
          at(said, x + LETTER, y(k + 1), {
            textAnchor: 'start',
            fill: 'var(--ink)',
            fontWeight: weightOf(name),
          }),
        ),
      ];
    }),
  ];
}

/** A line for each choice. */
function downwards(context: Context, opened: Opened, heads: readonly string[]): Markish[] {
  const y = (line: number) => ROW.narrow * (line + 0.5);
  const x = COLUMNS.map((fromRight) => context.width - fromRight);
  return [
    ...heads.map((said, k) => at(said, x[k], y(0), { textAnchor: 'end', ...QUIET })),
    ...sorted(opened).flatMap(([name], i) => [
      ...nameMarks(context, name, 0, y(i + 1)),
      ...numbersOf(opened, name).map((said, k) =>
        at(said, x[k], y(i + 1), { textAnchor: 'end', fill: 'var(--ink)', fontWeight: weightOf(name) }),
      ),
    ]),
  ];
}

export function listPanel(context: Context): Panel {
  const { r, narrow, words, width } = context;
  const { lambda, lost, ssim, coveredList } = words.figure;
  const heads = [lambda, lost, ssim];
  const height = narrow ? ROW.narrow * 8 : ROW.wide * 4;
  const options = { name: 'list', height };
  if (r.opened) return barePanel(context, options, (narrow ? downwards : across)(context, r.opened, heads));
  return barePanel(context, options, [
    cover([0, width], [0, height]),
    at(coveredList, width / 2, height / 2, QUIET),
  ]);
}
