/** One pole pair: takes a sample, gives a sample, and remembers two. */
export type Resonator = (input: number, frequency: number, bandwidth: number) => number;

/**
 * A digital resonator, y = A x + B y₁ + C y₂, with C = −exp(−2π·bw/rate), B = 2 exp(−π·bw/rate) cos(2πf/rate) and
 * A = 1 − B − C, so that its gain is 1 at 0 Hz. Frequency and bandwidth, in Hz, may move from sample to sample.
 *
 * Source: Klatt, "Software for a cascade/parallel formant synthesizer", JASA 67 (1980), eqs. 1–2.
 */
export function resonator(rate: number): Resonator {
  let [y1, y2] = [0, 0];
  return (input, frequency, bandwidth) => {
    const c = -Math.exp((-2 * Math.PI * bandwidth) / rate);
    const b = 2 * Math.exp((-Math.PI * bandwidth) / rate) * Math.cos((2 * Math.PI * frequency) / rate);
    const y = (1 - b - c) * input + b * y1 + c * y2;
    y2 = y1;
    y1 = y;
    return y;
  };
}
