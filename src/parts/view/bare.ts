/** A panel without axes, whose marks are placed in its own pixels from the top left: tables of cells, lines of words. */
import type { Panel, Role, ViewContext } from '../../widgets/contract.ts';
import { panelWidth } from './frame.ts';
import { plot, type Markish } from './plot.ts';

export interface BareOptions {
  readonly name: string;
  readonly height: number;
  readonly share?: number;
  readonly caption?: string;
  readonly role?: Role;
}
type Context = Pick<ViewContext<unknown, unknown>, 'width' | 'document'>;

export function barePanel(context: Context, options: BareOptions, marks: readonly Markish[]): Panel {
  const width = panelWidth(context.width, options.share);
  const { height } = options;
  const node = plot({
    document: context.document,
    width,
    height,
    margin: 0,
    className: 'unfold-plot',
    style: { background: 'none', fontFamily: 'inherit', fontSize: '12px', overflow: 'visible' },
    x: { axis: null, type: 'linear', domain: [0, width], range: [0, width] },
    y: { axis: null, type: 'linear', domain: [0, height], range: [0, height] },
    marks: [...marks],
  } as never);
  return { ...options, node };
}
