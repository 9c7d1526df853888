/** All that one of the networks sees of the page when it decides about a place, magnified. */
import { barePanel } from '../../parts/view/bare.ts';
import { panelWidth } from '../../parts/view/frame.ts';
import { filled } from '../../parts/view/notes.ts';
import { captionedPicture } from '../../parts/view/pictures.ts';
import type { Panel } from '../contract.ts';
import { SIDE } from './params.ts';
import { dark, edgeOf, nameOf, PLACES, squareStyle, type Context } from './view-pictures.ts';
import { partOf, pixelOf, spansOf } from './seeing.ts';

export function seenPanels(context: Context): Panel[] {
  const { r, p, narrow, words, width } = context;
  const named = words.figure;
  const share = narrow ? 1 / 2 : 1 / 5;
  return PLACES.map((place) => {
    const [row, column] = pixelOf(p[place]);
    const { shape, data } = partOf(r.page, spansOf(p.view, [row, column]));
    const side = named[r.inside[row * SIDE + column] === 1 ? 'isInside' : 'isOutside'];
    const across = panelWidth(width, share);
    const whole = (across * shape[0]) / shape[1];
    const edge = edgeOf(across, { y2: whole, ...squareStyle(place) });
    return captionedPicture(context, {
      name: place === 'a' ? 'seenA' : 'seenB',
      role: 'kernel',
      caption: filled(named.seen, { name: nameOf(place), height: shape[0], width: shape[1], side }),
      ...{ shape, data: dark(data), share, group: 'seen' },
      over: barePanel(context, { name: 'edge', height: whole, share }, [edge]).node,
    });
  });
}
