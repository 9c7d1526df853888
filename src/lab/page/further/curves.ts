/** The curves of pictures in the book's roles: what came, what was made of it, what was there. */
import { framedSignals, framedSpectra, type SignalLine } from '../../../parts/view/signals.ts';
import { roundDomain, roundTicks } from '../../../parts/view/domain.ts';
import { decadeAxis, plainAxis } from '../../../parts/view/value-axes.ts';
import { ruleY } from '../../../parts/view/plot.ts';
import type { Panel } from '../../../widgets/contract.ts';
import { places } from '../../params/index.ts';
import { en as words } from '../../words.en.ts';
import type { Viewed, ViewName } from '../views.ts';
import type { ChartContext } from './Chart.tsx';

/** Room for a name beside the curves, and as many letters as fit there. */
const [BESIDE, LETTERS] = [132, 17];
const LINE_TOP = 12;

/** A title as its curve is named: as much of it as there is room for. */
export const shortName = (title: string): string =>
  title.length <= LETTERS ? title : `${title.slice(0, LETTERS - 1).trimEnd()}…`;

/** A picture's curve; estimates differ by dash and marker. */
export function curveOf({ name, title }: Pick<Viewed, 'name' | 'title'>, y: ArrayLike<number>): SignalLine {
  const role = roleOf(name);
  const variant = role === 'estimate' ? places.findIndex((place) => place === name) : 0;
  return { role, y, variant, label: shortName(title), markers: 12 };
}
const roleOf = (name: ViewName) =>
  name === 'input' ? 'observation' : name === 'truth' ? 'truth' : 'estimate';

/** The truth under all, the estimates above what came. */
const UNDER: readonly ViewName[] = ['truth', 'input'];
export const inOrder = <V extends { readonly name: ViewName }>(views: readonly V[]): readonly V[] =>
  [...views].sort((a, b) => rank(a.name) - rank(b.name));
const rank = (name: ViewName): number => (UNDER.indexOf(name) + UNDER.length + 1) % (UNDER.length + 1);

const margins = (narrow: boolean) => ({
  marginRight: narrow ? 10 : BESIDE,
  marginTop: narrow ? 40 : LINE_TOP + 10,
});

export function profileChart(
  context: ChartContext,
  x: ArrayLike<number>,
  lines: readonly SignalLine[],
): Panel {
  const domain = roundDomain(...lines.map(({ y }) => y));
  return framedSignals(context, {
    name: 'profile',
    height: context.height,
    x: plainAxis([0, x[x.length - 1] || 1], 5, words.profileX),
    y: plainAxis(domain, roundTicks(domain), words.profileY),
    ...margins(context.narrow),
    lines: lines.map((line) => ({ ...line, x })),
  });
}

/** Decades from the least to the most, as many as this at most. */
const MOST_DECADES = 8;
function decadesOf(curves: readonly ArrayLike<number>[]): [number, number] {
  const values = curves.flatMap((curve) => Array.from(curve)).filter((value) => value > 0);
  const high = Math.ceil(Math.log10(Math.max(...values)));
  const low = Math.floor(Math.log10(Math.min(...values)));
  return [10 ** Math.max(low, high - MOST_DECADES), 10 ** high];
}

export function spectraChart(context: ChartContext, lines: readonly SignalLine[], noise: number): Panel {
  const count = lines[0].y.length;
  const x = Array.from({ length: count }, (_, i) => (i + 0.5) / (2 * count));
  const all: readonly SignalLine[] = [
    ...lines,
    { role: 'noise', y: x.map(() => noise), label: words.noiseLevel },
  ];
  const domain = decadesOf(all.map(({ y }) => y));
  return framedSpectra(context, {
    name: 'spectra',
    height: context.height,
    x: plainAxis([0, 0.5], [0, 0.1, 0.2, 0.3, 0.4, 0.5], words.spectraX),
    y: decadeAxis(domain, 5, words.spectraY),
    ...margins(context.narrow),
    lines: all.map((line) => ({ ...line, x })),
  });
}

/** Shares of the pixels in equal bins, beside the normal density of the noise. */
export function histogramChart(
  context: ChartContext,
  shares: readonly number[],
  { reach, sigma }: { readonly reach: number; readonly sigma: number },
): Panel {
  const bins = shares.length;
  const width = (2 * reach) / bins / sigma;
  const x = shares.map((_, i) => -reach / sigma + (i + 0.5) * width);
  const normal = x.map((z) => (width * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI));
  const domain = roundDomain(shares, normal);
  return framedSignals(context, {
    name: 'histogram',
    height: context.height,
    x: plainAxis([-reach / sigma, reach / sigma], 5, words.histogramX),
    y: plainAxis(domain, roundTicks(domain)),
    marginTop: 40,
    marginRight: 10,
    lines: [
      { role: 'noise', x, y: normal, label: words.normal },
      { role: 'estimate', x, y: shares, label: words.histogram, curve: 'step', markers: 0 },
    ],
  });
}

/** The cumulative periodogram beside white noise's, with the limits that noise keeps within. */
export function cumulativeChart(context: ChartContext, cumulative: readonly number[], limit: number): Panel {
  const x = cumulative.map((_, i) => (i + 1) / cumulative.length);
  return framedSignals(context, {
    name: 'cumulative',
    height: context.height,
    x: plainAxis([0, 1], [0, 0.5, 1], words.cumulativeX),
    y: plainAxis([0, 1], [0, 0.5, 1]),
    marginTop: 40,
    marginRight: 10,
    under: [ruleY([1], { stroke: 'var(--rule)' })],
    lines: [
      ...[-limit, limit].map((off): SignalLine => ({
        role: 'noise',
        x,
        y: x.map((share) => share + off),
        thin: true,
      })),
      { role: 'noise', x, y: x, label: words.white },
      { role: 'estimate', x, y: cumulative, label: words.cumulative, markers: 8 },
    ],
  });
}
