/** x ∗ h = y, as it is seen in time. */
import { roundUp } from '../../parts/view/domain.ts';
import { colourOf, type AxisOptions } from '../../parts/view/frame.ts';
import { ruleX } from '../../parts/view/plot.ts';
import { barMarks } from '../../parts/view/samples.ts';
import { framedSignals, type SignalOptions } from '../../parts/view/signals.ts';
import { plainAxis } from '../../parts/view/value-axes.ts';
import type { Word } from '../../parts/view/word-row.ts';
import type { Axis, Handle, Panel, Role } from '../contract.ts';
import { formatNumber } from '../../format.ts';
import type { Line } from './line.ts';
import { SAMPLES } from './params.ts';
import { heightsOf, thirdOf, WORDS, type Context } from './view-layout.ts';

/** The kernel is shown this far to both sides. */
const REACH = 32;
const places = Array.from({ length: 2 * REACH + 1 }, (_, i) => i - REACH);

type Content = Pick<SignalOptions, 'name' | 'x' | 'y' | 'under' | 'lines'>;

function panelOf(context: Context, said: Word, content: Content): Panel {
  const { narrow } = context;
  const panel = framedSignals(context, {
    height: heightsOf(narrow).signal,
    share: thirdOf(narrow),
    marginTop: WORDS,
    words: [[said]],
    ...content,
  });
  return { ...panel, group: 'signals' };
}

export function signalPanels(context: Context, line: Line): { panels: Panel[]; handles: Handle[] } {
  const { p, words } = context;
  const named = words.figure;
  const time: AxisOptions = { label: named.sample, domain: [0, SAMPLES - 1], ticks: [0, 64, 128, 192] };
  const amplitude = plainAxis([-0.4, 1.4], [0, 0.5, 1]);
  const weights = places.map((j) => line.kernel[(j + SAMPLES) % SAMPLES]);
  const top = roundUp(Math.max(...weights));
  const kernel = panelOf(
    context,
    { text: named.kernel, role: 'kernel' },
    {
      name: 'kernel',
      x: plainAxis([-REACH, REACH], [-32, -16, 0, 16, 32], named.place),
      y: { label: '', domain: [0, top], ticks: [0, top / 2, top], format: (v) => formatNumber(v, 2) },
      under: [
        ruleX([0], { stroke: 'var(--rule)' }),
        ...barMarks({ role: 'kernel', x: places, y: weights }),
        ruleX([edgeOf(context)], { stroke: colourOf('kernel'), strokeDasharray: '2 3' }),
      ],
      lines: [],
    },
  );
  const signal = (name: 'truth' | 'data', role: Role) =>
    panelOf(
      context,
      { text: named[name], role },
      { name, x: time, y: amplitude, lines: [{ role, y: line[name] }] },
    );
  const panels = [
    signal('truth', 'truth'),
    { ...kernel, axes: { ...kernel.axes, x: widthAxis(context, kernel.axes!.x!) } },
    signal('data', 'observation'),
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
