import { RandomState } from '../random/index.ts';
import type { Vec } from '../vector.ts';
import { resonator } from './resonator.ts';
import { checkSound, samplesIn, toPeak } from './sound.ts';
import type { SoundOptions } from './sound.ts';

export interface ClapOptions extends SoundOptions {
  /** Length of the clip; 0.25 s unless given. The clap itself is over after some 30 ms. */
  readonly seconds?: number;
}

/**
 * One clap of the hands, at the very start: a burst of noise that rises in half a millisecond and decays in 6 ms, in
 * part through the resonance of the cupped palms near 1.2 kHz. The nearest thing to an impulse that a reader has.
 *
 * Source: Peltola, Erkut, Cook & Välimäki, "Synthesis of hand clapping sounds", IEEE TASLP 15 (2007).
 * @throws RangeError if an option is out of range
 */
export function clap(options: ClapOptions = {}): Vec {
  const { seed, rate } = checkSound('clap', options);
  const sound = new Float64Array(samplesIn('clap', 'seconds', options.seconds ?? 0.25, rate));
  const random = new RandomState(seed);
  const palms = resonator(rate);
  const pitch = random.uniform(1000, 1500);
  for (let i = 0; i < sound.length; i++) {
    const t = i / rate;
    const envelope = (1 - Math.exp(-t / 0.0003)) * Math.exp(-t / 0.006);
    const noise = random.standardNormal() * envelope;
    sound[i] = noise + 0.5 * palms(noise, pitch, 300);
  }
  return toPeak(sound, 0.95);
}
