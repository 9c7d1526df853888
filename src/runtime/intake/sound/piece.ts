/** The piece of a recording that a figure takes: from where the sound begins, if it begins late. */

/** Silence is told in windows of so many seconds: those with less than so much of the loudest one's level, 34 dB under it. */
const WINDOW = 0.02;
const QUIET = 0.02;
/** So much silence at the beginning belongs to a sound; and so much is left before it where there is more. */
const PATIENCE = 0.25;
const BEFORE = 0.05;

export interface Piece {
  readonly from: number;
  readonly length: number;
}

/** In samples. */
export function pieceOf(samples: Float32Array, rate: number, seconds: number): Piece {
  const onset = onsetOf(samples, Math.round(WINDOW * rate));
  const from = onset > PATIENCE * rate ? onset - Math.round(BEFORE * rate) : 0;
  return { from, length: Math.min(samples.length - from, Math.round(seconds * rate)) };
}

/** Where the first window that is not quiet begins; 0 where all is silent. */
function onsetOf(samples: Float32Array, window: number): number {
  const levels: number[] = [];
  for (let at = 0; at < samples.length; at += window) {
    const part = samples.subarray(at, at + window);
    levels.push(Math.sqrt(part.reduce((sum, sample) => sum + sample ** 2, 0) / part.length));
  }
  const loudest = levels.reduce((a, b) => Math.max(a, b), 0);
  return loudest === 0 ? 0 : window * levels.findIndex((level) => level >= QUIET * loudest);
}
