/** What is there, what the boundary invents instead, the blurred frame, and the error it is left with. */
import type { Panel, PictureData, ViewContext } from '../contract.ts';
import { filled } from '../../parts/view/notes.ts';
import { framed } from './view-ants.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';

type Context = ViewContext<Params, Result, Words>;
type Planes = readonly ArrayLike<number>[];

/** Shown as full orange or blue: half of this is an error that nobody overlooks. */
const SCALE = 0.2;

const grey = (shape: Result['shape'], planes: Planes): PictureData =>
  planes.length === 1 ? { shape, data: planes[0] } : { shape, data: planes, map: 'rgb' };

export function picturePanels(context: Context): Panel[] {
  const { r, p, narrow, picture, words } = context;
  const named = words.figure;
  const share = narrow ? 1 / 2 : 1 / 4;
  const frames = [r.margin];
  /** How far out the kernel looks from the frame's last pixel. */
  const reached = [r.margin, r.margin - r.depth];
  return [
    {
      name: 'world',
      node: picture('world', grey(r.shape, framed(r.world, r.shape, frames))),
      role: 'truth',
      caption: named.world,
      share,
      group: 'outside',
    },
    {
      name: 'invented',
      node: picture('invented', grey(r.shape, framed(r.invented, r.shape, reached))),
      role: 'estimate',
      caption: named[`${p.boundary}World`],
      share,
      group: 'outside',
    },
    {
      name: 'output',
      node: picture('output', grey(r.frameShape, r.output)),
      role: 'observation',
      caption: filled(named.output, { size: p.size }),
      share,
      group: 'inside',
    },
    {
      name: 'error',
      node: picture('error', {
        shape: r.frameShape,
        data: r.error,
        map: 'diverging',
        range: [-SCALE, SCALE],
      }),
      caption: filled(named.error, { scale: SCALE }),
      share,
      group: 'inside',
    },
  ];
}
