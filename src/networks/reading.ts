/** What chapter 10's network reads in pictures of 32×32, brought down to the 20×20 that it knows. */
import { softmax, tensor } from '../core/layers/index.ts';
import type { Params, Tensor } from '../core/layers/index.ts';
import { resample } from '../core/operators/resample.ts';
import type { Single } from '../core/vector.ts';
import { glyphNet, SIDE as READ_SIDE } from './glyph-net.ts';
import { glyphNetWeights } from './glyph-net-weights.ts';
import { PIXELS, SHAPE } from './small-pictures.ts';
import { weightsFromText } from './weights-text.ts';

const { apply } = resample(SHAPE, [READ_SIDE, READ_SIDE], { method: 'area' });

let known: Params | undefined;

/** The digit with the highest probability, and that probability, of each picture; −1 is paper, 1 ink. */
export function readDigits(pictures: Tensor<Single>): { readonly label: number; readonly sure: number }[] {
  known ??= weightsFromText(glyphNet, glyphNetWeights.weights);
  const n = pictures.shape[0];
  const small = new Float64Array(n * READ_SIDE ** 2);
  const ink = new Float64Array(PIXELS);
  for (let i = 0; i < n; i++) {
    for (let at = 0; at < ink.length; at++) ink[at] = (pictures.data[i * PIXELS + at] + 1) / 2;
    apply(ink, small.subarray(i * READ_SIDE ** 2, (i + 1) * READ_SIDE ** 2));
  }
  const { data, shape } = softmax(glyphNet.forward(tensor([n, 1, READ_SIDE, READ_SIDE], small), known).y);
  return Array.from({ length: n }, (_, i) => {
    const chances = data.subarray(i * shape[1], (i + 1) * shape[1]);
    const sure = Math.max(...chances);
    return { label: chances.indexOf(sure), sure };
  });
}
