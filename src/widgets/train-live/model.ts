/** A generator and a discriminator train against each other, step by step, on the book's digits. */
import type { AdversarialState } from '../../networks/adversarial.ts';
import { keepEach } from '../../parts/model/memo.ts';
import { keepingOf } from '../../parts/model/keeping.ts';
import type { ProcessModel } from '../contract.ts';
import { TOTAL } from './params.ts';
import type { Params } from './params.ts';
import { pythonOf } from './python.ts';
import { begun, lookedAt, lookedAtExactly, realSheet, stepped } from './training.ts';
import type { Seen } from './training.ts';

export interface State {
  readonly training: AdversarialState;
  /** Of the step that led here; at the beginning, of the first. */
  readonly generatorLoss: number;
  readonly judgeLoss: number;
}
type Kept = Omit<AdversarialState, 'params' | 'iteration'> &
  Omit<State, 'training'> & { readonly iteration: number };

export interface Result extends Seen, Omit<State, 'training'> {
  readonly step: number;
  /** 40 pictures of 32×32, one after the other: a column of each digit. */
  readonly made: Float64Array<ArrayBuffer>;
  readonly real: Float32Array<ArrayBuffer>;
}

/** The losses of the first step are known before it is taken. */
function begin(p: Params): State {
  const training = begun(p);
  const { loss, discriminatorLoss } = stepped(p, training);
  return { training, generatorLoss: loss, judgeLoss: discriminatorLoss };
}

const real = keepEach((_: 'sheet') => realSheet().data);

export const model = {
  kind: 'process',
  preview: { computed: 20, shown: 20 },
  total: () => TOTAL,
  init: begin,

  keeping: keepingOf<Params, State, Kept>({
    init: begin,
    keep: ({ training: { iteration, generator, discriminator, vectors }, generatorLoss, judgeLoss }) => ({
      ...{ iteration, generator, discriminator, vectors, generatorLoss, judgeLoss },
    }),
    resume: ({ generatorLoss, judgeLoss, ...training }) => ({
      training: { ...training, params: training.generator.params },
      generatorLoss,
      judgeLoss,
    }),
  }),

  step({ training }, p) {
    const { state, loss, discriminatorLoss } = stepped(p, training);
    return { training: state, generatorLoss: loss, judgeLoss: discriminatorLoss };
  },

  done: ({ generatorLoss, judgeLoss }) => !Number.isFinite(generatorLoss + judgeLoss),

  result({ training, generatorLoss, judgeLoss }, p): Result {
    const { pictures, ...seen } = lookedAtExactly(p, training);
    return {
      ...seen,
      generatorLoss,
      judgeLoss,
      step: training.iteration,
      made: pictures,
      real: real('sheet'),
    };
  },

  trace: ({ training, generatorLoss, judgeLoss }, p) => ({
    generatorLoss,
    judgeLoss,
    ...lookedAt(p, training),
  }),

  measures: ({ generatorLoss, judgeLoss, read, variety, ratio, hidden }) => ({
    ...{ generatorLoss, judgeLoss, read, variety, ratio, hidden },
  }),

  facts: ({ step }, p) => ({ step, up: p.up, spectral: p.spectral }),

  table: ({ made, real: beside }) => ({
    columns: [
      { head: 'picture', values: Array.from(made, (_, i) => Math.floor(i / 1024)) },
      { head: 'pixel', values: Array.from(made, (_, i) => i % 1024) },
      { head: 'made (1: ink)', values: made },
      { head: 'real (1: ink)', values: beside },
    ],
  }),

  python: (p, state) => pythonOf(p, state),
} satisfies ProcessModel<Params, State, Result>;
