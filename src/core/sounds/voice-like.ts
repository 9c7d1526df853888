import { RandomState } from '../random/index.ts';
import type { Vec } from '../vector.ts';
import { resonator } from './resonator.ts';
import { checkSound, samplesIn, toPeak } from './sound.ts';
import type { SoundOptions } from './sound.ts';

export interface VoiceOptions extends SoundOptions {
  /** Length of the clip; 1.6 s unless given, about five syllables a second and a half. */
  readonly seconds?: number;
}

/** The first three formants in Hz of ten vowels, means of 33 men: Peterson & Barney, JASA 24 (1952), table II. */
const vowels = [
  [270, 2290, 3010],
  [390, 1990, 2550],
  [530, 1840, 2480],
  [660, 1720, 2410],
  [730, 1090, 2440],
  [570, 840, 2410],
  [440, 1020, 2240],
  [300, 870, 2240],
  [640, 1190, 2390],
  [490, 1350, 1690],
] as const;

/** Two more that hardly move, and the bandwidths of all five, in Hz. */
const HIGH_FORMANTS = [3400, 4300] as const;
const BANDWIDTHS = [70, 90, 130, 220, 280] as const;

/** A vowel glides from one row of the table to another; a hiss may come before it. Times in seconds. */
interface Syllable {
  readonly start: number;
  readonly length: number;
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly hiss: number;
  readonly stress: number;
}

/**
 * Something like speech, in no language: pulses of the glottis through five formants that move from vowel to vowel,
 * with a hissed consonant here and there. The pitch falls over the phrase and trembles a little.
 *
 * Source: the source–filter model of Fant, "Acoustic Theory of Speech Production" (1960); the pulse of Rosenberg,
 * JASA 49 (1971), differentiated for the radiation at the lips; the cascade of Klatt, JASA 67 (1980).
 * @throws RangeError if an option is out of range
 */
export function voiceLike(options: VoiceOptions = {}): Vec {
  const { seed, rate } = checkSound('voiceLike', options);
  const seconds = options.seconds ?? 1.6;
  const n = samplesIn('voiceLike', 'seconds', seconds, rate);
  const random = new RandomState(seed);
  const syllables = phrase(random, seconds);
  const voice = glottis(random, rate, seconds);
  const throat = BANDWIDTHS.map(() => resonator(rate));
  const teeth = resonator(rate);
  const sound = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const t = i / rate;
    const { formants, voiced, hissed } = articulate(syllables, t);
    // breath makes some noise all the while
    let y = voiced * (voice(t) + 0.01 * random.standardNormal());
    throat.forEach((filter, k) => {
      // above the Nyquist frequency of a low rate there is nothing to shape
      if (formants[k] < 0.45 * rate) y = filter(y, formants[k], BANDWIDTHS[k]);
    });
    const noise = random.standardNormal();
    sound[i] = y + 0.11 * hissed * (noise - teeth(noise, Math.min(2500, 0.2 * rate), 1500));
  }
  return toPeak(sound, 0.9);
}

/** Syllables of 0.16 to 0.3 s one after the other, with a pause of a few hundredths between. */
function phrase(random: RandomState, seconds: number): Syllable[] {
  const syllables: Syllable[] = [];
  let start = 0.02;
  let from: readonly number[] = vowels[random.randint(0, vowels.length)];
  while (start < seconds - 0.12) {
    const to = vowels[random.randint(0, vowels.length)];
    const length = Math.min(random.uniform(0.16, 0.3), seconds - start - 0.02);
    const hiss = random.random() < 0.45 ? random.uniform(0.05, 0.09) : 0;
    syllables.push({ start, length, from, to, hiss, stress: random.uniform(0.6, 1) });
    start += length + random.uniform(0.01, 0.06);
    from = to;
  }
  return syllables;
}

/** The derivative of Rosenberg's pulse: open for 0.6 of a period, the closing a third as long as the opening. */
function glottis(random: RandomState, rate: number, seconds: number): (t: number) => number {
  const pitch = random.uniform(95, 190);
  const [tremble, wander] = [random.uniform(0, 2 * Math.PI), random.uniform(0, 2 * Math.PI)];
  const [opening, closing] = [0.42, 0.16];
  let phase = 0;
  return (t) => {
    const intonation = 1.15 - (0.3 * t) / seconds + 0.06 * Math.sin(7 * t + wander);
    phase += (pitch * intonation * (1 + 0.008 * Math.sin(2 * Math.PI * 5.3 * t + tremble))) / rate;
    if (phase >= 1) phase -= 1;
    if (phase < opening) return (0.5 * Math.PI * Math.sin((Math.PI * phase) / opening)) / opening;
    if (phase >= opening + closing) return 0;
    return (-0.5 * Math.PI * Math.sin((0.5 * Math.PI * (phase - opening)) / closing)) / closing;
  };
}

/** Where the formants are at time t, and how loud voice and hiss are. */
function articulate(syllables: readonly Syllable[], t: number) {
  let current = syllables[0];
  for (const syllable of syllables) if (syllable.start <= t) current = syllable;
  const { start, length, from, to, hiss, stress } = current;
  const s = Math.min(1, Math.max(0, (t - start) / length));
  const glide = s * s * (3 - 2 * s);
  const inVoice = Math.min(1, Math.max(0, (t - start - hiss) / (length - hiss)));
  const hissing = hiss === 0 ? 0 : (t - start) / hiss;
  return {
    formants: [...from.map((f, k) => f + glide * (to[k] - f)), ...HIGH_FORMANTS],
    voiced: t < start ? 0 : stress * Math.sin(Math.PI * inVoice) ** 0.6,
    hissed: hissing > 0 && hissing < 1 ? stress * Math.sin(Math.PI * hissing) : 0,
  };
}
