/**
 * A convolution layer learns a kernel from what it did to one picture: w ← w − γ ∂L/∂w on the mean squared error
 * L = Σ(ŷ − y)²/m, where ∂L/∂w is a correlation of the picture with the error, (2/m) Σ (ŷ − y)[i] x[i + a].
 */
import type { AdamState, OptimiserState, SgdState } from '../../core/layers/index.ts';
import { adam, sgd } from '../../core/layers/index.ts';
import { RandomState } from '../../core/random/index.ts';
import { distance, dot, norm, subtract } from '../../core/vector.ts';
import type { Vec } from '../../core/vector.ts';
import { noted, type History } from '../../parts/model/history.ts';
import { keepingOf } from '../../parts/model/keeping.ts';
import type { ProcessModel } from '../contract.ts';
import { forecastOf, type Forecast } from './forecast.ts';
import { lessonOf, pictureOf, secretOf, shapeOf, taughtOf, type Lesson } from './lesson.ts';
import { MOMENTUM, TOTAL, type Params } from './params.ts';
import { pythonOf } from './python.ts';
import { curvatureLimit } from './rate-limit.ts';

interface State {
  readonly lesson: Lesson;
  readonly first: Vec;
  readonly optimiser: SgdState | AdamState;
  /** The learning rate of each step taken. */
  readonly rates: History;
  readonly loss: number;
  readonly gradient: Vec;
  readonly firstLoss: number;
  readonly diverged: boolean;
}

/** The lesson and what is seen in it follow from the weights and the values. */
type Kept = Omit<State, 'lesson' | 'loss' | 'gradient'>;

export interface Result {
  readonly step: number;
  readonly shape: readonly [number, number];
  readonly outShape: readonly [number, number];
  readonly kernelShape: readonly [number, number];
  readonly before: Vec;
  readonly after: Vec;
  /** Of the layer with the kernel of this step. */
  readonly output: Vec;
  readonly secret: Vec;
  readonly wanted: Vec;
  readonly learned: Vec;
  readonly gradient: Vec;
  readonly loss: number;
  /** ‖w − w*‖/‖w*‖. */
  readonly error: number;
  readonly curvatures: Vec;
  /** The directions, each with as many numbers as the kernel, one after the other. Signed so that its largest number is positive. */
  readonly along: Vec;
  /** |vᵢᵀ(w − w*)|/|vᵢᵀ(w₀ − w*)|: what is left of the first mistake along each direction. */
  readonly left: Vec;
  readonly taught: number;
  /** Null for Adam. */
  readonly forecast: Forecast | null;
  readonly diverged: boolean;
}

/** A loss this many times the first has no way back. */
const HOPELESS = 1e6;
/** Numbers of a direction that differ by less are as large as each other but for rounding. */
const TIE = 1e-6;

const errorOf = (w: Vec, { wanted }: Lesson): number => distance(w, wanted) / norm(wanted);

/** Loss and gradient at these weights. */
const look = (lesson: Lesson, optimiser: State['optimiser']) => ({
  lesson,
  optimiser,
  ...lesson.look(optimiser.params.weight),
});

function stepped({ optimiser, gradient }: State, p: Params): State['optimiser'] {
  const gradients = { weight: gradient };
  const learningRate = p.rate;
  if (p.optimiser === 'adam') return adam.step(optimiser as AdamState, gradients, { learningRate });
  const momentum = p.optimiser === 'momentum' ? MOMENTUM : 0;
  return sgd.step(optimiser as SgdState, gradients, { learningRate, momentum });
}

function upright(along: Vec): Vec {
  const largest = along.reduce((most, value) => (Math.abs(value) > Math.abs(most) + TIE ? value : most), 0);
  return largest < 0 ? along.map((value) => -value) : along;
}

const iterationOf = (state: { optimiser: OptimiserState }): number => state.optimiser.iteration;

function begin(p: Params): State {
  const lesson = lessonOf(p);
  // As PyTorch begins: uniform within 1/√(number of weights).
  const bound = 1 / Math.sqrt(lesson.secret.length);
  const weight = new RandomState(p.start).uniform(-bound, bound, lesson.secret.length);
  const optimiser = (p.optimiser === 'adam' ? adam : sgd).init({ weight });
  const seen = look(lesson, optimiser);
  return { ...seen, first: weight, firstLoss: seen.loss, rates: [], diverged: false };
}

export const model = {
  kind: 'process',
  preview: { computed: TOTAL, shown: 30 },
  total: () => TOTAL,

  check(p) {
    const { shape, data } = secretOf(p);
    if (data.every((weight) => weight === 0)) return { code: 'nothing' };
    const [height, width] = shapeOf(p);
    if (height < shape[0] || width < shape[1]) return { code: 'small' };
    return pictureOf(p).every((value) => value === 0) ? { code: 'dark' } : null;
  },

  init: (p) => begin(p),
  keeping: keepingOf<Params, State, Kept>({
    init: begin,
    keep: ({ first, optimiser, rates, firstLoss, diverged }) => ({
      first,
      optimiser,
      rates,
      firstLoss,
      diverged,
    }),
    resume: (kept, p) => ({ ...kept, ...look(lessonOf(p), kept.optimiser) }),
  }),

  step(state, p) {
    const seen = look(state.lesson, stepped(state, p));
    const { first, firstLoss } = state;
    const rates = noted(state.rates, iterationOf(state), p.rate);
    return { ...seen, first, firstLoss, rates, diverged: seen.loss > HOPELESS * Math.max(firstLoss, 1e-6) };
  },

  done: (state) => state.diverged,

  result(state, p) {
    const { lesson, first, optimiser, gradient, loss, diverged } = state;
    const { before, after, directions, kernelShape, secret, wanted } = lesson;
    const learned = optimiser.params.weight;
    const [mistake, firstMistake] = [subtract(learned, wanted), subtract(first, wanted)];
    return {
      step: iterationOf(state),
      shape: [before.shape[2], before.shape[3]],
      outShape: [after.shape[2], after.shape[3]],
      kernelShape,
      before: before.data,
      after: after.data,
      output: lesson.output(learned),
      secret,
      wanted,
      learned,
      gradient,
      loss,
      error: errorOf(learned, lesson),
      curvatures: Float64Array.from(directions, ({ curvature }) => curvature),
      along: Float64Array.from(directions.flatMap(({ along }) => [...upright(along)])),
      left: Float64Array.from(directions, ({ along }) =>
        Math.abs(dot(along, mistake) / (dot(along, firstMistake) || 1)),
      ),
      taught: taughtOf(lesson),
      forecast: forecastOf(lesson, first, p),
      diverged,
    };
  },

  trace: (state) => ({ loss: state.loss, error: errorOf(state.optimiser.params.weight, state.lesson) }),

  measures: (r, p) => ({
    loss: r.loss,
    error: r.error,
    taught: r.taught,
    condition: r.curvatures[0] / r.curvatures[r.taught - 1],
    ...(p.optimiser === 'adam' ? {} : { limit: curvatureLimit(p.optimiser, 1) / r.curvatures[0] }),
    ...(r.forecast && { unseen: r.forecast.unseen }),
    ...(r.forecast?.after !== undefined && { after: r.forecast.after }),
  }),

  facts: (r, p) => ({
    step: r.step,
    diverged: r.diverged,
    taught: r.taught,
    weights: r.learned.length,
    tooLarge: p.optimiser !== 'adam' && r.curvatures[0] > curvatureLimit(p.optimiser, p.rate),
    flipped: p.made === 'convolution',
  }),

  table: (r) => ({
    columns: [
      { head: 'row', values: Array.from(r.wanted, (_, k) => Math.floor(k / r.kernelShape[1])) },
      { head: 'column', values: Array.from(r.wanted, (_, k) => k % r.kernelShape[1]) },
      { head: 'secret as written', values: r.secret },
      { head: 'weights to find', values: r.wanted },
      { head: `learned after ${r.step} steps`, values: r.learned },
      { head: 'gradient', values: r.gradient },
      { head: 'curvature of the loss, steepest direction first', values: r.curvatures },
      { head: 'part of the first mistake left along it', values: r.left },
    ],
  }),

  python: (p, state) => pythonOf(p, iterationOf(state), state.rates),
} satisfies ProcessModel<Params, State, Result>;
