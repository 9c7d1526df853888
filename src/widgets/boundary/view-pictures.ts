/** What is there, what the boundary invents instead, the blurred frame, and the error it is left with. */
import type { Panel, ViewContext } from '../contract.ts';
import { filled } from '../../parts/view/notes.ts';
import { ofPlanes, onScale, pictureRow } from '../../parts/view/pictures.ts';
import { framed } from './view-ants.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';

type Context = ViewContext<Params, Result, Words>;

/** Shown as full orange or blue: half of this is an error that nobody overlooks. */
const SCALE = 0.2;

export function picturePanels(context: Context): Panel[] {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const share = narrow ? 1 / 2 : 1 / 4;
  const frames = [r.margin];
  /** How far out the kernel looks from the frame's last pixel. */
  const reached = [r.margin, r.margin - r.depth];
  const outside = pictureRow(context, { share, group: 'outside' }, [
    {
      name: 'world',
      role: 'truth',
      caption: named.world,
      ...ofPlanes(r.shape, framed(r.world, r.shape, frames)),
    },
    {
      name: 'invented',
      role: 'estimate',
      caption: named[`${p.boundary}World`],
      ...ofPlanes(r.shape, framed(r.invented, r.shape, reached)),
    },
  ]);
  const inside = pictureRow(context, { share, group: 'inside' }, [
    {
      name: 'output',
      role: 'observation',
      caption: filled(named.output, { size: p.size }),
      ...ofPlanes(r.frameShape, r.output),
    },
    {
      name: 'error',
      caption: filled(named.error, { scale: SCALE }),
      ...onScale(r.frameShape, r.error, SCALE, true),
    },
  ]);
  return [...outside, ...inside];
}
