/** The kernel as it was written down, its centre framed. */
import type { Panel, ViewContext } from '../contract.ts';
import { barePanel } from '../../parts/view/bare.ts';
import { cellMarks } from '../../parts/view/cells.ts';
import { panelWidth } from '../../parts/view/frame.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';
import { SHARES } from './view-pictures.ts';

export function kernelPanel(context: ViewContext<Params, Result, Words>): Panel {
  const { p, r, narrow, words } = context;
  const { shape, data } = p.kernel;
  const share = narrow ? 1 : SHARES.kernel;
  const height = narrow ? 150 : panelWidth(context.width, SHARES.large);
  const cells = {
    shape,
    values: data,
    colours: 'signed',
    scale: r.scale / 2,
    numbered: true,
    marked: [Math.floor(shape[0] / 2), Math.floor(shape[1] / 2)],
  } as const;
  const room = { width: panelWidth(context.width, share), height };
  const options = { name: 'kernel', caption: words.figure.kernel, role: 'kernel', share, height } as const;
  return barePanel(context, options, cellMarks(cells, room));
}
