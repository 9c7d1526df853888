/** What was trained. */
import { DENOISERS, denoiserLayers } from '../../networks/denoiser.ts';
import { RESTORERS, restorerLayers } from '../../networks/restorer.ts';
import { bytesOf, weightsFromBytes } from '../../networks/weights-file.ts';
import denoiserFile from '../../networks/weights/denoiser.bin?url&inline';
import restorerFile from '../../networks/weights/restorer.bin?url&inline';
import type { Trained } from './restore.ts';

const [fixed, varied] = weightsFromBytes(RESTORERS.map(restorerLayers), bytesOf(restorerFile));
const [denoiser] = weightsFromBytes(DENOISERS.map(denoiserLayers), bytesOf(denoiserFile));
export const trained: Trained = { fixed, varied, denoiser };
