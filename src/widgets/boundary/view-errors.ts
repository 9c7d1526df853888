/** The error in the rim against the kernel's size, one line a boundary; the size is dragged here too. */
import type { Handle, Panel, ViewContext } from '../contract.ts';
import { framedPanel, frameOf, type FrameOptions } from '../../parts/view/frame.ts';
import { labelMarks, lineMarks, type LineOptions } from '../../parts/view/lines.ts';
import { ruleX } from '../../parts/view/plot.ts';
import { decadeAxis } from '../../parts/view/value-axes.ts';
import type { Result } from './model.ts';
import { LARGEST, params, type Params } from './params.ts';
import type { Words } from './words.en.ts';

type Context = ViewContext<Params, Result, Words>;

const LEAST = 0.005;
const MOST = 0.5;
const held = (value: number): number => Math.min(MOST, Math.max(LEAST, value));

export function errorsPanel(context: Context): { panel: Panel; handles: Handle[] } {
  const { r, p, words } = context;
  const named = words.figure;
  const lines = params.boundary.options.map((boundary, variant): LineOptions => ({
    role: boundary === p.boundary ? 'estimate' : 'observation',
    x: r.curves.sizes,
    y: r.curves.rim[boundary].map(held),
    label: named[boundary],
    variant,
    thin: boundary !== p.boundary,
  }));
  const options: FrameOptions = {
    name: 'errors',
    height: 212,
    marginRight: 104,
    marginTop: 22,
    x: { label: named.size, domain: [1, LARGEST], ticks: [3, 9, 15, 21, 27, 33] },
    y: decadeAxis([LEAST, MOST], [0.01, 0.03, 0.1, 0.3], named.rim),
  };
  const frame = frameOf(context, options);
  const [left, right] = frame.x.range;
  // Past the handle, which stands on the right edge for the largest kernel.
  const beside = { ...frame, x: { ...frame.x, range: [left, right + 4] as const } };
  const panel = framedPanel(context, options, [
    ruleX([p.size], { stroke: 'var(--kernel)', strokeWidth: 1.5 }),
    ...lines.flatMap(lineMarks),
    // Beside the lines in a narrow figure too: four thin lines are not told apart by a row of names.
    ...labelMarks(beside, lines, false),
  ]);
  const at = { x: p.size, y: held(r.rim[p.boundary]) };
  const handles: Handle[] = [
    { param: 'size', panel: 'errors', axis: 'x', at, grab: 'panel', label: named.sizeHandle },
  ];
  return { panel, handles };
}
