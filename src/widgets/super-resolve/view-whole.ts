/** The whole picture with the magnified square on it; the square as it was, and as the camera took it. */
import { barePanel } from '../../parts/view/bare.ts';
import { colourOf, panelWidth } from '../../parts/view/frame.ts';
import { captionedPicture, sideAxes } from '../../parts/view/pictures.ts';
import { rect } from '../../parts/view/plot.ts';
import type { Handle, Panel } from '../contract.ts';
import { cornerOf, cutOut } from './detail.ts';
import { DETAIL } from './params.ts';
import { detailNote, type Context } from './view-details.ts';

function squareOver(context: Context, share: number): Element {
  const { r, p } = context;
  const whole = panelWidth(context.width, share);
  const [height, width] = r.shape;
  const pixel = whole / width;
  const [top, left] = cornerOf(p, r.shape);
  const square = rect([0], {
    ...{ x1: pixel * left, x2: pixel * (left + DETAIL), y1: pixel * top, y2: pixel * (top + DETAIL) },
    ...{ fill: 'none', stroke: colourOf('estimate'), strokeWidth: 2 },
  });
  return barePanel(context, { name: 'square', height: pixel * height, share }, [square]).node;
}

export function wholePanels(context: Context): { panels: Panel[]; handles: Handle[] } {
  const { r, p, narrow, words } = context;
  const { shape, truth, small } = r;
  const named = words.figure;
  const share = narrow ? 1 / 2 : 1 / 4;
  const corner = cornerOf(p, shape);
  const half = DETAIL / 2;
  const camera = cutOut(small, [shape[0] / 2, shape[1] / 2], [corner[0] / 2, corner[1] / 2], half);
  return {
    panels: [
      captionedPicture(context, {
        ...{ name: 'camera', role: 'observation', caption: named.camera, share, group: 'details' },
        ...{ shape: [half, half], data: camera },
      }),
      captionedPicture(context, {
        ...{ name: 'original', role: 'truth', caption: named.originalDetail, share, group: 'details' },
        ...{ shape: [DETAIL, DETAIL], data: cutOut(truth, shape, corner, DETAIL) },
      }),
      captionedPicture(context, {
        ...{
          name: 'whole',
          role: 'truth',
          caption: detailNote(context),
          share,
          group: 'whole',
        },
        ...{ shape, data: truth, axes: sideAxes(shape), over: squareOver(context, share) },
      }),
    ],
    handles: [
      {
        ...{
          param: 'place',
          panel: 'whole',
          axis: 'xy',
          at: { x: p.place[0], y: p.place[1] },
          grab: 'panel',
        },
        label: named.square,
      },
    ],
  };
}
