/** The counts of both axes multiplied, as grey. */
import { barePanel } from '../../parts/view/bare.ts';
import { panelWidth } from '../../parts/view/frame.ts';
import { filled } from '../../parts/view/notes.ts';
import { rect } from '../../parts/view/plot.ts';
import type { Panel } from '../contract.ts';
import type { Result } from './model.ts';
import { SHARES, type Context } from './view-window.ts';

/** As high as wide, a phone's picture would fill the screen; what is cut off says nothing new. */
const NARROW_PART = 2 / 3;

function upperPart({ shape: [rows, columns], data }: Result['picture']): Result['picture'] {
  const kept = Math.round(NARROW_PART * rows);
  return { shape: [kept, columns], data: data.slice(0, kept * columns) };
}

/** An even picture is all white, and would be a hole in the page. */
function edgeOf(context: Context, share: number, [rows, columns]: Result['picture']['shape']): Element {
  const width = panelWidth(context.width, share);
  const height = Math.round((width * rows) / columns);
  const edge = rect([0], { x1: 0, x2: width, y1: 0, y2: height, fill: 'none', stroke: 'var(--rule)' });
  return barePanel(context, { name: 'edge', height, share }, [edge]).node;
}

export function picturePanel(context: Context): Panel {
  const { r, narrow, picture, words } = context;
  const white = r.max ** 2;
  const shown = narrow ? upperPart(r.picture) : r.picture;
  const share = narrow ? 1 : SHARES.right;
  return {
    name: 'picture',
    node: picture('picture', { ...shown, range: [0, white] }),
    over: edgeOf(context, share, shown.shape),
    role: 'observation',
    caption: filled(words.figure.picture, { white }),
    share,
  };
}
