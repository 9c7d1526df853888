/** The digit, the scores, and what is asked brought back to its pixels: two questions by two rules. */
import type { Panel, ViewContext } from '../contract.ts';
import { barePanel } from '../../parts/view/bare.ts';
import { colourOf, panelWidth } from '../../parts/view/frame.ts';
import { filled } from '../../parts/view/notes.ts';
import { captionedPicture, onScale } from '../../parts/view/pictures.ts';
import { rect } from '../../parts/view/plot.ts';
import type { Result, Step } from './model.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';

export type Context = ViewContext<Params, Result, Words>;
export type Follow = Params['follow'];

/** The whole of what a picture holds, at its own strength: only its shape is compared. */
export const strengthOf = (data: ArrayLike<number>): number => {
  let most = 0;
  for (let i = 0; i < data.length; i++) most = Math.max(most, Math.abs(data[i]));
  // A picture of nothing is grey on any scale.
  return most === 0 ? 1 : most;
};

export const PICTURES = { group: 'pictures' } as const;
export const pictureShare = (narrow: boolean): number => (narrow ? 1 / 3 : 1 / 6);

/** A class by its digit, a unit or a kernel by its number. */
function askedName({ r, p, words }: Context, which: 0 | 1): string {
  const channel = r.channels[which];
  const number = p.ask === 'score' ? channel : channel + 1;
  return filled(words.figure[p.ask], { number });
}

/** What one of the four pictures is a picture of. */
export function questionName(context: Context, follow: Follow): string {
  const { p, words } = context;
  if (follow === 'gradient' || follow === 'deconvnet') return askedName(context, 0);
  return p.against === 'other' ? askedName(context, 1) : words.figure[p.against];
}

export const ruleName = ({ words }: Context, follow: Follow): string =>
  words.figure[follow === 'gradient' || follow === 'gradientOther' ? 'gradientRule' : 'deconvnetRule'];

export function wayPanel(context: Context, follow: Follow): Panel {
  const { r, p, narrow } = context;
  const steps: readonly Step[] = r.ways[follow];
  const { shape } = steps[steps.length - 1];
  const data = r.pictures[follow];
  const named = context.words.figure;
  const isSecond = follow === 'gradientOther' || follow === 'deconvnetOther';
  const channel = r.channels[isSecond ? 1 : 0];
  // The heading of the way down says in full what is too long here.
  const caption = filled(isSecond && p.against !== 'other' ? named.waySpoilt : named.way, {
    rule: ruleName(context, follow),
    number: p.ask === 'score' ? channel : channel + 1,
  });
  return captionedPicture(context, {
    name: follow,
    caption,
    role: p.follow === follow ? 'estimate' : undefined,
    share: pictureShare(narrow),
    ...onScale([shape[1], shape[2]], data, strengthOf(data), true),
    ...PICTURES,
  });
}

/** With a frame round what the unit sees, where it does not see everything. */
export function glyphPanel(context: Context): Panel {
  const { r, p, narrow, words, width } = context;
  const share = pictureShare(narrow);
  const side = Math.sqrt(r.glyph.length);
  const whole = panelWidth(width, share);
  const pixel = whole / side;
  const { top, left, side: seen } = r.field;
  const box = {
    x1: left * pixel,
    x2: (left + seen) * pixel,
    y1: top * pixel,
    y2: (top + seen) * pixel,
  };
  const frame = rect([0], { ...box, fill: 'none', stroke: colourOf('kernel'), strokeWidth: 2 });
  return captionedPicture(context, {
    name: 'glyph',
    role: 'truth',
    caption: words.figure[p.ask === 'score' ? 'glyph' : 'glyphSeen'],
    share,
    shape: [side, side],
    data: r.glyph,
    over:
      p.ask === 'score'
        ? undefined
        : barePanel(context, { name: 'field', height: whole, share }, [frame]).node,
    ...PICTURES,
  });
}
