/** A stroke over drawn samples. */

export interface Touch {
  readonly index: number;
  readonly value: number;
}

/** Every sample from one touch to the next, on the straight line between them; samples off the ends are passed over. */
export function drawStroke(samples: readonly number[], from: Touch, to: Touch): number[] {
  const drawn = [...samples];
  const count = Math.abs(to.index - from.index);
  for (let k = 0; k <= count; k++) {
    const t = count === 0 ? 1 : k / count;
    const index = from.index + Math.sign(to.index - from.index) * k;
    if (index >= 0 && index < drawn.length) drawn[index] = from.value + t * (to.value - from.value);
  }
  return drawn;
}
