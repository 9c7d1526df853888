/** The counts of both axes multiplied, as grey. */
import { roundUp } from '../../parts/view/domain.ts';
import { filled } from '../../parts/view/notes.ts';
import type { Panel } from '../contract.ts';
import type { Result } from './model.ts';
import { SHARES, type Context } from './view-window.ts';

/** As high as wide, a phone's picture would fill the screen; what is cut off says nothing new. */
const NARROW_PART = 2 / 3;

function upperPart({ shape: [rows, columns], data }: Result['picture']): Result['picture'] {
  const kept = Math.round(NARROW_PART * rows);
  return { shape: [kept, columns], data: data.slice(0, kept * columns) };
}

export function picturePanel({ r, narrow, picture, words }: Context): Panel {
  // A little above the most, so that an even picture is no hole in the page.
  const white = roundUp(1.1 * r.max ** 2);
  return {
    name: 'picture',
    node: picture('picture', { ...(narrow ? upperPart(r.picture) : r.picture), range: [0, white] }),
    role: 'observation',
    caption: filled(words.figure.picture, { white }),
    share: narrow ? 1 : SHARES.right,
  };
}
