/** The picture, its code, what comes back, and that smoothed: black is 0, and white 1 unless it is said. */
import type { Panel, ViewContext } from '../contract.ts';
import { filled } from '../../parts/view/notes.ts';
import { captionedPicture } from '../../parts/view/pictures.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';

/** Four pictures in a row, and the plot below them. */
const SHARE = 1 / 4;

export function picturePanels(
  context: ViewContext<Params, Result, Words>,
): Record<'truth' | 'code' | 'back' | 'mean', Panel> {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const place = { share: narrow ? 1 / 2 : SHARE, group: 'pictures' };
  const [height, width] = r.shape;
  const [rows, columns] = r.codeShape;
  // Most of what comes back is 0: a mean of it is dark, and darker with every pooling.
  const factor = 2 ** (p.depth + 1);
  return {
    truth: captionedPicture(context, {
      ...place,
      name: 'truth',
      role: 'truth',
      caption: filled(named.truth, { height, width }),
      shape: r.shape,
      data: r.truth,
    }),
    code: captionedPicture(context, {
      ...place,
      name: 'code',
      role: 'observation',
      caption: filled(p.erased ? named.erased : named.code, { height: rows, width: columns }),
      shape: r.codeShape,
      data: r.code,
      // Ones are drawn grey: all white, nobody would see that there is a picture.
      range: [0, p.erased ? 2 : 1],
    }),
    back: captionedPicture(context, {
      ...place,
      name: 'back',
      role: 'estimate',
      caption: named[p.way],
      shape: r.shape,
      data: r.back,
    }),
    mean: captionedPicture(context, {
      ...place,
      name: 'mean',
      role: 'estimate',
      caption: filled(named.mean, { factor }),
      shape: r.shape,
      data: r.backMean,
      range: [0, 1 / factor],
    }),
  };
}
