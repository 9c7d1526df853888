/** The first kernels, the feature map of each beneath it, and the second layer's channels. */
import type { Panel, ViewContext } from '../contract.ts';
import { barePanel } from '../figures/bare.ts';
import { text } from '../figures/plot.ts';
import type { Maps, Result } from './model.ts';
import { EDGE, type Params } from './params.ts';

type Context = ViewContext<Params, Result>;

/** Fixed, so that a kernel that grows is seen to grow. */
const RANGE = { kernel: 0.5, first: 2, second: 6 };
const HEADING = 22;

function heading(context: Context, name: string, said: string): Panel {
  return barePanel(context, { name, height: HEADING }, [
    text([said], {
      x: 0,
      y: HEADING - 8,
      textAnchor: 'start',
      fill: 'var(--ink)',
      fontWeight: 600,
    }),
  ]);
}

function tiles(context: Context, name: string, maps: Maps, range: number, share: number): Panel[] {
  return maps.planes.map((data, i) => ({
    name: `${name}${i + 1}`,
    node: context.picture(`${name}${i + 1}`, {
      shape: maps.shape,
      data,
      map: 'diverging' as const,
      range: [-range, range] as const,
    }),
    share,
  }));
}

export function kernelPanels(context: Context): Panel[] {
  const { r, narrow, words } = context;
  const named = words.figure;
  const share = narrow ? 1 / 4 : 1 / 8;
  const kernels = tiles(context, 'kernel', r.kernels, RANGE.kernel, share).map((panel, k): Panel => {
    const isEdge = r.edges[k] >= EDGE;
    const part = r.edges[k].toFixed(2);
    return {
      ...panel,
      role: isEdge ? 'kernel' : undefined,
      caption: isEdge ? `${part} ${named.isEdge}` : part,
    };
  });
  return [
    heading(context, 'kernels', narrow ? named.kernelsShort : named.kernels),
    ...kernels,
    heading(context, 'first', narrow ? named.firstShort : named.first),
    ...tiles(context, 'map', r.first, RANGE.first, share),
    heading(context, 'second', narrow ? named.secondShort : named.second),
    ...tiles(context, 'channel', r.second, RANGE.second, share),
  ];
}
