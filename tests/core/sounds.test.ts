import { describe, expect, test } from 'vitest';
import { rfft } from '../../src/core/fft/index.ts';
import { clap, musicLike, room, sound, soundNames, voiceLike } from '../../src/core/sounds/index.ts';
import { RandomState } from '../../src/core/random/index.ts';
import { addString } from '../../src/core/sounds/music-like.ts';
import { mirrored } from '../../src/core/sounds/room.ts';
import { resonator } from '../../src/core/sounds/resonator.ts';
import type { Vec } from '../../src/core/vector.ts';

const RATE = 22_050;

/** |F|² at the frequencies k·rate/n of a clip padded to n, 0 … n/2. */
function power(clip: Vec): { readonly power: Vec; readonly step: number } {
  const n = 2 ** Math.ceil(Math.log2(clip.length));
  const padded = new Float64Array(n);
  padded.set(clip);
  const { re, im } = rfft(padded, [n]);
  return { power: re.map((value, k) => value ** 2 + im[k] ** 2), step: RATE / n };
}

/** The share of the energy between two frequencies. */
function share(clip: Vec, low: number, high: number): number {
  const spectrum = power(clip);
  const total = spectrum.power.reduce((a, b) => a + b);
  const from = Math.ceil(low / spectrum.step);
  const to = Math.floor(high / spectrum.step) + 1;
  return spectrum.power.slice(from, to).reduce((a, b) => a + b, 0) / total;
}

/** Schroeder's backward integration: twice the time from −5 dB to −35 dB, by a line through the decay between. */
function reverberation(response: Vec, rate: number): number {
  const left = new Float64Array(response.length);
  let sum = 0;
  for (let i = response.length - 1; i >= 0; i--) left[i] = sum += response[i] ** 2;
  const points = [...left]
    .map((energy, i) => [i / rate, 10 * Math.log10(energy / left[0])] as const)
    .filter(([, level]) => level <= -5 && level >= -35);
  const [t0, l0] = [0, 1].map((axis) => points.reduce((a, p) => a + p[axis], 0) / points.length) as [
    number,
    number,
  ];
  const slope =
    points.reduce((a, [t, l]) => a + (t - t0) * (l - l0), 0) /
    points.reduce((a, [t]) => a + (t - t0) ** 2, 0);
  return -60 / slope;
}

describe.each(soundNames)('%s', (name) => {
  test.each([8000, RATE, 44_100])('rate %i: within −1 and 1, loud, the same every time', (rate) => {
    for (const seed of [0, 1, 5]) {
      const clip = sound(name, { seed, rate });
      const peak = clip.reduce((top, value) => Math.max(top, Math.abs(value)), 0);
      expect(peak).toBeGreaterThan(0.8);
      expect(peak).toBeLessThanOrEqual(1);
      expect(clip).toEqual(sound(name, { seed, rate }));
    }
  });
  test('another seed, another clip; seed 1 and 22 050 Hz unless given', () => {
    expect(sound(name, { seed: 1 })).not.toEqual(sound(name, { seed: 2 }));
    expect(sound(name)).toEqual(sound(name, { seed: 1, rate: RATE }));
  });
  test('no offset', () => {
    const clip = sound(name);
    const mean = clip.reduce((a, b) => a + b) / clip.length;
    const rms = Math.sqrt(clip.reduce((a, b) => a + b * b, 0) / clip.length);
    expect(Math.abs(mean) / rms).toBeLessThan(0.05);
  });
  test('refuses what it cannot make', () => {
    expect(() => sound(name, { rate: 100 })).toThrow(
      /: rate must be a finite number in \[4000, 192000\], got 100/,
    );
    expect(() => sound(name, { seed: -1 })).toThrow(/: seed must be a whole number/);
  });
});

test('an unknown name is refused by name', () => {
  expect(() => sound('bark' as 'clap')).toThrow(
    "sound: name must be 'clap' | 'voice-like' | 'music-like', got 'bark'",
  );
});

describe('clap', () => {
  test('is over after 40 ms, and most of it in 15', () => {
    const clip = clap();
    const energy = (from: number, to: number) =>
      clip.slice(from * RATE, to * RATE).reduce((a, b) => a + b * b, 0);
    expect(energy(0, 0.015) / energy(0, 0.25)).toBeGreaterThan(0.9);
    expect(energy(0.04, 0.25) / energy(0, 0.25)).toBeLessThan(1e-4);
  });
  test('reaches every octave: it measures a room', () => {
    for (let f = 250; f < RATE / 2; f *= 2)
      expect(share(clap(), f, Math.min(2 * f, RATE / 2))).toBeGreaterThan(0.005);
  });
});

describe('voice-like', () => {
  test('most of it below 1 kHz, as in a voice, and little above 4', () => {
    for (const seed of [1, 2, 3]) {
      expect(share(voiceLike({ seed }), 80, 1000)).toBeGreaterThan(0.6);
      expect(share(voiceLike({ seed }), 4000, RATE / 2)).toBeLessThan(0.1);
    }
  });
  test('has a pitch between 70 and 250 Hz: its autocorrelation peaks there', () => {
    for (const seed of [1, 2, 3]) {
      const clip = voiceLike({ seed });
      // 60 ms at the loudest place
      const width = Math.round(0.06 * RATE);
      let at = 0;
      let most = 0;
      for (let i = 0; i + 2 * width < clip.length; i += 200) {
        const energy = clip.slice(i, i + width).reduce((a, b) => a + b * b, 0);
        if (energy > most) [most, at] = [energy, i];
      }
      const lagged = (lag: number) => {
        let [product, a, b] = [0, 0, 0];
        for (let i = at; i < at + width; i++) {
          product += clip[i] * clip[i + lag];
          a += clip[i] ** 2;
          b += clip[i + lag] ** 2;
        }
        return product / Math.sqrt(a * b);
      };
      let best = 0;
      for (let lag = Math.round(RATE / 250); lag <= RATE / 70; lag++) best = Math.max(best, lagged(lag));
      expect(best).toBeGreaterThan(0.75);
    }
  });
  test('has syllables: its loudness rises through a quarter of the loudest more than twice', () => {
    const clip = voiceLike({ seconds: 2 });
    const frame = Math.round(0.02 * RATE);
    const loudness = Array.from({ length: Math.floor(clip.length / frame) }, (_, k) =>
      Math.sqrt(clip.slice(k * frame, (k + 1) * frame).reduce((a, b) => a + b * b, 0) / frame),
    );
    const loud = Math.max(...loudness);
    const rises = loudness.filter(
      (value, k) => k > 0 && value > 0.25 * loud && loudness[k - 1] <= 0.25 * loud,
    );
    expect(rises.length).toBeGreaterThan(2);
  });
});

test('a resonator is Klatt’s: gain 1 at 0 Hz, a peak at its frequency as wide as its bandwidth', () => {
  const filter = resonator(RATE);
  const response = Float64Array.from({ length: 8192 }, (_, i) => filter(i === 0 ? 1 : 0, 1500, 100));
  expect(response.reduce((a, b) => a + b)).toBeCloseTo(1, 6);
  const { power: spectrum, step } = power(response);
  const peak = spectrum.indexOf(Math.max(...spectrum));
  expect(Math.abs(peak * step - 1500)).toBeLessThan(5);
  const half = [...spectrum].filter((value) => value > spectrum[peak] / 2).length * step;
  expect(half / 100).toBeGreaterThan(0.9);
  expect(half / 100).toBeLessThan(1.1);
});

describe('music-like', () => {
  test.each([82.41, 110, 196, 440])(
    'a string of %f Hz is in tune and loses 60 dB in about 2.5 s',
    (frequency) => {
      const clip = new Float64Array(4 * RATE);
      addString(clip, 0, RATE, frequency, 1, new RandomState(1));
      const { power: spectrum, step } = power(clip);
      const near = (f: number) => Math.round(f / step);
      const around = [...spectrum.slice(near(0.9 * frequency), near(1.1 * frequency))];
      const peak = (near(0.9 * frequency) + around.indexOf(Math.max(...around))) * step;
      // five cents
      expect(Math.abs(1200 * Math.log2(peak / frequency))).toBeLessThan(5);
      const rms = (from: number, to: number) =>
        Math.sqrt(clip.slice(from * RATE, to * RATE).reduce((a, b) => a + b * b, 0) / ((to - from) * RATE));
      const lost = 20 * Math.log10(rms(1, 1.5) / rms(2, 2.5));
      expect(lost).toBeGreaterThan(20);
      expect(lost).toBeLessThan(40);
    },
  );
  test('a note on every beat', () => {
    expect(musicLike({ seconds: 1 })).toHaveLength(RATE);
    expect(() => musicLike({ beat: 0 })).toThrow(
      'musicLike: beat must be a finite number in [0.05, 60], got 0',
    );
  });
});

describe('room', () => {
  test.each([
    [0.3, 4, RATE],
    [0.8, 8, RATE],
    [1.5, 12, 16_000],
    [3, 30, 11_025],
    [2, 6, 44_100],
  ])('rt60 = %f s, %i m, %i Hz: Schroeder’s integral finds it within a tenth', (rt60, size, rate) => {
    for (const seed of [1, 2, 3]) {
      const response = room({ rt60, size, rate, seed });
      expect(Math.abs(reverberation(response, rate) / rt60 - 1)).toBeLessThan(0.1);
      expect(response[0]).toBeCloseTo(1, 1);
      expect(response.every((value) => Math.abs(value) <= 1)).toBe(true);
      expect(response).toEqual(room({ rt60, size, rate, seed }));
    }
  });
  test('the first echo comes after the direct sound, later in a larger room', () => {
    const firstEcho = (size: number) =>
      room({ size, seed: 3 }).findIndex((value, i) => i > 3 && Math.abs(value) > 0.1);
    expect(firstEcho(4)).toBeGreaterThan(0);
    expect(firstEcho(30)).toBeGreaterThan(3 * firstEcho(4));
  });
  test('images and noise meet without a step: the energy on either side of the mixing time is alike', () => {
    const ratios = [1, 2, 3, 4, 5, 6].map((seed) => {
      const [size, rt60] = [8, 1.2];
      const response = room({ size, rt60, seed });
      const mixing = 0.001 * Math.sqrt(size ** 3 * 0.75 * 0.45) + (2 * size) / 343;
      const energy = (from: number, to: number) =>
        response.slice(from * RATE, to * RATE).reduce((a, b) => a + b * b, 0);
      return energy(mixing - 0.015, mixing) / energy(mixing, mixing + 0.015);
    });
    const mean = ratios.reduce((a, b) => a + Math.log(b), 0) / ratios.length;
    expect(Math.exp(mean)).toBeGreaterThan(0.7);
    expect(Math.exp(mean)).toBeLessThan(2.2);
  });
  test('images are what mirroring the source at one wall and the other in turn gives', () => {
    const [side, source, ear, reach] = [3, 1, 1.7, 20];
    const expected = [[source, 0]];
    for (const first of [0, side])
      for (let at = source, wall = first, times = 1; times < 12; times++, wall = side - wall) {
        at = 2 * wall - at;
        expected.push([at, times]);
      }
    const order = (a: number[], b: number[]) => a[0] - b[0];
    const within = expected
      .map(([at, times]) => [at - ear, times])
      .filter(([distance]) => Math.abs(distance) <= reach)
      .sort(order);
    const images = mirrored(side, source, ear, reach).sort(order);
    expect(images.flat()).toAgreeWith(within.flat(), 1e-12);
  });
  test('the treble dies first', () => {
    const response = room({ rt60: 2 });
    const late = response.slice(1.2 * RATE);
    const early = response.slice(0.15 * RATE, 0.4 * RATE);
    expect(share(late, 5000, RATE / 2)).toBeLessThan(0.7 * share(early, 5000, RATE / 2));
  });
  test('refuses what it cannot build', () => {
    expect(() => room({ rt60: 0 })).toThrow('room: rt60 must be a finite number in [0.05, 10], got 0');
    expect(() => room({ size: 1 })).toThrow('room: size must be a finite number in [2, 100], got 1');
  });
});
