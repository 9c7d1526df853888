import { clamp } from '../../vector.ts';
import { drawSegment, drawText, textLength } from '../../lettering/index.ts';
import type { SolidNoise } from './solid-noise.ts';
import { colour, dim, mix } from './surface.ts';
import type { Surface } from './surface.ts';

/** Height and width of the drawn label, in points; 200 points are 1 dm. */
const SHAPE = [200, 152] as const;
const POINTS = 200;

/** Lines of the label: the words, the height of their baseline and of their capitals, in points. */
const lines = [
  ['Domaine', 62, 12],
  ['FOURIER', 90, 18],
  ['vin de table', 112, 8],
  ['1822', 150, 17],
  ['Auxerre', 178, 8],
] as const;

/** A printed label: what it looks like u dm from its left and v dm from its upper edge. */
export function label(noise: SolidNoise): (u: number, v: number) => Surface {
  const ink = print();
  const [height, width] = SHAPE;
  return (u, v) => {
    const column = clamp(Math.floor(POINTS * u), 0, width - 1);
    const row = clamp(Math.floor(POINTS * v), 0, height - 1);
    const paper = dim(colour(0.64, 0.59, 0.47), 1 + 0.05 * noise(9 * u, 9 * v, 2));
    return {
      albedo: mix(paper, colour(0.05, 0.03, 0.03), 0.92 * ink[row * width + column]),
      gloss: 0.15,
      roughness: 0.3,
    };
  };
}

/** The ink's coverage: a double frame, a crest, and the lines of print, each in the middle. */
function print(): Float64Array {
  const [height, width] = SHAPE;
  const ink = new Float64Array(height * width);
  for (const [inset, half] of [
    [7, 1.4],
    [11, 0.5],
  ] as const) {
    const [low, right, bottom] = [inset, width - inset, height - inset];
    drawSegment(ink, SHAPE, [low, low, low, right], half);
    drawSegment(ink, SHAPE, [bottom, low, bottom, right], half);
    drawSegment(ink, SHAPE, [low, low, bottom, low], half);
    drawSegment(ink, SHAPE, [low, right, bottom, right], half);
  }
  for (const [text, baseline, size] of lines) {
    drawText(ink, SHAPE, text, baseline, (width - size * textLength(text)) / 2, { size, pen: 0.17 * size });
  }
  // a crest: one period of a wave over a bar
  for (let k = 0; k < 24; k++) {
    const [x0, x1] = [width / 2 - 24 + 2 * k, width / 2 - 22 + 2 * k];
    const wave = (x: number) => 34 - 9 * Math.sin((2 * Math.PI * (x - width / 2)) / 48);
    drawSegment(ink, SHAPE, [wave(x0), x0, wave(x1), x1], 1.5);
  }
  return ink;
}
