/** What a thousand steps will leave, without taking them: along each direction of the loss the mistake goes its own way. */
import { dot, subtract } from '../../core/vector.ts';
import type { Vec } from '../../core/vector.ts';
import type { Lesson } from './lesson.ts';
import { isTaught } from './lesson.ts';
import { MOMENTUM, TOTAL, type Params } from './params.ts';
import { curvatureLimit } from './rate-limit.ts';

/** v ← μv + λe, e ← e − γv, from e = 1: what is left of a mistake after all steps along curvature λ. */
function leftAfter(curvature: number, momentum: number, rate: number): number {
  let [left, velocity] = [1, 0];
  for (let step = 0; step < TOTAL; step++) {
    velocity = momentum * velocity + curvature * left;
    left -= rate * velocity;
  }
  return left;
}

export interface Forecast {
  /** ‖w − w*‖/‖w*‖ that no number of steps takes away: the part of w₀ − w* along directions that the picture does not hold. */
  readonly unseen: number;
  /** ‖w − w*‖/‖w*‖ after `TOTAL` steps at this rate; absent where it grows. */
  readonly after?: number;
}

/** Not for Adam, which scales each weight by itself, and so mixes the directions. */
export function forecastOf(lesson: Lesson, first: Vec, { optimiser, rate }: Params): Forecast | null {
  if (optimiser === 'adam') return null;
  const mistake = subtract(first, lesson.wanted);
  const size = Math.sqrt(dot(lesson.wanted, lesson.wanted));
  let [unseen, after] = [0, 0];
  for (const direction of lesson.directions) {
    const part = dot(direction.along, mistake) ** 2;
    const taught = isTaught(direction, lesson.directions);
    if (!taught) unseen += part;
    const momentum = optimiser === 'momentum' ? MOMENTUM : 0;
    after += part * (taught ? leftAfter(direction.curvature, momentum, rate) ** 2 : 1);
  }
  const grows = lesson.directions[0].curvature >= curvatureLimit(optimiser, rate);
  return { unseen: Math.sqrt(unseen) / size, ...(grows ? {} : { after: Math.sqrt(after) / size }) };
}
