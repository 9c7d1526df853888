/** Page A and page B, the code, what the switches point to, and what comes out: ink is bright. */
import type { Panel, ViewContext } from '../contract.ts';
import { filled } from '../../parts/view/notes.ts';
import { captionedPicture } from '../../parts/view/pictures.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';

const SHARE = { narrow: 1 / 2, wide: 1 / 4 };
/** Between the planes of the code, in its pixels. */
const APART = 1;
const ACROSS = 2;
/** White of the code: trained, its largest value is 0.8 to 1.9. A fixed one, so that a code that grows is seen to grow. */
const BRIGHT = 2;

/** The planes of the code, two by two, with lines of white between them. */
function sheetOf({ code, codeShape: [rows, columns] }: Result) {
  const down = Math.ceil(code.length / ACROSS);
  const shape = [down * (rows + APART) - APART, ACROSS * (columns + APART) - APART] as const;
  const data = new Float64Array(shape[0] * shape[1]).fill(BRIGHT);
  code.forEach((plane, c) => {
    const [top, left] = [Math.floor(c / ACROSS) * (rows + APART), (c % ACROSS) * (columns + APART)];
    for (let i = 0; i < rows; i++)
      data.set(plane.subarray(i * columns, (i + 1) * columns), (top + i) * shape[1] + left);
  });
  return { shape, data, range: [0, BRIGHT] as const };
}

export function picturePanels(
  context: ViewContext<Params, Result, Words>,
): Record<'truth' | 'other' | 'code' | 'pointed' | 'back', Panel> {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const side = Math.sqrt(r.truth.length);
  const shape = [side, side] as const;
  const place = { share: narrow ? SHARE.narrow : SHARE.wide, group: 'pages' };
  const said =
    p.way === 'bilinear' ? named.noSwitches : p.used === 'same' ? named[p.way] : named[`${p.used}Used`];
  return {
    truth: captionedPicture(context, {
      ...place,
      name: 'truth',
      role: 'truth',
      caption: named.pageA,
      shape,
      data: r.truth,
    }),
    other: captionedPicture(context, {
      ...place,
      name: 'other',
      role: 'truth',
      caption: named.pageB,
      shape,
      data: r.other,
    }),
    code: captionedPicture(context, {
      ...place,
      name: 'code',
      role: 'observation',
      caption: filled(named[`${p.code}Code`], { channels: r.code.length }),
      ...sheetOf(r),
    }),
    pointed: captionedPicture(context, {
      ...place,
      name: 'pointed',
      role: 'kernel',
      caption: said,
      shape,
      data: r.pointed,
      more: narrow,
    }),
    back: captionedPicture(context, {
      ...place,
      name: 'back',
      role: 'estimate',
      caption: filled(named.back, { step: r.step }),
      shape,
      data: r.back,
    }),
  };
}
