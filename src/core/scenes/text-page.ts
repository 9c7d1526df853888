import type { Vec } from '../vector.ts';
import { drawSegment, drawText, textLength } from '../lettering/index.ts';
import type { Lettering } from '../lettering/index.ts';
import { checkScene } from './scene-shape.ts';
import type { SceneShape } from './scene-shape.ts';

const PAPER = 0.95;
const INK = 0.07;

/** Headline and text; the seed picks which comes first, and the others follow until the page is full. */
const articles = [
  {
    headline: 'Convolution',
    text:
      'Slide one curve over another, multiply where they meet, add it all up. Do so at every place and you have ' +
      'blurred a photograph, let a hall answer a clap, or widened the lines of a lamp. Each new value is a mean ' +
      'of its neighbours, and the weights stay the same wherever you go.',
  },
  {
    headline: 'Unfolding',
    text:
      'Who was where before the blur? Divide one spectrum by the other and the past comes back, until the ' +
      'faintest noise is divided by almost nothing. Then every fine detail is a guess. To ask for less is to ' +
      'learn more: keep what the data can carry and say what you believe about the rest.',
  },
  {
    headline: 'The kernel',
    text:
      'One point of light goes in, a small smudge comes out. Know that smudge and you know the lens, since every ' +
      'picture is a crowd of points and each one leaves the same mark. Move the point and the mark moves with it; ' +
      'make it twice as bright and so is the mark.',
  },
  {
    headline: 'Transpose',
    text:
      'To gather is to look at the neighbours and take a share of each. To scatter is to hand a share to each of ' +
      'them. The numbers are the same, read by rows or by columns. One undoes nothing of the other, yet between ' +
      'them they can find any answer that is there to be found.',
  },
] as const;

/**
 * A page of print: a headline as wide as the page, a rule, and lines of text set in a pen-stroke face, flush
 * on both sides. Letters are as tall as 1/32 of the shorter side but at least 6 pixels, which keeps them
 * legible on small pictures.
 *
 * @throws RangeError if a side is below 16
 */
export function textPage(shape: SceneShape, seed = 1): Vec {
  checkScene('textPage', shape, seed);
  const [height, width] = shape;
  const side = Math.min(height, width);
  const ink = new Float64Array(height * width);
  const margin = Math.max(1.5, 0.065 * side);
  const first = (((seed - 1) % articles.length) + articles.length) % articles.length;
  const order = [...articles.slice(first), ...articles.slice(0, first)];

  const below = drawHeadline(ink, shape, order[0].headline, margin);
  const size = Math.max(6, Math.round(side / 32));
  const body: Lettering = { size, pen: Math.max(0.95, 0.135 * size) };
  const words = order.flatMap(({ text }) => text.split(' '));
  const leading = Math.round(1.95 * size);
  let baseline = Math.round(below + 2.1 * size);
  for (let next = 0; baseline <= height - margin - 0.2 * size; baseline += leading) {
    const line = takeLine(words, next, (width - 2 * margin) / size);
    next += line.length;
    drawJustified(ink, shape, line, baseline, margin, body);
  }
  return ink.map((coverage) => PAPER + (INK - PAPER) * coverage);
}

/** Fits the headline to the width between the margins, and returns the y of the rule under it. */
function drawHeadline(ink: Vec, shape: SceneShape, text: string, margin: number): number {
  const [height, width] = shape;
  const size = Math.min((width - 2 * margin) / (textLength(text) + 0.17), 0.17 * height);
  const pen = 0.17 * size;
  const baseline = Math.round(margin + size + pen / 2);
  drawText(ink, shape, text, baseline, margin + pen / 2, { size, pen });
  const rule = baseline + Math.round(0.5 * size) + 0.5;
  const half = Math.max(0.5, 0.02 * size);
  drawSegment(ink, shape, [rule, margin + half, rule, width - margin - half], half);
  return rule;
}

/** As many words as fit in `room`, in heights of a capital; at least one. The text starts again when it ends. */
function takeLine(words: readonly string[], from: number, room: number): string[] {
  const line = [words[from % words.length]];
  for (;;) {
    const word = words[(from + line.length) % words.length];
    if (textLength([...line, word].join(' ')) > room) return line;
    line.push(word);
  }
}

/** Spreads what is left of the line over the gaps between its words, unless they would gape. */
function drawJustified(
  ink: Vec,
  shape: SceneShape,
  words: readonly string[],
  baseline: number,
  margin: number,
  body: Lettering,
): void {
  const spare = shape[1] - 2 * margin - body.size * textLength(words.join(' '));
  const gap = spare / Math.max(1, words.length - 1);
  const extra = gap < 0.9 * body.size ? gap : 0;
  let x = margin;
  for (const word of words) {
    drawText(ink, shape, word, baseline, x, body);
    x += body.size * (textLength(`${word} .`) - textLength('.')) + extra;
  }
}
