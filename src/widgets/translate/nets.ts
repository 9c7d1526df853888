/** What a network makes of a page. */
import type { Params as Weights } from '../../core/layers/index.ts';
import type { Single } from '../../core/vector.ts';
import { SIDE } from '../../networks/outlines.ts';
import { probabilities } from '../../networks/pixels.ts';
import { overlapOf, translatorLayers, type Translator } from '../../networks/translate.ts';

export interface Answer {
  /** Of each pixel, how likely the network calls it inside. */
  readonly chance: Single;
  /** Overlap with the truth of what it calls inside, and the part of the inside that it finds. */
  readonly overlap: number;
  readonly found: number;
  /** Mean distance of the borders in pixels, both ways; null where one of them has none. */
  readonly edge: number | null;
}

/** p = 1/(1 + e^−score); inside is where it is more than ½. */
export function answerOf(net: Translator, weights: Weights<Single>, page: Single, inside: Single): Answer {
  const x = { shape: [1, 1, SIDE, SIDE] as const, data: page };
  const scores = translatorLayers(net).forward(x, weights).y.data;
  const said = Uint8Array.from(scores, (score) => Number(score > 0));
  const { both, either, distance, borders } = overlapOf(said, inside);
  const enclosed = inside.reduce((sum, value) => sum + value, 0);
  return {
    chance: probabilities(scores),
    overlap: either === 0 ? 1 : both / either,
    found: enclosed === 0 ? 1 : both / enclosed,
    edge: borders === 0 ? null : distance / borders,
  };
}
