/** Every choice with its λ and what it is worth, from the smallest λ to the largest. */
import { formatNumber } from '../../format.ts';
import type { Panel } from '../contract.ts';
import { barePanel } from '../figures/bare.ts';
import { colourOf, panelWidth } from '../figures/frame.ts';
import { text, type Markish } from '../figures/plot.ts';
import { colourFor, cover, heightOf, shareOf, SIGNS, sorted, type Context } from './view-signs.ts';

const ROW = 25;

export function listPanel(context: Context): Panel {
  const { r, narrow, words, width } = context;
  const named = words.figure;
  const share = shareOf(narrow);
  const height = heightOf(narrow);
  const right = panelWidth(width, share);
  const columns = [right - 126, right - 56, right - 4];
  const { opened } = r;
  const cell = (said: string, x: number, y: number, options: object): Markish =>
    text([said], { x, y, lineAnchor: 'middle', ...options } as never);
  if (!opened)
    return barePanel(context, { name: 'list', height, share }, [
      cover([0, right], [30, height - 34]),
      cell(named.coveredList, right / 2, height / 2, {
        fill: 'var(--quiet)',
        fontWeight: 600,
        lineHeight: 1.4,
      }),
    ]);
  const head = [named.lambda, named.psnr, named.ssim].map((said, k) =>
    cell(said, columns[k], 12, { textAnchor: 'end', fill: 'var(--quiet)' }),
  );
  const rows = sorted(opened).flatMap(([name, { lambda, psnr, ssim }], i) => {
    const y = 12 + ROW * (i + 1);
    const fill = colourFor(name);
    const fontWeight = name === 'yours' ? 700 : 500;
    const numbers = [formatNumber(lambda, 2), psnr.toFixed(2), ssim.toFixed(3)];
    return [
      cell(`${SIGNS[name].letter}`, 4, y, { textAnchor: 'start', fill, fontWeight: 700 }),
      cell(named[name], 22, y, { textAnchor: 'start', fill, fontWeight }),
      ...numbers.map((said, k) =>
        cell(said, columns[k], y, { textAnchor: 'end', fill: 'var(--ink)', fontWeight }),
      ),
    ];
  });
  const lost = named.lost.replace(
    '{lost}',
    (opened.choices.psnr.psnr - opened.choices.yours.psnr).toFixed(2),
  );
  return barePanel(context, { name: 'list', height, share }, [
    ...head,
    ...rows,
    cell(lost, 4, 12 + ROW * 8, {
      textAnchor: 'start',
      fill: colourOf('estimate'),
      fontWeight: 700,
    }),
  ]);
}
