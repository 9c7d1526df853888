/** The nine of a hundred held-out digits that answer a question most strongly, and the way down from each: Zeiler & Fergus 2014, figure 2. */
import type { Vec } from '../../core/vector.ts';
import { heldOut, SIDE } from '../../networks/glyph-net.ts';
import { keepEach } from '../../parts/model/memo.ts';
import { FIRST, SECOND, trained } from './network.ts';
import { answerTo, climb, pictureOf, strongestOf, type Question } from './question.ts';

export const LOOKED_AT = 100;
export const SHOWN = 9;

export interface Strongest {
  /** Side of what one unit sees; of a score the whole picture. */
  readonly side: number;
  /** The parts of the digits that the unit sees, the strongest first. */
  readonly seen: readonly Vec[];
  /** The deconvnet's picture of each. */
  readonly back: readonly Vec[];
}

/** The part of the picture that a unit sees, in pixels; of a score all of it. */
export interface Field {
  readonly side: number;
  readonly top: number;
  readonly left: number;
}

export function fieldOf({ layer, place }: Question): Field {
  // Kernels of 5; then of 3 on pooled maps, 2 pixels apart.
  const { side, apart, across } = {
    [FIRST]: { side: 5, apart: 1, across: 16 },
    [SECOND]: { side: 10, apart: 2, across: 6 },
  }[layer] ?? { side: SIDE, apart: 0, across: 1 };
  return { side, top: apart * Math.floor(place / across), left: apart * (place % across) };
}

function partOf(picture: Vec, { side, top, left }: Field): Vec {
  return Float64Array.from({ length: side * side }, (_, i) => {
    return picture[(top + Math.floor(i / side)) * SIDE + left + (i % side)];
  });
}

const glyphOf = (pictures: Vec, number: number): Vec =>
  pictures.slice(number * SIDE ** 2, (number + 1) * SIDE ** 2);

/** What every layer puts out for each of the digits: one way up for all questions. */
const climbed = keepEach(() => {
  const { data } = heldOut(LOOKED_AT).pictures;
  return Array.from({ length: LOOKED_AT }, (_, number) => climb(glyphOf(data, number), trained));
});

const nineOf = keepEach(
  ({ layer, channel }: Pick<Question, 'layer' | 'channel'>): Strongest => {
    const { data } = heldOut(LOOKED_AT).pictures;
    const all = climbed(LOOKED_AT).map((up, number) => {
      const question = strongestOf(up, layer, channel);
      return { up, question, glyph: glyphOf(data, number), answer: answerTo(up, question) };
    });
    const nine = all.sort((a, b) => b.answer - a.answer).slice(0, SHOWN);
    return {
      side: fieldOf(nine[0].question).side,
      seen: nine.map(({ glyph, question }) => partOf(glyph, fieldOf(question))),
      back: nine.map(({ up, question }) => partOf(pictureOf(up, question, 'deconvnet'), fieldOf(question))),
    };
  },
  ({ layer, channel }) => `${layer} ${channel}`,
);

export const strongestFor = (question: Question): Strongest => nineOf(question);
