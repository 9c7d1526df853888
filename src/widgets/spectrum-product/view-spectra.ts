/** X · H = Y, frequency by frequency: on a log scale, the curves add up. And their phases, which add up as they are. */
import { colourOf, framedPanel, type AxisOptions, type FrameOptions } from '../../parts/view/frame.ts';
import { lineMarks } from '../../parts/view/lines.ts';
import { filled } from '../../parts/view/notes.ts';
import { dot, ruleX, ruleY } from '../../parts/view/plot.ts';
import { decadeAxis, plainAxis } from '../../parts/view/value-axes.ts';
import { wordRow } from '../../parts/view/word-row.ts';
import type { Handle, Panel, Role } from '../contract.ts';
import { formatNumber } from '../../format.ts';
import type { Line, Spectrum } from './line.ts';
import { HIGHEST } from './params.ts';
import { heightsOf, thirdOf, WORDS, type Context } from './view-layout.ts';

const FLOOR = 1e-7;
const CEILING = 3;
/** The handle's height, above the nulls' marks and below most curves. */
const HANDLE = 1e-6;
/** Of a magnitude below this, the phase is rounding. */
const SILENT = 1e-9;
const frequencies = Array.from({ length: HIGHEST + 1 }, (_, k) => k);

type Part = keyof Line['spectra'];
const ROLES: Readonly<Record<Part, Role>> = { truth: 'truth', kernel: 'kernel', data: 'observation' };
const PARTS = ['truth', 'kernel', 'data'] as const;

const frequencyAxis = (label: string): AxisOptions => ({
  label,
  domain: [0, HIGHEST],
  ticks: [0, 32, 64, 96, 128],
});

/** The frequency chosen, through all panels. */
const chosen = (k: number) => ruleX([k], { stroke: 'var(--quiet)', strokeWidth: 1 });

function magnitudePanel(context: Context, line: Line, part: Part): Panel {
  const { p, narrow, words } = context;
  const named = words.figure;
  const role = ROLES[part];
  const { magnitude } = line.spectra[part];
  const options: FrameOptions = {
    name: `spectrum-${part}`,
    height: heightsOf(narrow).spectrum,
    share: thirdOf(narrow),
    marginTop: WORDS,
    x: frequencyAxis(named.frequency),
    y: decadeAxis([FLOOR, CEILING], [1e-6, 1e-4, 1e-2, 1]),
  };
  const nulls = Array.from(line.nulls);
  const value = filled(named.valueAt, {
    frequency: p.frequency,
    value: formatNumber(magnitude[p.frequency], 2),
  });
  const panel = framedPanel(context, options, [
    ruleX(part === 'truth' ? [] : nulls, {
      stroke: colourOf('kernel'),
      strokeOpacity: 0.55,
      strokeDasharray: '2 3',
    }),
    chosen(p.frequency),
    ...lineMarks({ role, x: frequencies, y: magnitude.map((v) => Math.max(v, FLOOR / 10)) }),
    dot(part === 'kernel' ? nulls : [], {
      x: (place: number) => place,
      y: FLOOR,
      r: 4,
      fill: 'var(--panel)',
      stroke: colourOf('kernel'),
      strokeWidth: 2,
    }),
    dot([p.frequency], {
      x: p.frequency,
      y: Math.max(magnitude[p.frequency], FLOOR),
      r: 3.5,
      fill: colourOf(role),
    }),
    ...wordRow([{ text: named[`${part}Spectrum`], role }, { text: value }]),
  ]);
  return { ...panel, group: 'spectra' };
}

function phasePanel(context: Context, { magnitude, phase }: Spectrum, part: Part): Panel {
  const { p, narrow, words } = context;
  const named = words.figure;
  const role = ROLES[part];
  const options: FrameOptions = {
    name: `phase-${part}`,
    height: heightsOf(narrow).phase,
    share: thirdOf(narrow),
    marginTop: WORDS,
    x: frequencyAxis(named.frequency),
    y: plainAxis([-180, 180], [-180, -90, 0, 90, 180]),
  };
  const value = filled(named.phaseAt, {
    frequency: p.frequency,
    value: formatNumber(Math.round(phase[p.frequency])),
  });
  const panel = framedPanel(context, options, [
    ruleY([0], { stroke: 'var(--rule)' }),
    chosen(p.frequency),
    dot(
      frequencies.filter((k) => magnitude[k] > SILENT),
      { x: (k: number) => k, y: (k: number) => phase[k], r: 1.8, fill: colourOf(role) },
    ),
    ...wordRow([
      { text: named[`${part}Phase`], role },
      { text: magnitude[p.frequency] > SILENT ? value : named.noPhase },
    ]),
  ]);
  return { ...panel, group: 'phases' };
}

export function spectrumPanels(context: Context, line: Line): { panels: Panel[]; handles: Handle[] } {
  const { p, words } = context;
  const magnitudes = PARTS.map((part) => magnitudePanel(context, line, part));
  const phases = p.phases ? PARTS.map((part) => phasePanel(context, line.spectra[part], part)) : [];
  const handle: Handle = {
    param: 'frequency',
    panel: 'spectrum-kernel',
    axis: 'x',
    at: { x: p.frequency, y: HANDLE },
    grab: 'panel',
    label: words.figure.frequencyHandle,
  };
  return { panels: [...magnitudes, ...phases], handles: [handle] };
}
