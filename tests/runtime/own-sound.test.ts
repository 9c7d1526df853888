/** Sounds as microphones and studios deliver them: channels that cancel, samples that are no numbers, silence before the sound. */
import { describe, expect, it } from 'vitest';
import { RandomState } from '../../src/core/random/index.ts';
import { mendWav } from '../../src/runtime/intake/sound/mend-wav.ts';
import { monoOf } from '../../src/runtime/intake/sound/mono.ts';
import { pieceOf } from '../../src/runtime/intake/sound/piece.ts';
import { floatWav } from '../support/wav.ts';

const noise = (seed: number, length = 4000): Float32Array =>
  Float32Array.from(new RandomState(seed).standardNormal(length));
const times = (by: number, samples: Float32Array): Float32Array => samples.map((sample) => by * sample);
const samplesIn = (file: ArrayBuffer, from = 44): number[] => [...new Float32Array(file.slice(from))];

describe('one channel of several', () => {
  const sound = noise(1);
  it.each([
    ['the same on both sides', [sound, sound]],
    ['two that have nothing to do with each other', [sound, noise(2)]],
    ['one side alone', [sound, new Float32Array(4000)]],
    ['a sound in one of six', [1, 2, 3, 4, 5, 6].map((c) => (c === 3 ? sound : new Float32Array(4000)))],
    ['silence', [new Float32Array(4000), new Float32Array(4000)]],
  ])('%s: their mean', (_, channels) => {
    const { samples, alone } = monoOf(channels);
    expect(alone).toBeUndefined();
    const mean = sound.map(
      (_, i) => channels.reduce((sum, channel) => sum + channel[i], 0) / channels.length,
    );
    expect(samples).toAgreeWith(mean, 1e-6);
  });

  it.each([
    ['the negative of the other', [sound, times(-1, sound)], 1],
    ['nearly so, and louder', [times(-0.9, sound), sound], 2],
    ['with a little noise of its own', [sound, times(-1, sound).map((s, i) => s + 0.1 * noise(3)[i])], 2],
  ])('%s: the loudest alone', (_, channels, alone) => {
    expect(monoOf(channels)).toEqual({ samples: channels[alone - 1], alone });
  });

  it('takes what is no number for silence', () => {
    expect([...monoOf([Float32Array.of(1, NaN), Float32Array.of(1, Infinity)]).samples]).toEqual([1, 0]);
  });
});

describe('a WAV file of floating-point samples', () => {
  it('has its bad samples replaced and counted, and no other touched', () => {
    const file = floatWav([0.5, NaN, -0.25, Infinity, -Infinity, 1]);
    expect(mendWav(file)).toBe(3);
    expect(samplesIn(file)).toEqual([0.5, 0, -0.25, 0, 0, 1]);
    expect(mendWav(file)).toBe(0);
  });

  it('is known by its extensible form and behind other chunks, in 64 bits too', () => {
    expect(mendWav(floatWav([NaN, 1], { isExtensible: true, chunks: ['LIST', 'bext'] }))).toBe(1);
    expect(mendWav(floatWav([NaN, 1, NaN], { bits: 64 }))).toBe(2);
  });

  it('is read as far as it goes, where it is cut off', () => {
    expect(mendWav(floatWav([1, NaN, NaN]).slice(0, 44 + 9))).toBe(1);
  });

  it('is not taken for one of whole numbers', () => {
    const file = floatWav([NaN, NaN]);
    new DataView(file).setUint16(20, 1, true);
    expect(mendWav(file)).toBe(0);
  });

  it('throws nothing, whatever of it is damaged', () => {
    const random = new RandomState(18);
    const upTo = (most: number) => Math.floor(most * random.random());
    const wholes = [{}, { isExtensible: true }, { bits: 64 as const, chunks: ['LIST'] }].map((how) =>
      floatWav([0.5, NaN, 0.25, Infinity], how),
    );
    for (let i = 0; i < 10_000; i++) {
      const file = new Uint8Array(wholes[upTo(wholes.length)].slice(0));
      for (let times = 1 + upTo(4); times > 0; times--) file[upTo(file.length)] = upTo(256);
      mendWav(file.slice(0, random.random() < 0.3 ? upTo(file.length) : undefined).buffer);
    }
  });
});

describe('the piece that is taken', () => {
  const RATE = 1000;
  const after = (silence: number, sound: number, floor = 0): Float32Array =>
    Float32Array.from(noise(4, silence + sound), (s, i) => (i < silence ? floor * s : s));

  it.each([
    ['a sound from its beginning', after(0, 3000), { from: 0, length: 2000 }],
    ['a short one as it is', after(0, 500), { from: 0, length: 500 }],
    ['a breath before it stays', after(200, 3000), { from: 0, length: 2000 }],
    ['more silence goes, but for a moment', after(5000, 3000), { from: 4950, length: 2000 }],
    ['hiss is silence', after(5000, 3000, 0.005), { from: 4950, length: 2000 }],
    ['what is left after it, if it is less', after(5000, 300), { from: 4950, length: 350 }],
    ['silence alone', new Float32Array(5000), { from: 0, length: 2000 }],
    ['one sample', Float32Array.of(0.5), { from: 0, length: 1 }],
  ])('%s', (_, samples, piece) => expect(pieceOf(samples, RATE, 2)).toEqual(piece));
});
