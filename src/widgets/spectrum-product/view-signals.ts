/** x ∗ h = y, as it is seen in time. */
import { roundUp } from '../../parts/view/domain.ts';
import { colourOf, framedPanel, type AxisOptions } from '../../parts/view/frame.ts';
import { lineMarks } from '../../parts/view/lines.ts';
import { ruleX, ruleY, type Markish } from '../../parts/view/plot.ts';
import { barMarks } from '../../parts/view/samples.ts';
import { wordRow } from '../../parts/view/word-row.ts';
import type { Axis, Handle, Panel, Role } from '../contract.ts';
import { formatNumber } from '../../format.ts';
import type { Line } from './line.ts';
import { SAMPLES } from './params.ts';
import { heightsOf, thirdOf, WORDS, type Context } from './view-layout.ts';

const samples = Float64Array.from({ length: SAMPLES }, (_, i) => i);
/** The kernel is shown this far to both sides. */
const REACH = 32;
const places = Array.from({ length: 2 * REACH + 1 }, (_, i) => i - REACH);

interface PanelWords {
  readonly name: string;
  readonly said: string;
  readonly role: Role;
}

function panelOf(
  context: Context,
  { name, said, role }: PanelWords,
  x: AxisOptions,
  y: AxisOptions,
  marks: readonly Markish[],
): Panel {
  const { narrow } = context;
  const height = heightsOf(narrow).signal;
  const options = { name, height, share: thirdOf(narrow), marginTop: WORDS, x, y };
  const panel = framedPanel(context, options, [
    ruleY([0], { stroke: 'var(--rule)' }),
    ...marks,
    ...wordRow([{ text: said, role }]),
  ]);
  return { ...panel, group: 'signals' };
}

export function signalPanels(context: Context, line: Line): { panels: Panel[]; handles: Handle[] } {
  const { p, words } = context;
  const named = words.figure;
  const time: AxisOptions = { label: named.sample, domain: [0, SAMPLES - 1], ticks: [0, 64, 128, 192] };
  const amplitude: AxisOptions = {
    label: '',
    domain: [-0.4, 1.4],
    ticks: [0, 0.5, 1],
    format: (v) => formatNumber(v),
  };
  const weights = places.map((j) => line.kernel[(j + SAMPLES) % SAMPLES]);
  const top = roundUp(Math.max(...weights));
  const kernel = panelOf(
    context,
    { name: 'kernel', said: named.kernel, role: 'kernel' },
    {
      label: named.place,
      domain: [-REACH, REACH],
      ticks: [-32, -16, 0, 16, 32],
      format: (v) => formatNumber(v),
    },
    { label: '', domain: [0, top], ticks: [0, top / 2, top], format: (v) => formatNumber(v, 2) },
    [
      ruleX([0], { stroke: 'var(--rule)' }),
      ...barMarks({ role: 'kernel', x: places, y: weights }),
      ruleX([edgeOf(context)], { stroke: colourOf('kernel'), strokeDasharray: '2 3' }),
    ],
  );
  const panels = [
    panelOf(context, { name: 'truth', said: named.truth, role: 'truth' }, time, amplitude, [
      ...lineMarks({ role: 'truth', x: samples, y: line.truth }),
    ]),
    { ...kernel, axes: { ...kernel.axes, x: widthAxis(context, kernel.axes!.x!) } },
    panelOf(context, { name: 'data', said: named.data, role: 'observation' }, time, amplitude, [
      ...lineMarks({ role: 'observation', x: samples, y: line.data }),
    ]),
  ];
  const handle: Handle = {
    param: p.line === 'box' ? 'box' : 'sigma',
    panel: 'kernel',
    axis: 'x',
    at: { x: p.line === 'box' ? p.box : p.sigma, y: top / 2 },
    grab: 'line',
    label: named.widthHandle,
  };
  return { panels, handles: [handle] };
}

/** Where the kernel is taken hold of: its right edge, or one σ from its middle. */
const edgeOf = ({ p }: Context): number => p.shift + (p.line === 'box' ? p.box / 2 : p.sigma);

/** The same axis counted in the param: a box is twice as wide as its edge lies out. */
function widthAxis({ p }: Context, axis: Axis): Axis {
  const factor = p.line === 'box' ? 2 : 1;
  const [low, high] = axis.domain;
  return { ...axis, domain: [factor * (low - p.shift), factor * (high - p.shift)] };
}
