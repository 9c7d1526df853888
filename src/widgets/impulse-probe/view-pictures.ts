/** The dots, what the kernel makes of them, and the two parts that add up to it: all on one scale. */
import type { Axis, Handle, Panel, PictureData, ViewContext } from '../contract.ts';
import { cellText } from '../../parts/view/cells.ts';
import { filled } from '../../parts/view/notes.ts';
import type { Result } from './model.ts';
import { SIDE, type Params } from './params.ts';
import type { Words } from './words.en.ts';

type Context = ViewContext<Params, Result, Words>;

/** A dot's column and row are the middle of its pixel. */
const across: Axis = { type: 'linear', domain: [-0.5, SIDE - 0.5], range: [0, SIDE] };
const up: Axis = { type: 'linear', domain: [-0.5, SIDE - 0.5], range: [SIDE, 0] };
const axes = { x: across, y: up };

/** In a wide drawing dots, response and kernel stand above, and below them what the response is the sum of. */
export const SHARES = { large: 0.34, kernel: 0.32, small: 0.23, light: 0.54 };

/** Responses share one scale, so that two copies on one pixel are twice as bright as one. */
function lit({ r }: Context, data: Result['response']): PictureData {
  const { shape, scale, signed } = r;
  return signed
    ? { shape, data, map: 'diverging', range: [-scale, scale] }
    : { shape, data, range: [0, scale] };
}

export function picturePanels(context: Context): Record<'dots' | 'response' | 'alone' | 'others', Panel> {
  const { r, p, narrow, picture, words } = context;
  const named = words.figure;
  const scale = filled(named[r.signed ? 'signed' : 'grey'], { scale: cellText(r.scale, 2) });
  const large = narrow ? 1 / 2 : SHARES.large;
  const small = narrow ? 1 / 2 : SHARES.small;
  const said = narrow ? named.response : named[p.flip ? 'convolved' : 'correlated'];
  return {
    dots: {
      name: 'dots',
      node: picture('dots', { shape: r.shape, data: r.dots }),
      role: 'truth',
      caption: narrow ? named.dotsShort : named.dots,
      share: large,
      group: 'twins',
      axes,
    },
    response: {
      name: 'response',
      node: picture('response', lit(context, r.response)),
      role: 'observation',
      caption: `${said}: ${scale}`,
      share: large,
      group: 'twins',
      axes,
    },
    alone: {
      name: 'alone',
      node: picture('alone', lit(context, r.alone)),
      caption: named.alone,
      share: small,
      group: 'parts',
    },
    others: {
      name: 'others',
      node: picture('others', lit(context, r.others)),
      caption: named.others,
      share: small,
      group: 'parts',
    },
  };
}

/** The whole picture takes a click; each dot has a handle of its own, above it. */
export function dotHandles({ p, words }: Context): Handle[] {
  const common = { param: 'dots', panel: 'dots', axis: 'xy' } as const;
  const middle = (SIDE - 1) / 2;
  return [
    { ...common, at: { x: middle, y: middle }, label: words.figure.place },
    ...p.dots.map(([x, y], index): Handle => ({
      ...common,
      index,
      at: { x, y },
      label: filled(words.figure.dot, { number: index + 1 }),
    })),
  ];
}
