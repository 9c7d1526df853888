/** The same square of each enlargement, or what it differs from the truth by. */
import { formatNumber } from '../../format.ts';
import { filled } from '../../parts/view/notes.ts';
import { captionedPicture, onScale } from '../../parts/view/pictures.ts';
import type { Panel, ViewContext } from '../contract.ts';
import { cornerOf, cutOut } from './detail.ts';
import type { Result } from './model.ts';
import { DETAIL, REACH, WAYS, type Params, type Way } from './params.ts';
import type { Words } from './words.en.ts';

export type Context = ViewContext<Params, Result, Words>;

const SQUARE = [DETAIL, DETAIL] as const;

/** The largest difference that is shown: that of a ramp is too faint for the eye. */
export const reachOf = ({ p }: Pick<Context, 'p'>): number =>
  p.picture.scene === 'ramp' ? REACH.ramp : REACH.difference;

export function detailPanels(context: Context): Panel[] {
  const { r, p, narrow, words } = context;
  const { shape, truth, enlarged, psnr } = r;
  const corner = cornerOf(p, shape);
  const place = { share: narrow ? 1 / 2 : 1 / 4, group: 'details' };
  const differs = p.shown === 'difference';
  const picture = (way: Way) => {
    if (!differs) return { shape: SQUARE, data: cutOut(enlarged[way], shape, corner, DETAIL) };
    const difference = enlarged[way].map((value, i) => value - truth[i]);
    return onScale(SQUARE, cutOut(difference, shape, corner, DETAIL), reachOf(context), true);
  };
  return WAYS.map((way) =>
    captionedPicture(context, {
      ...{ name: way, role: way === 'bicubic' ? 'kernel' : 'estimate' },
      caption: filled(words.figure[way], { psnr: psnr[way].toFixed(1) }),
      ...place,
      ...picture(way),
    }),
  );
}

/** What the details are, for a caption. */
export const detailNote = (context: Context): string =>
  context.p.shown === 'difference'
    ? filled(context.words.figure.differences, { reach: formatNumber(reachOf(context)) })
    : context.words.figure.original;
