/** What the Lab's learned method is told beside the data. Its weights are a file of their own: this module is fetched when they are asked for. */
import type { Denoiser } from '../../core/solvers/plug-and-play.ts';
import { denoiserInPieces } from '../../networks/denoiser-in-pieces.ts';
import { DENOISERS, denoiserLayers } from '../../networks/denoiser.ts';
import { bytesOf, weightsFromBytes } from '../../networks/weights-file.ts';
import file from '../../networks/weights/denoiser.bin?url&inline';
import { pythonDenoiser } from './python/denoiser.ts';

export interface Learned {
  readonly denoiser: Denoiser;
  /** It in NumPy, with all that it has learned. */
  readonly python: string;
}

const bytes = bytesOf(file);
const layers = DENOISERS.map(denoiserLayers);
const [params] = weightsFromBytes(layers, bytes);
const denoiser = denoiserInPieces(params);

export const learned: Learned = {
  denoiser,
  get python() {
    return pythonDenoiser(layers[0].parameters, bytes, denoiser.range);
  },
};
