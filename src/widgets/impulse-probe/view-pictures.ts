/** The dots, what the kernel makes of them, and the two parts that add up to it: all on one scale. */
import type { Handle, Panel, ViewContext } from '../contract.ts';
import { cellText } from '../../parts/view/cells.ts';
import { filled } from '../../parts/view/notes.ts';
import { onScale, pictureRow, pixelAxes } from '../../parts/view/pictures.ts';
import type { Result } from './model.ts';
import { SIDE, type Params } from './params.ts';
import type { Words } from './words.en.ts';

type Context = ViewContext<Params, Result, Words>;

/** In a wide drawing dots, response and kernel stand above, and below them what the response is the sum of. */
export const SHARES = { large: 0.34, kernel: 0.32, small: 0.23, light: 0.54 };

export function picturePanels(context: Context): { twins: Panel[]; parts: Panel[] } {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const scale = filled(named[r.signed ? 'signed' : 'grey'], { scale: cellText(r.scale, 2) });
  const said = narrow ? named.response : named[p.flip ? 'convolved' : 'correlated'];
  const axes = pixelAxes(r.shape);
  // One scale for all responses, so that two copies on one pixel are twice as bright as one.
  const lit = (data: Result['response']) => onScale(r.shape, data, r.scale, r.signed);
  return {
    twins: pictureRow(context, { share: narrow ? 1 / 2 : SHARES.large, group: 'twins' }, [
      {
        name: 'dots',
        role: 'truth',
        caption: narrow ? named.dotsShort : named.dots,
        shape: r.shape,
        data: r.dots,
        axes,
      },
      { name: 'response', role: 'observation', caption: `${said}: ${scale}`, ...lit(r.response), axes },
    ]),
    parts: pictureRow(context, { share: narrow ? 1 / 2 : SHARES.small, group: 'parts' }, [
      { name: 'alone', caption: named.alone, ...lit(r.alone) },
      { name: 'others', caption: named.others, ...lit(r.others) },
    ]),
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
