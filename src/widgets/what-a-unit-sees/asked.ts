/** The params as two questions: the one asked, and the one that its pictures are compared with. */
import type { Vec } from '../../core/vector.ts';
import { noisyWeights, FIRST, SCORES, SECOND, trained } from './network.ts';
import type { Params } from './params.ts';
import { answerTo, climb, strongestOf, withFixedSwitches, type Climb, type Question } from './question.ts';

export interface Asking {
  readonly climb: Climb;
  readonly question: Question;
}
export interface Asked {
  readonly first: Asking;
  readonly second: Asking;
}

const LAYERS: Readonly<Record<Params['ask'], number>> = { score: SCORES, second: SECOND, first: FIRST };

/** Whether the second question is about another class. */
export const asksAnother = ({ ask, against }: Params): boolean => ask === 'score' && against === 'other';

/** The channels of a layer, the one with the strongest answer first. */
export function ranked(climbed: Climb, layer: number): readonly Question[] {
  const channels = Array.from({ length: climbed.outputs[layer].shape[1] }, (_, channel) => channel);
  const all = channels.map((channel) => strongestOf(climbed, layer, channel));
  return all.sort((a, b) => answerTo(climbed, b) - answerTo(climbed, a));
}

/** The class with the highest score, or the unit of the slider where it answers most strongly. */
function questionOf(p: Params, questions: readonly Question[]): Question {
  if (p.ask === 'score') return questions[0];
  const channel = (p.ask === 'second' ? p.unit : p.kernel) - 1;
  return questions.find((one) => one.channel === channel)!;
}

/** Another class, by its rank; or the strongest of the layer's other units. */
const otherOf = (p: Params, question: Question, questions: readonly Question[]): Question =>
  p.ask === 'score' ? questions[p.rank - 1] : questions.find((one) => one !== question)!;

export function askedOf(p: Params, glyph: Vec): Asked {
  const up = climb(glyph, trained);
  const questions = ranked(up, LAYERS[p.ask]);
  const question = questionOf(p, questions);
  const first = { climb: up, question };
  switch (p.against) {
    case 'other':
      return { first, second: { climb: up, question: otherOf(p, question, questions) } };
    case 'switches':
      return { first, second: { climb: withFixedSwitches(up), question } };
    case 'last':
    case 'convolutions': {
      const weights = noisyWeights({ noised: p.against, seed: p.seed });
      return { first, second: { climb: climb(glyph, weights), question } };
    }
  }
}
