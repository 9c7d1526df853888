/** How steep the loss may be for a learning rate; the page needs it too, while a rate is dragged. */
import { MOMENTUM, type Params } from './params.ts';

/** A step with heavy ball μ shrinks a mistake along curvature λ exactly where γλ < 2(1 + μ). Not for Adam. */
export function curvatureLimit(optimiser: Params['optimiser'], rate: number): number {
  return (2 * (1 + (optimiser === 'momentum' ? MOMENTUM : 0))) / rate;
}
