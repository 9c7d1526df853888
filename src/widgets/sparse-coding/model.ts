/**
 * Convolutional sparse coding: min ½‖x − Σ dₖ ∗ zₖ‖² + λ‖z‖₁ over the codes z of each crop and over 16 filters d that all crops share. They
 * begin as noise; nobody says what is in the picture.
 */
import { coherence, learnStep, startLearning, type Learning } from '../../core/dictionary/index.ts';
import type { Single } from '../../core/vector.ts';
import { noted, type History } from '../../parts/model/history.ts';
import { keepingOf } from '../../parts/model/keeping.ts';
import type { ProcessModel } from '../contract.ts';
import { batchAt, benchOf, isSmall, LEAST_DEVIATION, pictureOf, type Bench } from './bench.ts';
import { codeWindow, noiseBank, rivalCode, type Coded } from './codes.ts';
import { BATCH, COUNT, FLAT, KERNEL, ORIENTED, RIVALS, TOTAL, WINDOW, type Params } from './params.ts';
import { pythonOf } from './python.ts';
import { ORIENTED_BY_SEED } from './record.ts';

interface State {
  readonly learning: Learning;
  /** Of the window, by the bank that was measured last. */
  readonly objective: number;
  /** The values of each step taken. */
  readonly lambdas: History;
  readonly rates: History;
}

export interface Result {
  readonly step: number;
  readonly window: Single;
  /** count × KERNEL × KERNEL. */
  readonly filters: Single;
  readonly coherences: readonly number[];
  readonly learned: Coded;
  readonly rivals: readonly Coded[];
}

/** Steps from one measurement of the objective to the next: it takes longer than a step. */
const EVERY = 10;
const FILTER = KERNEL ** 2;

const measured = (bench: Bench, learning: Learning, { lambda }: Params): number =>
  codeWindow(bench, learning.bank, lambda).objective;

const filtersOf = (filters: Single): Single[] =>
  Array.from({ length: COUNT }, (_, k) => filters.subarray(k * FILTER, (k + 1) * FILTER));
/** Of a filter's squares, which are 1 in all, the share of its mean's. */
const flatShare = (filter: Single): number => filter.reduce((sum, value) => sum + value, 0) ** 2 / FILTER;

/** Single precision is told to four digits: PyTorch sums in another order. */
const told = (value: number): number => Math.round(1e4 * value) / 1e4;

function begin(p: Params): State {
  const learning = startLearning(noiseBank(p.seed));
  return { learning, objective: measured(benchOf(p), learning, p), lambdas: [], rates: [] };
}

export const model = {
  kind: 'process',
  preview: { computed: 40, shown: 40 },
  total: () => TOTAL,

  check(p) {
    const picture = pictureOf(p.picture);
    const [height, width] = picture.shape;
    if (isSmall(picture)) return { code: 'small', facts: { height, width, least: WINDOW.side } };
    return benchOf(p).deviation < LEAST_DEVIATION ? { code: 'flat' } : null;
  },

  init: (p) => begin(p),
  keeping: keepingOf<Params, State, State>({ init: begin, keep: (state) => state, resume: (kept) => kept }),

  step(state, p) {
    const bench = benchOf(p);
    const done = state.learning.optimiser.iteration;
    const options = { lambda: p.lambda, steps: BATCH.steps, rate: p.rate };
    const { learning } = learnStep(state.learning, batchAt(bench, p.seed, done), options);
    const isDue = (done + 1) % EVERY === 0;
    return {
      learning,
      objective: isDue ? measured(bench, learning, p) : state.objective,
      lambdas: noted(state.lambdas, done, p.lambda),
      rates: noted(state.rates, done, p.rate),
    };
  },

  done: () => false,

  result({ learning }, p) {
    const bench = benchOf(p);
    const { filters } = learning.bank;
    return {
      step: learning.optimiser.iteration,
      window: bench.window.data,
      filters,
      coherences: filtersOf(filters).map((filter) => coherence(filter, KERNEL)),
      learned: codeWindow(bench, learning.bank, p.lambda),
      rivals: RIVALS.map((rival) => rivalCode(bench, rival, p.lambda, p.seed)),
    };
  },

  trace: ({ objective }) => ({ objective }),

  measures({ step, filters, coherences, learned, rivals: [cut, cosines, random] }) {
    return {
      oriented: coherences.filter((value) => value > ORIENTED).length,
      used: learned.used,
      flat: filtersOf(filters).filter((filter) => flatShare(filter) > FLAT).length,
      objective: told(learned.objective),
      perPixel: told(learned.perPixel),
      snr: told(learned.snr),
      cutObjective: told(cut.objective),
      cutPerPixel: told(cut.perPixel),
      cutSnr: told(cut.snr),
      cosinesObjective: told(cosines.objective),
      cosinesPerPixel: told(cosines.perPixel),
      cosinesSnr: told(cosines.snr),
      randomObjective: told(random.objective),
      randomPerPixel: told(random.perPixel),
      randomSnr: told(random.snr),
      leastOriented: Math.min(...ORIENTED_BY_SEED),
      mostOriented: Math.max(...ORIENTED_BY_SEED),
      seeds: ORIENTED_BY_SEED.length,
      kernel: KERNEL,
      step,
    };
  },

  facts: (r, p) => ({
    step: r.step,
    filters: COUNT,
    side: KERNEL,
    lambda: p.lambda,
    seeds: ORIENTED_BY_SEED.length,
  }),

  table: ({ filters, coherences }) => {
    const all = Array.from(filters, (_, at) => at);
    return {
      columns: [
        { head: 'filter', values: all.map((at) => Math.floor(at / FILTER) + 1) },
        { head: 'row', values: all.map((at) => Math.floor((at % FILTER) / KERNEL)) },
        { head: 'column', values: all.map((at) => at % KERNEL) },
        { head: 'weight', values: filters },
        { head: 'coherence of the filter', values: all.map((at) => coherences[Math.floor(at / FILTER)]) },
      ],
    };
  },

  python: (p, state) => pythonOf(p, state.learning.optimiser.iteration, state),
} satisfies ProcessModel<Params, State, Result>;
