/** One finished run, made while the page is built by the code that the workers run, and drawn in a few widths. */
import type { Vec } from '../../core/vector.ts';
import { defaultsOf, placesOf, type Place } from '../params/index.ts';
import type { Row } from './page/drawable.ts';
import { signalParams } from './params.ts';
import { signalSeeds } from './seeds.ts';
import { draw, type DrawContext, type DrawnRun } from './view/draw.ts';
import { finish, sessionOf } from './work/session.ts';
import { benchTask, methodTask } from './work/task.ts';
import { sayBench, sayFinished } from './worker/said.ts';

export interface SignalStill {
  readonly rows: readonly Row[];
  /** The values that the methods ran with. */
  readonly values: Readonly<Partial<Record<Place, Readonly<Record<string, number>>>>>;
}

/**
 * Widths and heights of the drawings, and which of them are narrow: the stylesheet shows the one whose letters stay readable in the room there is.
 */
const SIZES = [
  { name: 'small', width: 296, height: 230, narrow: true },
  { name: 'narrow', width: 460, height: 216, narrow: true },
  { name: 'middle', width: 660, height: 216, narrow: false },
  { name: 'wide', width: 900, height: 216, narrow: false },
] as const;

function makeStill() {
  const p = defaultsOf(signalParams(signalSeeds));
  const bench = sayBench(benchTask(p));
  const said = placesOf(p).map((place) => {
    const finished = sayFinished(finish(sessionOf(methodTask(p, place, signalSeeds))), 0);
    return { place, ...finished };
  });
  const still: SignalStill = {
    rows: [
      ...(bench.trueMeasures ? [{ curve: 'truth', measures: bench.trueMeasures } as const] : []),
      { curve: 'observation', measures: { ...bench.measures, error: bench.error } },
      ...said.map(({ place, measures }) => ({ curve: place, measures })),
    ],
    values: Object.fromEntries(said.map(({ place, values }) => [place, values])),
  };
  return { still, bench, runs: said };
}
type Made = ReturnType<typeof makeStill>;
let made: Made | undefined;

const drawn = (
  { positions, observation, truth }: Made['bench'],
  runs: readonly DrawnRun[],
  context: DrawContext,
): string => {
  const range = rangeOf(positions);
  const { signal, residual } = draw(context, { positions, observation, truth, runs, range, isCounted: true });
  return `${outer(signal.node)}${outer(residual.node)}`;
};
const rangeOf = (positions: Vec): readonly [number, number] => [
  positions[0],
  positions[positions.length - 1],
];
/** The marks inside have names of their own, without roles. */
function outer(node: Element): string {
  node.setAttribute('aria-hidden', 'true');
  for (const line of node.querySelectorAll('path'))
    line.setAttribute(
      'd',
      (line.getAttribute('d') ?? '').replace(FINE, (number) => String(toTenth(number))),
    );
  return node.outerHTML;
}
/** Nobody sees less than a tenth of a pixel, and its digits are most of what a drawing weighs. */
const FINE = /-?\d+\.\d{2,}/g;
const toTenth = (number: string): number => Math.round(10 * Number(number)) / 10;

/** A development server asks with every visit. `document` draws. */
export function finishedSignal(document: Document) {
  const { still, bench, runs } = (made ??= makeStill());
  const drawings = SIZES.map(({ name, ...size }) => ({
    name,
    html: drawn(bench, runs, { ...size, document }),
  }));
  return { still, drawings };
}
