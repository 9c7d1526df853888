/** Nine digits that answer most strongly, as far as the unit sees them, and the deconvnet's picture of each. */
import type { Panel } from '../contract.ts';
import { filled } from '../../parts/view/notes.ts';
import { captionedPicture, onScale } from '../../parts/view/pictures.ts';
import { questionName, strengthOf, type Context } from './view-pictures.ts';
import { sheetOf } from './view-sheet.ts';

const ACROSS = 3;
const GREY = 0.5;

export function strongestPanels(context: Context): Panel[] {
  const { r, words } = context;
  const { side, seen, back } = r.strongest;
  const question = questionName(context, 'deconvnet');
  const place = { share: 1 / 2, group: 'strongest', more: true } as const;
  // Each as strong as the others: their shapes are compared.
  const even = back.map((picture) => {
    const most = strengthOf(picture);
    return picture.map((value) => value / most);
  });
  const sheet = sheetOf(even, [side, side], ACROSS);
  return [
    captionedPicture(context, {
      name: 'seen',
      role: 'truth',
      caption: filled(words.figure.seen, { question }),
      ...sheetOf(seen, [side, side], ACROSS, GREY),
      ...place,
    }),
    captionedPicture(context, {
      name: 'seenBack',
      caption: words.figure.seenBack,
      ...onScale(sheet.shape, sheet.data, 1, true),
      ...place,
    }),
  ];
}
