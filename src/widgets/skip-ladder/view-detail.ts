/** A piece of the page, pixel by pixel, with the border of its ink and the border that was found. */
import type { Panel } from '../contract.ts';
import { barePanel } from '../../parts/view/bare.ts';
import { colourOf, panelWidth } from '../../parts/view/frame.ts';
import { strokes } from '../../parts/view/grid.ts';
import { captionedPicture } from '../../parts/view/pictures.ts';
import { DETAIL } from './params.ts';
import type { Context } from './view-pictures.ts';

/** The first row and column of the detail, which stays on the page. */
export function windowOf({ r, p }: Pick<Context, 'r' | 'p'>): { top: number; left: number; side: number } {
  const [height, width] = r.shape;
  const from = (middle: number, length: number) =>
    Math.min(length - DETAIL, Math.max(0, Math.round(middle * length - DETAIL / 2)));
  return { top: from(1 - p.spot[1], height), left: from(p.spot[0], width), side: DETAIL };
}

type Piece = readonly [x1: number, y1: number, x2: number, y2: number];

/** The sides of pixels between ink and paper within the window, in pixels of the window. */
function borderPieces(labels: Uint8Array, [height, width]: readonly [number, number], at: Window): Piece[] {
  const ink = (i: number, j: number) =>
    i >= 0 && j >= 0 && i < height && j < width && labels[i * width + j] > 0;
  const pieces: Piece[] = [];
  for (let i = 0; i < at.side; i++)
    for (let j = 0; j < at.side; j++) {
      const [row, column] = [at.top + i, at.left + j];
      const here = ink(row, column);
      if (j > 0 && here !== ink(row, column - 1)) pieces.push([j, i, j, i + 1]);
      if (i > 0 && here !== ink(row - 1, column)) pieces.push([j, i, j + 1, i]);
    }
  return pieces;
}
type Window = ReturnType<typeof windowOf>;

export function detailPanel(context: Context, share: number): Panel {
  const { r, words } = context;
  const at = windowOf(context);
  const whole = panelWidth(context.width, share);
  const pixel = whole / at.side;
  const data = new Float32Array(at.side * at.side);
  for (let i = 0; i < at.side; i++) {
    const from = (at.top + i) * r.shape[1] + at.left;
    data.set(r.page.subarray(from, from + at.side), i * at.side);
  }
  const border = (labels: Uint8Array): Piece[] =>
    borderPieces(labels, r.shape, at).map(([x1, y1, x2, y2]) => [
      x1 * pixel,
      y1 * pixel,
      x2 * pixel,
      y2 * pixel,
    ]);
  const [truth, found] = [border(r.truth), border(r.shown.labels)];
  const under = { stroke: 'var(--panel)', strokeWidth: 6, strokeOpacity: 0.8 };
  return captionedPicture(context, {
    ...{ name: 'detail', share, group: 'pages', caption: words.figure.detail },
    ...{ shape: [at.side, at.side], data, range: [-0.2, 1.2] },
    over: barePanel(context, { name: 'borders', height: whole, share }, [
      strokes(truth, under),
      strokes(found, under),
      strokes(truth, { stroke: colourOf('truth'), strokeWidth: 2.5, strokeLinecap: 'round' }),
      strokes(found, { stroke: colourOf('estimate'), strokeWidth: 2.5, strokeDasharray: '4 3' }),
    ]).node,
  });
}
