/** One picture with its gradient, and the gradient's energy over many: by pixel, and by phase. */
import { barePanel } from '../../parts/view/bare.ts';
import { cellMarks } from '../../parts/view/cells.ts';
import { panelWidth } from '../../parts/view/frame.ts';
import { onScale, pictureRow } from '../../parts/view/pictures.ts';
import type { Panel, ViewContext } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';

export type Context = ViewContext<Params, Result, Words>;

const SHAPE = [32, 32] as const;
const GROUP = 'pictures';
const shareOf = (narrow: boolean): number => (narrow ? 1 / 2 : 1 / 4);
/** Single pixels far above the rest would leave a map of energy black: those of the brightest fiftieth are all white. */
const WHITE = 0.98;
const PHASES = { height: 158, shape: [2, 2] } as const;

const reachOf = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;

function brightOf(values: ArrayLike<number>): number {
  const sorted = Array.from(values).sort((a, b) => a - b);
  return sorted[Math.floor(WHITE * (sorted.length - 1))] || 1;
}

export function picturePanels(context: Context): Panel[] {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const pictures = pictureRow(context, { share: shareOf(narrow), group: GROUP }, [
    {
      name: 'made',
      role: 'estimate',
      caption: named[p.state],
      ...{ shape: SHAPE, data: r.picture, range: [-1, 1] },
    },
    {
      name: 'gradient',
      role: 'kernel',
      caption: named.gradient,
      ...onScale(SHAPE, r.gradient, reachOf(r.gradient), true),
    },
    {
      name: 'energy',
      role: 'kernel',
      caption: named.energy,
      ...onScale(SHAPE, r.energy, brightOf(r.energy), false),
    },
  ]);
  return [...pictures, phasesPanel(context)];
}

/** Energy at even and odd rows and columns, over the least of the four. */
function phasesPanel(context: Context): Panel {
  const { r, narrow, words } = context;
  const share = shareOf(narrow);
  const { height, shape } = PHASES;
  const options = { name: 'phases', height, share, caption: words.figure.phases };
  const scale = Math.max(...r.phases);
  const marks = cellMarks(
    {
      shape,
      values: r.phases.map((value) => Number(value.toFixed(1))),
      colours: 'signed',
      scale,
      numbered: true,
    },
    { width: panelWidth(context.width, share), height },
  );
  return { ...barePanel(context, options, marks), group: GROUP };
}
