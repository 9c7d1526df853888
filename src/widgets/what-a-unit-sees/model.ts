/**
 * One number inside a network that reads digits is brought back to the pixels: by its gradient, and by a deconvnet. Then something else
 * is asked, or the network is spoilt: a picture that explains an answer has to change with it.
 */
import type { BackwardRule } from '../../core/layers/index.ts';
import { softmax } from '../../core/layers/index.ts';
import type { Vec } from '../../core/vector.ts';
import { digit, glyphLayers } from '../../networks/glyph-net.ts';
import type { ComputeModel } from '../contract.ts';
import { askedOf, asksAnother, type Asking } from './asked.ts';
import { cosine, energyIn, nearInk, withAdded } from './compare.ts';
import { SCORES, trained } from './network.ts';
import type { Params } from './params.ts';
import { pythonOf } from './python.ts';
import { usualOf } from './usual.ts';
import { answerTo, climb, pictureOf, readingOf, wayDown } from './question.ts';
import { fieldOf, strongestFor, type Field, type Strongest } from './strongest.ts';

/** What stands before one layer on the way down; by the numbers of the layers, so that the last is in pixels. */
export interface Step {
  /** Its number: what it does on the way down says `DOWN`. */
  readonly layer: number;
  readonly shape: readonly [channels: number, height: number, width: number];
  /** Layers down from what is asked; there it is the question itself, and below 0, above it, nothing yet. */
  readonly below: number;
  readonly data: Vec;
}
export interface Result {
  readonly glyph: Vec;
  /** Of the trained network, with the probability of each class. */
  readonly scores: Vec;
  readonly sure: Vec;
  /** What is asked, first and second: the channel, and the number there. */
  readonly channels: readonly [number, number];
  readonly answers: readonly [number, number];
  readonly ways: Readonly<Record<Params['follow'], readonly Step[]>>;
  /** Where each way ends: the pictures as they are drawn and compared, with their signs or without. */
  readonly pictures: Readonly<Record<Params['follow'], Vec>>;
  /** Cosine of the guided picture with the deconvnet's, for what is asked first. */
  readonly guided: number;
  /** What the network reads once the picture of another class is added to the digit, by either rule; null where none is asked about. */
  readonly added: { readonly gradient: number; readonly deconvnet: number } | null;
  readonly near: readonly number[];
  /** What the unit asked first sees. */
  readonly field: Field;
  readonly strongest: Strongest;
}

/** From the last layer to the first. */
function stepsOf({ climb, question }: Asking, rule: BackwardRule): readonly Step[] {
  const signals = wayDown(climb, question, rule);
  const steps = glyphLayers.map((_, layer): Step => {
    const before = layer === 0 ? signals[0] : climb.outputs[layer - 1];
    const [, channels, height, width] = before.shape;
    const below = question.layer + 1 - layer;
    const data = below < 0 ? new Float64Array(before.data.length) : signals[layer].data;
    return { layer, shape: [channels, height, width], below, data };
  });
  return steps.reverse();
}

function drawnOf({ drawn }: Params, ways: Result['ways']): Result['pictures'] {
  const picture = (follow: Params['follow']): Vec => {
    const signed = pictureOfWay(ways[follow]);
    return drawn === 'absolute' ? signed.map(Math.abs) : signed;
  };
  return {
    gradient: picture('gradient'),
    gradientOther: picture('gradientOther'),
    deconvnet: picture('deconvnet'),
    deconvnetOther: picture('deconvnetOther'),
  };
}

const readingWith = (glyph: Vec, picture: Vec): number =>
  readingOf(climb(withAdded(glyph, picture), trained));

export const pictureOfWay = (steps: readonly Step[]): Vec => steps[steps.length - 1].data;

export const model = {
  kind: 'compute',

  compute(p) {
    const glyph = digit(Number(p.character), p.hand);
    const { first, second } = askedOf(p, glyph);
    const scores = first.climb.outputs[SCORES];
    const ways = {
      gradient: stepsOf(first, 'gradient'),
      gradientOther: stepsOf(second, 'gradient'),
      deconvnet: stepsOf(first, 'deconvnet'),
      deconvnetOther: stepsOf(second, 'deconvnet'),
    };
    const guided = pictureOf(first.climb, first.question, 'guided');
    return {
      glyph,
      scores: scores.data,
      sure: softmax(scores).data,
      channels: [first.question.channel, second.question.channel],
      answers: [answerTo(first.climb, first.question), answerTo(second.climb, second.question)],
      ways,
      pictures: drawnOf(p, ways),
      guided: cosine(guided, pictureOfWay(ways.deconvnet)),
      added: asksAnother(p)
        ? {
            gradient: readingWith(glyph, pictureOfWay(ways.gradientOther)),
            deconvnet: readingWith(glyph, pictureOfWay(ways.deconvnetOther)),
          }
        : null,
      near: nearInk(glyph),
      field: fieldOf(first.question),
      strongest: strongestFor(first.question),
    };
  },

  measures({ pictures, glyph, near, guided, answers, added, channels }, p) {
    const { gradient, gradientOther, deconvnet, deconvnetOther } = pictures;
    return {
      gradientPair: cosine(gradient, gradientOther),
      deconvnetPair: cosine(deconvnet, deconvnetOther),
      gradientInput: cosine(gradient, glyph),
      deconvnetInput: cosine(deconvnet, glyph),
      gradientOtherInput: cosine(gradientOther, glyph),
      deconvnetOtherInput: cosine(deconvnetOther, glyph),
      gradientInk: energyIn(gradient, near),
      deconvnetInk: energyIn(deconvnet, near),
      chance: near.length / glyph.length,
      rules: cosine(gradient, deconvnet),
      guided,
      answer: answers[0],
      otherAnswer: answers[1],
      ...usualOf(p),
      ...(added && {
        otherClass: channels[1],
        gradientReads: added.gradient,
        deconvnetReads: added.deconvnet,
      }),
    };
  },

  facts: (r, p) => ({
    label: Number(p.character),
    read: r.scores.indexOf(Math.max(...r.scores)),
    gradientReads: r.added?.gradient ?? -1,
    deconvnetReads: r.added?.deconvnet ?? -1,
    ask: p.ask,
    against: p.against,
    drawn: p.drawn,
    channel: r.channels[0],
    otherChannel: r.channels[1],
    silent: p.ask !== 'score' && r.answers[0] <= 0,
  }),

  table({ pictures, glyph }) {
    const side = Math.sqrt(glyph.length);
    return {
      columns: [
        { head: 'row', values: Array.from(glyph, (_, i) => Math.floor(i / side)) },
        { head: 'column', values: Array.from(glyph, (_, i) => i % side) },
        { head: 'digit', values: glyph },
        { head: 'gradient', values: pictures.gradient },
        { head: 'gradient, second', values: pictures.gradientOther },
        { head: 'deconvnet', values: pictures.deconvnet },
        { head: 'deconvnet, second', values: pictures.deconvnetOther },
      ],
    };
  },

  python: pythonOf,
} satisfies ComputeModel<Params, Result>;
