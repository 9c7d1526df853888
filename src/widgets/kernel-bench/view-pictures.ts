/** The picture and what the kernel makes of it, each with the spot to grab. */
import type { Axis, Handle, Panel, PictureData, ViewContext } from '../contract.ts';
import { cellText } from '../../parts/view/cells.ts';
import { filled } from '../../parts/view/notes.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';

type Context = ViewContext<Params, Result, Words>;
type Planes = Result['output'];

const plain = (shape: Result['shape'], planes: Planes): PictureData =>
  planes.length === 1 ? { shape, data: planes[0] } : { shape, data: planes, map: 'rgb' };

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
      return plain(shape, stored);
    case 'absolute':
      return {
        ...plain(
          shape,
          output.map((plane) => plane.map(Math.abs)),
        ),
        range: [0, scale],
      };
    case 'signed':
      return { shape, data: mean(output), map: 'diverging', range: [-scale, scale] };
  }
}

/** A spot counts from the left and from below, whatever the size of the picture. */
function spotAxes([height, width]: Result['shape']): { x: Axis; y: Axis } {
  return {
    x: { type: 'linear', domain: [0, 1], range: [0, width] },
    y: { type: 'linear', domain: [0, 1], range: [height, 0] },
  };
}

export function picturePanels(context: Context): { panels: Panel[]; handles: Handle[] } {
  const { r, p, picture, narrow, words } = context;
  const named = words.figure;
  const share = narrow ? 1 / 2 : 1 / 3;
  const axes = spotAxes(r.shape);
  const scale = filled(named[p.display], { scale: cellText(scaleOf(r), 2) });
  const panels: Panel[] = [
    {
      name: 'input',
      node: picture('input', plain(r.shape, r.input)),
      role: 'truth',
      caption: named.input,
      share,
      group: 'twins',
      axes,
    },
    {
      name: 'output',
      node: picture('output', resultPicture(context)),
      role: 'observation',
      caption: `${narrow ? named.outputShort : named.output}: ${scale}`,
      share,
      group: 'twins',
      axes,
    },
  ];
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
