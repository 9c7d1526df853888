/** What each method makes of the same picture. The networks are told nothing but the picture; the formulas, and plugging in, the blur and the noise. */
import type { Params as Weights } from '../../core/layers/index.ts';
import type { Single, Vec } from '../../core/vector.ts';
import { denoised } from '../../networks/denoiser.ts';
import { plugAndPlay } from '../../networks/plug-and-play.ts';
import { restored } from '../../networks/restorer.ts';
import { gaussianTransfer, type Frame } from '../../networks/restorer-blur.ts';
import { TRAINED, type Method } from './params.ts';
import { variationRestored } from './total-variation.ts';
import { wienerRestored } from './wiener.ts';

export interface Told {
  readonly blur: number;
  readonly noise: number;
}
export type Trained = Readonly<Record<'fixed' | 'varied' | 'denoiser', Weights<Single>>>;

export function restoredBy(method: Method, weights: Trained, data: Vec, told: Told, shape: Frame): Vec {
  switch (method) {
    case 'fixed':
    case 'varied':
      return restored(weights[method], data, shape);
    case 'plugged': {
      const transfer = gaussianTransfer(told.blur, shape);
      const denoise = (x: Vec, level: number) => denoised(weights.denoiser, x, level, shape);
      return plugAndPlay({ shape, data, transfer, noise: told.noise, denoise }).at(-1)!;
    }
    case 'frozen':
      return wienerRestored(data, TRAINED, shape);
    case 'retuned':
      return wienerRestored(data, told, shape);
    case 'variation':
      return variationRestored(data, told, shape);
  }
}
