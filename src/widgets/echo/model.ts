/** A sound in a room, and the two promises behind y = h * x, put to the test: S(a + b) = S(a) + S(b), and S later = later S. */
import { spectrogram } from '../../core/spectrogram.ts';
import { add, norm, scale, subtract, type Vec } from '../../core/vector.ts';
import { rateOf } from '../../parts/model/sound.ts';
import type { ComputeModel } from '../contract.ts';
import { COLUMNS, DEPTH, HUM, ROWS, type Params } from './params.ts';
import { python } from './python.ts';
import { clapSound, clipOf, roomOf } from './sounds.ts';
import { convolved, later, system } from './system.ts';

/** What was expected of the system, and by how much it fell short. */
export interface Test {
  readonly expected: Vec;
  readonly difference: Vec;
  /** ‖difference‖ / ‖what is heard‖. */
  readonly off: number;
}
export interface Result {
  readonly rate: number;
  /** Seconds that everything is drawn over. */
  readonly seconds: number;
  readonly dry: Vec;
  readonly room: Vec;
  readonly wet: Vec;
  readonly spectrograms: { readonly dry: Vec; readonly room: Vec; readonly wet: Vec };
  readonly sum: Test;
  readonly shift: Test;
  readonly click: Test;
}

/** What rounding leaves of a zero differs from engine to engine; it is shown as the zero it stands for. */
const DUST = 1e-12;

function compare(actual: Vec, expected: Vec): Test {
  const difference = subtract(actual, expected);
  const off = norm(difference) / (norm(actual) || 1);
  return { expected, difference, off: off < DUST ? 0 : off };
}

/** The copy of a sound, louder or softer and earlier or later, that comes nearest to another one of its length. */
function fitted(sound: Vec, to: Vec): Vec {
  const along = convolved(to, sound.toReversed());
  const at = along.reduce((best, value, i) => (Math.abs(value) > Math.abs(along[best]) ? i : best), 0);
  const [gain, lag] = [along[at] / (norm(sound) ** 2 || 1), at - (sound.length - 1)];
  return to.map((_, i) => gain * (sound[i - lag] ?? 0));
}

/**
 * What a sound played beforehand foretells. A click of one sample brings out h itself, as loud as it is. A clap brings out h ∗ clap,
 * and how loud and how late that is, nobody knows: the nearest copy is taken.
 */
export function foretold(
  p: Params,
  S: (x: Vec) => Vec,
  dry: Vec,
  wet: Vec,
  clap: Vec = clapSound(rateOf(p)),
): Vec {
  if (p.probe === 'click') return convolved(dry, scale(1 / p.loudness, S(Float64Array.of(p.loudness))));
  const told = convolved(dry, S(scale(p.loudness, clap)));
  const whole = new Float64Array(told.length);
  whole.set(wet);
  return fitted(told, whole).slice(0, wet.length);
}

/** As long as the whole, so that all spectrograms share a time axis. */
function paint(samples: Vec, length: number): Vec {
  const whole = new Float64Array(length);
  whole.set(samples);
  return spectrogram(whole, { columns: COLUMNS, rows: ROWS, depth: DEPTH });
}

export const model = {
  kind: 'compute',

  check: ({ clip }) =>
    clip.own && clip.own.samples.every((sample) => sample === 0) ? { code: 'silent' } : null,

  compute(p) {
    const rate = rateOf(p);
    const room = roomOf(p);
    const dry = scale(p.loudness, clipOf(p));
    const S = system(p, room, rate);
    const hum = dry.map(
      (_, i) => p.loudness * HUM.height * Math.sin((2 * Math.PI * HUM.frequency * i) / rate),
    );
    const wet = S(dry);
    const wait = Math.round((p.delay / 1000) * rate);
    const dryAlone = add(wet, S(hum));
    return {
      rate,
      seconds: wet.length / rate,
      dry,
      room,
      wet,
      spectrograms: {
        dry: paint(dry, wet.length),
        room: paint(room, wet.length),
        wet: paint(wet, wet.length),
      },
      sum: compare(S(add(dry, hum)), dryAlone),
      shift: compare(S(later(dry, wait)), later(wet, wait)),
      click: compare(wet, foretold(p, S, dry, wet)),
    };
  },

  measures: ({ sum, shift, click, rate, room }) => ({
    sum: sum.off,
    shift: shift.off,
    click: click.off,
    ring: room.length / rate,
  }),

  facts: (r, { room, clip, probe, loudness, clipper, tremolo, delay }) => ({
    room,
    clip: clip.clip ?? 'own',
    probe,
    loudness,
    clipper,
    tremolo,
    delay,
    dry: r.dry.length / r.rate,
    wet: r.wet.length / r.rate,
  }),

  table: ({ dry, room, wet, rate }) => ({
    columns: [
      { head: 'time (s)', values: wet.map((_, i) => i / rate) },
      { head: 'dry x', values: dry },
      { head: 'room h', values: room },
      { head: 'wet y', values: wet },
    ],
  }),

  python,
} satisfies ComputeModel<Params, Result>;
