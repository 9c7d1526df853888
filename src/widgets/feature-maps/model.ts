/**
 * A small network learns to read digits while you watch: its first kernels, what they make of one glyph, its scores. Or it is
 * there already, with the weights that `npm run train` made.
 */
import type { AdamState, Tensor } from '../../core/layers/index.ts';
import { adam, softmax, tensor } from '../../core/layers/index.ts';
import type { Vec } from '../../core/vector.ts';
import {
  accuracy,
  batchAt,
  digit,
  FIRST,
  glyphNet,
  glyphTraining,
  lookAt,
  SIDE,
} from '../../networks/glyph-net.ts';
import { glyphNetWeights } from '../../networks/glyph-net-weights.ts';
import { weightsFromText } from '../../networks/weights-text.ts';
import { keepingOf } from '../../parts/model/keeping.ts';
import { keepFew } from '../../parts/model/memo.ts';
import type { ProcessModel } from '../contract.ts';
import { stages, type Stage } from './anatomy.ts';
import { batchOf, isShipped, seedOf, testedGlyphs } from './course.ts';
import { edgeShare } from './edge-fit.ts';
import { EDGE, TOTAL, type Params } from './params.ts';
import { EDGES } from './seeds.ts';
import { pythonOf } from './python.ts';

interface State {
  readonly optimiser: AdamState;
  readonly edgesAtStart: number;
  readonly gradients: AdamState['params'];
  /** Of the batch of this step. */
  readonly loss: number;
  readonly measured: Measured;
}
/** Reading all the held-out glyphs takes longer than a step: their share is that of the weights measured last. */
export interface Measured {
  readonly params: AdamState['params'];
  readonly accuracy: number;
}
/** Planes of one size. */
export interface Maps {
  readonly shape: readonly [number, number];
  readonly planes: readonly Vec[];
}
export interface Result {
  readonly step: number;
  readonly label: number;
  readonly glyph: Vec;
  readonly kernels: Maps;
  /** The share of each that the best oriented edge explains. */
  readonly edges: readonly number[];
  /** How many of the random kernels that this training began with are edges. */
  readonly edgesAtStart: number;
  /** What the first and the second convolution put out, before their ReLU. */
  readonly first: Maps;
  readonly second: Maps;
  /** p of each class. */
  readonly scores: Vec;
  readonly loss: number;
  readonly accuracy: number;
  readonly stages: readonly Stage[];
  /** How the shipped weights came about; null while training. */
  readonly history: { readonly step: Vec; readonly loss: Vec; readonly accuracy: Vec } | null;
}

/** Steps from one measurement to the next. */
const EVERY = 10;

function planesOf({ shape: [, channels, height, width], data }: Tensor): Maps {
  const size = height * width;
  const planes = Array.from({ length: channels }, (_, c) => data.slice(c * size, (c + 1) * size));
  return { shape: [height, width], planes };
}

const firstKernels = ({ params }: AdamState): Maps =>
  planesOf(tensor([1, FIRST.count, FIRST.kernel, FIRST.kernel], params['0.weight']));
const countOf = (shares: readonly number[]): number => shares.filter((share) => share >= EDGE).length;

/** Those of the first steps, which every change of the rate asks for again; a batch takes 32 kB. */
const batchOfStep = keepFew(
  64,
  ({ seed, step }: { seed: number; step: number }) => `${seed} ${step}`,
  ({ seed, step }) => batchAt(seed, step),
);

function look(optimiser: AdamState, p: Params): Pick<State, 'optimiser' | 'loss' | 'gradients'> {
  const { loss, gradients } = lookAt(
    optimiser,
    batchOfStep({ seed: seedOf(p), step: batchOf(p, optimiser.iteration) }),
  );
  return { optimiser, loss, gradients };
}

const measure = (params: AdamState['params']): Measured => ({
  params,
  accuracy: accuracy(params, testedGlyphs()),
});

function begin(p: Params): State {
  const start = glyphTraining(seedOf(p));
  const shipped = () => adam.init(weightsFromText(glyphNet, glyphNetWeights.weights));
  const optimiser = isShipped(p) ? shipped() : start;
  return {
    ...look(optimiser, p),
    measured: measure(optimiser.params),
    edgesAtStart: countOf(firstKernels(start).planes.map(edgeShare)),
  };
}

export const model = {
  kind: 'process',
  preview: { computed: 40, shown: 40 },
  total: (p) => (isShipped(p) ? 0 : TOTAL),

  init: (p) => begin(p),
  keeping: keepingOf<Params, State, State>({ init: begin, keep: (state) => state, resume: (kept) => kept }),

  step(state, p) {
    const optimiser = adam.step(state.optimiser, state.gradients, { learningRate: p.rate });
    const isDue = optimiser.iteration % EVERY === 0;
    return {
      ...state,
      ...look(optimiser, p),
      measured: isDue ? measure(optimiser.params) : state.measured,
    };
  },

  done: (_, p) => isShipped(p),

  result({ optimiser, edgesAtStart, loss, measured }, p) {
    const label = Number(p.character);
    const glyph = digit(label, p.hand);
    const { y, memory } = glyphNet.forward(tensor([1, 1, SIDE, SIDE], glyph), optimiser.params);
    const { outputs } = memory;
    const kernels = firstKernels(optimiser);
    const { history } = glyphNetWeights;
    return {
      step: optimiser.iteration,
      label,
      glyph,
      kernels,
      edges: kernels.planes.map(edgeShare),
      edgesAtStart,
      first: planesOf(outputs[0]),
      second: planesOf(outputs[3]),
      scores: softmax(y).data,
      loss,
      accuracy: measured.accuracy,
      stages: stages(),
      history: isShipped(p)
        ? {
            step: Float64Array.from(history.step),
            loss: Float64Array.from(history.loss),
            accuracy: Float64Array.from(history.accuracy),
          }
        : null,
    };
  },

  trace: (state) => ({ loss: state.loss, accuracy: state.measured.accuracy }),

  measures: (r, p) => {
    const shares = [...r.edges].sort((a, b) => b - a);
    const all = isShipped(p) ? EDGES.trained : EDGES.live;
    return {
      loss: r.loss,
      accuracy: 100 * r.accuracy,
      ...(isShipped(p) && { tested: 100 * glyphNetWeights.accuracy }),
      sure: 100 * r.scores[r.label],
      edges: countOf(r.edges),
      edgesAtStart: r.edgesAtStart,
      parameters: r.stages.reduce((sum, { parameters }) => sum + parameters, 0),
      sees: r.stages[r.stages.length - 2].sees,
      step: r.step,
      third: shares[2],
      fourth: shares[3],
      fifth: shares[4],
      leastEdges: Math.min(...all),
      mostEdges: Math.max(...all),
    };
  },

  facts: (r, p) => ({
    step: r.step,
    shipped: isShipped(p),
    steps: glyphNetWeights.steps,
    label: r.label,
    read: r.scores.indexOf(Math.max(...r.scores)),
    kernels: r.kernels.planes.length,
  }),

  table: (r) => ({
    columns: [
      { head: 'kernel', values: r.kernels.planes.flatMap((plane, k) => Array.from(plane, () => k + 1)) },
      {
        head: 'cell',
        values: r.kernels.planes.flatMap((plane) => Array.from(plane, (_, i) => i)),
      },
      { head: 'weight', values: r.kernels.planes.flatMap((plane) => Array.from(plane)) },
      {
        head: 'share explained by an edge',
        values: r.kernels.planes.flatMap((plane, k) => Array.from(plane, () => r.edges[k])),
      },
    ],
  }),

  python: (p, state) => pythonOf(p, state),
} satisfies ProcessModel<Params, State, Result>;
