/** A sound file to mono samples. The browser decodes it off the main thread; nothing is stored or sent. */
import { formatNumber } from '../../../format.ts';
import { fill } from '../../words.ts';
import { MOST_MEGABYTES } from '../limits.ts';
import { en as intake } from '../words.en.ts';
import { mendWav } from './mend-wav.ts';
import { monoOf } from './mono.ts';
import { pieceOf } from './piece.ts';

/** Samples a second: that of the book's own sounds. */
const RATE = 22_050;

/** The samples, and what the reader should know of how they were taken; or why nothing was. */
export type Taken =
  | { readonly own: { samples: Float32Array; rate: number }; readonly note: string }
  | { readonly complaint: string };

export async function takeSound(file: File, seconds: number): Promise<Taken> {
  const { name } = file;
  const isCut = file.size > MOST_MEGABYTES * 1e6;
  // The beginning of most formats can be decoded alone.
  const bytes = await file.slice(0, MOST_MEGABYTES * 1e6).arrayBuffer();
  const bad = mendWav(bytes);
  const decoded = await new OfflineAudioContext(1, 1, RATE).decodeAudioData(bytes).catch(() => undefined);
  if (!decoded) {
    const mb = (file.size / 1e6).toFixed(1);
    const why = isCut ? intake.soundTooHeavy : intake.soundFailed;
    return { complaint: fill(why, { name, mb, most: MOST_MEGABYTES }) };
  }
  if (decoded.length === 0) return { complaint: fill(intake.soundEmpty, { name }) };
  const channels = Array.from({ length: decoded.numberOfChannels }, (_, c) => decoded.getChannelData(c));
  const { samples, alone } = monoOf(channels);
  const { from, length } = pieceOf(samples, RATE, seconds);
  const notes = [
    bad > 0 && fill(intake.soundMended, { count: bad }),
    alone !== undefined && fill(intake.soundCancels, { channel: alone, channels: channels.length }),
    isCut && fill(intake.soundCut, { most: MOST_MEGABYTES, name }),
    from > 0 && fill(intake.soundLate, { seconds: formatNumber(from / RATE, 2) }),
    from + length < samples.length &&
      fill(intake.soundLong, {
        seconds: formatNumber(length / RATE, 2),
        total: formatNumber(samples.length / RATE, 3),
      }),
  ];
  return {
    own: { samples: samples.slice(from, from + length), rate: RATE },
    note: notes.filter(Boolean).join(' '),
  };
}
