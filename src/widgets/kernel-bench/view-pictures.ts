/** The picture and what the kernel makes of it, each with the spot to grab. */
import type { Handle, Panel, PictureData, ViewContext } from '../contract.ts';
import { cellText } from '../../parts/view/cells.ts';
import { filled } from '../../parts/view/notes.ts';
import { ofPlanes, onScale, pictureRow, sideAxes } from '../../parts/view/pictures.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';

type Context = ViewContext<Params, Result, Words>;
type Planes = Result['output'];

/** In colour, a sign has one colour only: that of the mean. */
const mean = (planes: Planes): ArrayLike<number> =>
  planes.length === 1
    ? planes[0]
    : planes[0].map((_, i) => planes.reduce((sum, plane) => sum + plane[i], 0) / planes.length);

/** Half of what the kernel could do at most: edges of a real picture seldom reach more. */
const scaleOf = ({ reach }: Result): number => (reach || 1) / 2;

function resultPicture({ r, p }: Context): PictureData {
  const { shape, output, stored } = r;
  const scale = scaleOf(r);
  switch (p.display) {
    case 'clipped':
      return ofPlanes(shape, stored);
    case 'absolute': {
      const sizes = output.map((plane) => plane.map(Math.abs));
      return { ...ofPlanes(shape, sizes), range: [0, scale] };
    }
    case 'signed':
      return onScale(shape, mean(output), scale, true);
  }
}

export function picturePanels(context: Context): { panels: Panel[]; handles: Handle[] } {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const axes = sideAxes(r.shape);
  const scale = filled(named[p.display], { scale: cellText(scaleOf(r), 2) });
  const panels = pictureRow(context, { share: narrow ? 1 / 2 : 1 / 3, group: 'twins' }, [
    { name: 'input', role: 'truth', caption: named.input, ...ofPlanes(r.shape, r.input), axes },
    {
      name: 'output',
      role: 'observation',
      caption: `${narrow ? named.outputShort : named.output}: ${scale}`,
      ...resultPicture(context),
      axes,
    },
  ]);
  const [x, y] = p.spot;
  const handles = panels.map(({ name }): Handle => ({
    param: 'spot',
    panel: name,
    axis: 'xy',
    at: { x, y },
    grab: 'panel',
    label: named[name === 'output' ? 'outputSpot' : 'inputSpot'],
  }));
  return { panels, handles };
}
