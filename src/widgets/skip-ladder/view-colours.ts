/** Classes as colours that are told apart in grey too: each is lighter than the one before. Pictures are alike in both themes. */
import type { PictureData } from '../contract.ts';

/** Paper, then O, X, T and L: red, green and blue. */
const COLOURS = [
  [0.09, 0.09, 0.11],
  [0.22, 0.38, 0.9],
  [0.93, 0.38, 0.12],
  [0.3, 0.78, 0.52],
  [1, 0.93, 0.45],
] as const;
/** Ink of which nobody knows the class. */
const UNKNOWN = [0.85, 0.85, 0.85] as const;

export const WHITE = 'rgb(255 255 255)';
export const BLACK = 'rgb(0 0 0)';

export function classPicture(
  shape: PictureData['shape'],
  labels: Uint8Array,
  known = true,
): Required<Pick<PictureData, 'shape' | 'data' | 'map'>> {
  const of = (label: number) => (known || label === 0 ? COLOURS[label] : UNKNOWN);
  const planes = [0, 1, 2].map((channel) => Float32Array.from(labels, (label) => of(label)[channel]));
  return { shape, data: planes, map: 'rgb' };
}
