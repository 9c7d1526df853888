/** A sound file to mono samples. The browser decodes it off the main thread; nothing is stored or sent. */
import { fill } from '../words.ts';
import { MOST_MEGABYTES } from './limits.ts';
import { en as intake } from './words.en.ts';

/** Samples a second: that of the book's own sounds. */
const RATE = 22_050;
type Taken = { readonly own: { samples: Float32Array; rate: number } } | { readonly complaint: string };

export async function takeSound(file: File, seconds: number): Promise<Taken> {
  const mb = (file.size / 1e6).toFixed(1);
  if (file.size > MOST_MEGABYTES * 1e6)
    return { complaint: fill(intake.soundTooHeavy, { name: file.name, mb, most: MOST_MEGABYTES }) };
  try {
    const context = new OfflineAudioContext(1, 1, RATE);
    const decoded = await context.decodeAudioData(await file.arrayBuffer());
    if (decoded.length === 0) throw new RangeError('empty');
    const length = Math.min(decoded.length, Math.round(seconds * RATE));
    const samples = new Float32Array(length);
    for (let c = 0; c < decoded.numberOfChannels; c++) {
      const channel = decoded.getChannelData(c);
      for (let i = 0; i < length; i++) samples[i] += channel[i] / decoded.numberOfChannels;
    }
    return { own: { samples, rate: RATE } };
  } catch {
    return { complaint: fill(intake.soundFailed, { name: file.name }) };
  }
}
