/** The candidate beside the truth, what the blur makes of it beside the data, and what is left over. */
import { countingDrawn, roundUp } from '../../parts/view/domain.ts';
import { colourOf } from '../../parts/view/frame.ts';
import { filled } from '../../parts/view/notes.ts';
import { line } from '../../parts/view/plot.ts';
import { framedSignals } from '../../parts/view/signals.ts';
import { plainAxis } from '../../parts/view/value-axes.ts';
import type { Panel, ViewContext } from '../contract.ts';
import { formatNumber } from '../../format.ts';
import type { Result } from './model.ts';
import { DRAWN, SAMPLES, type Params } from './params.ts';
import type { Words } from './words.en.ts';

export type Context = ViewContext<Params, Result, Words>;

/** Panels side by side, with one or two rows of words above each. */
export const half = (narrow: boolean, rows: 1 | 2) => ({
  height: (narrow ? 170 : 167) + 17 * rows,
  share: narrow ? 1 : 1 / 2,
  marginTop: 12 + 17 * rows,
});
const along = (label: string) => ({ label, domain: [0, SAMPLES - 1] as const, ticks: 4 });

export function candidatePanel(context: Context): Panel {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const panel = framedSignals(context, {
    ...half(narrow, 1),
    name: 'candidate',
    x: along(named.sample),
    y: plainAxis([-1, 2], [-1, 0, 1, 2]),
    lines: [
      {
        role: 'estimate',
        y: r.candidate,
        curve: p.candidate === 'drawn' ? 'step' : undefined,
        thin: p.candidate === 'least' && p.noise > 0,
      },
      { role: 'truth', y: r.truth, curve: 'step' },
    ],
    words: [
      [
        { text: named.truth, role: 'truth' },
        {
          text: { least: named.asLeast, truth: named.asTruth, drawn: named.asDrawn }[p.candidate],
          role: 'estimate',
        },
      ],
    ],
  });
  return p.candidate === 'drawn' ? countingDrawn(panel, DRAWN) : panel;
}

export function dataPanel(context: Context): Panel {
  const { r, narrow, words } = context;
  const named = words.figure;
  const panel = framedSignals(context, {
    ...half(narrow, 1),
    name: 'data',
    x: along(named.sample),
    y: plainAxis([-0.5, 1.5], [0, 1]),
    lines: [
      { role: 'estimate', y: r.explained },
      { role: 'observation', y: r.data },
    ],
    words: [
      [
        { text: named.data, role: 'observation' },
        { text: named.explained, role: 'estimate' },
      ],
    ],
  });
  return { ...panel, group: FIT };
}

/** What is seen, what the candidate makes of it, and the difference, are looked at together. */
const FIT = 'fit';

/** Rounding, where there is nothing else to be seen. */
const DUST = 1e-15;

/** A part of the samples, in which a pattern of 8 can be seen. */
const CLOSE = 64;

/** The misfit is the floor, but for rounding. */
const isBest = ({ sizes }: Result): boolean => sizes.misfit <= sizes.floor * 1.001 + DUST;

/** As near as one must look: at the floor's pattern, at the whole noise, or at the signal itself. */
function residualScale({ r, p }: Context): { reach: number; close: boolean } {
  const noisy = (part: number) => (p.noise === 0 ? DUST : roundUp(part * p.noise));
  if (isBest(r)) return { reach: noisy(0.6), close: p.noise > 0 };
  return { reach: p.candidate === 'truth' && p.push === 0 ? noisy(3) : 1, close: false };
}

/** What is left over, and how much of it no x explains: of the best fit, all. */
function leftover({ r, p, words }: Context): readonly [string, string] {
  const { left, nothing, all, misfit, floor } = words.figure;
  const sizes = { misfit: formatNumber(r.sizes.misfit, 2), floor: formatNumber(r.sizes.floor, 2) };
  if (isBest(r)) return [filled(left, sizes), p.noise === 0 ? nothing : all];
  return [filled(misfit, sizes), filled(floor, sizes)];
}

export function residualPanel(context: Context): Panel {
  const { r, narrow, words } = context;
  const named = words.figure;
  const [upper, lower] = leftover(context);
  const { reach, close } = residualScale(context);
  const panel = framedSignals(context, {
    ...half(narrow, 2),
    name: 'residual',
    x: close ? { ...along(named.sampleClose), domain: [0, CLOSE - 1] } : along(named.sample),
    // The lower end is the upper one again; with an exponent it would not fit beside the axis.
    y: plainAxis([-reach, reach], [0, reach]),
    under: [
      line(Array.from(r.outside.keys()), {
        x: (i: number) => i,
        y: (i: number) => r.outside[i],
        stroke: colourOf('noise'),
        strokeWidth: 5,
        strokeOpacity: 0.35,
        strokeLinejoin: 'round',
        clip: true,
      }),
    ],
    lines: [{ role: 'noise', y: r.residual }],
    words: [[{ text: upper, role: 'noise' }], [{ text: lower, role: 'noise' }]],
  });
  return { ...panel, group: FIT };
}
