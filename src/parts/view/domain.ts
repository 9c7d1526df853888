/** Axis domains that are stated: round numbers with zero in them, which do not creep while a curve is being drawn. */
import type { Panel } from '../../widgets/contract.ts';

const ROUND = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** The least round number at or above a positive value. */
export function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const round = ROUND.find((step) => step * power >= value * (1 - 1e-9)) ?? 10;
  return Number((round * power).toPrecision(3));
}

/** From zero, or from a round number below it, to a round number that holds all values; [0, 1] where all are zero. */
export function roundDomain(...curves: readonly ArrayLike<number>[]): [number, number] {
  let [low, high] = [0, 0];
  for (const curve of curves)
    for (const value of Array.from(curve)) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  if (low === 0 && high === 0) return [0, 1];
  return [low < 0 ? -roundUp(-low) : 0, high > 0 ? roundUp(high) : 0];
}

/** A tick nearer to zero than this part of the axis would run into zero's. */
const NEAR = 0.2;

/** The ends of a round domain and zero; the middle too, where zero is an end. */
export function roundTicks([low, high]: readonly [number, number]): number[] {
  if (low === 0 || high === 0) return [low, (low + high) / 2, high];
  const span = high - low;
  return [low, 0, high].filter((tick) => tick === 0 || Math.abs(tick) > NEAR * span);
}

/** Room for the truth and as much again, whatever an estimate does: an axis that followed it would hide the error. */
export function domainOfTruth(truth: ArrayLike<number>): [number, number] {
  const values = Array.from(truth);
  const [low, high] = [Math.min(0, ...values), Math.max(...values)];
  const room = (high - low || 1) / 2;
  return [low - room, high + room];
}

/** A panel to draw on whose axis counts the samples that a hand draws, where each stands for several of the signal. */
export function countingDrawn(panel: Panel, drawn: number): Panel {
  const x = panel.axes?.x;
  if (!x) return panel;
  return { ...panel, axes: { ...panel.axes, x: { ...x, domain: [-0.5, drawn - 0.5] } } };
}
