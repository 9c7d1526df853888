import { describe, expect, test } from 'vitest';
import { norm, subtract, type Vec } from '../../src/core/vector.ts';
import { challenges } from '../../src/widgets/echo/challenges.ts';
import { model } from '../../src/widgets/echo/model.ts';
import { params, presets, type Params } from '../../src/widgets/echo/params.ts';
import { inSixteenBits, numpySound } from '../../src/parts/model/python.ts';
import { hintOf } from './support/challenge.ts';
import { measuresOf, statesOf } from './support/states.ts';

const state = statesOf(params, presets);
const measure = measuresOf(model);

describe('against a valley of four taps, added up by hand', () => {
  const RATE = 22_050;
  const SPACING = Math.round(0.35 * RATE);
  const taps = [1, 0.6, 0.36, 0.216].map((v) => Math.round(32_767 * v) / 32_767);

  /** Loudspeaker, valley, doors, one sample after the other. */
  function valley(x: Vec, p: Params): Vec {
    const y = new Float64Array(x.length + 3 * SPACING);
    x.forEach((value, i) => {
      const played = p.clipper ? Math.min(0.3, Math.max(-0.3, value)) : value;
      taps.forEach((tap, k) => (y[i + k * SPACING] += tap * played));
    });
    if (!p.tremolo) return y;
    return y.map((v, i) => v * (0.6 + 0.4 * Math.cos((2 * Math.PI * 5 * i) / RATE)));
  }
  const off = (a: Vec, b: Vec) => norm(subtract(a, b)) / norm(b);

  test.each([
    [false, false],
    [true, false],
    [false, true],
    [true, true],
  ])('rattle %s, doors %s', (clipper, tremolo) => {
    const p = state('valley', { clipper, tremolo, delay: 70 });
    const r = model.compute(p);
    expect(r.wet).toAgreeWith(valley(r.dry, p), 1e-12);
    const hum = r.dry.map((_, i) => 0.5 * p.loudness * Math.sin((2 * Math.PI * 220 * i) / RATE));
    const both = valley(
      r.dry.map((v, i) => v + hum[i]),
      p,
    );
    const [alone, beside] = [valley(r.dry, p), valley(hum, p)];
    const sum = alone.map((v, i) => v + beside[i]);
    expect(measure(p).sum).toBeCloseTo(off(both, sum), 9);
    const wait = Math.round(0.07 * RATE);
    const shifted = (x: Vec) => Float64Array.of(...new Float64Array(wait), ...x);
    expect(measure(p).shift).toBeCloseTo(off(valley(shifted(r.dry), p), shifted(r.wet)), 9);
  });
});

describe('what the page says', () => {
  test.each(['click', 'clap', 'voice', 'valley', 'church'] as const)('%s keeps both promises', (preset) => {
    const { sum, shift, click } = measure(state(preset));
    expect([sum, shift, click]).toEqual([0, 0, 0]);
  });
  test('a lone 1 brings out the room itself', () => {
    const { room, wet, dry } = model.compute(state('click'));
    expect(wet.slice(0, room.length)).toAgreeWith(
      room.map((v) => dry[0] * v),
      1e-12,
    );
  });
  test('a rattle breaks sums alone, doors break shifts alone, and a click misleads in both', () => {
    const rattle = measure(state('rattle'));
    expect(rattle.sum).toBeGreaterThan(0.3);
    expect(rattle.shift).toBe(0);
    expect(rattle.click).toBeGreaterThan(0.3);
    const doors = measure(state('doors'));
    expect(doors.sum).toBe(0);
    expect(doors.shift).toBeGreaterThan(0.3);
    expect(doors.click).toBeGreaterThan(0.3);
  });
  test('a church rings for longer than the music lasts', () => {
    const { room, dry } = model.compute(state('church'));
    expect(room.length).toBeGreaterThan(dry.length);
  });
});

describe('a recording', () => {
  const own = (samples: number[]) => ({ own: { samples: Float32Array.from(samples), rate: 16_000 } });
  test('is brought to the loudness of the clips, and heard at its own rate', () => {
    const r = model.compute(state('voice', { clip: own([0, 0.01, -0.02, 0.005]), loudness: 1 }));
    expect(Math.max(...r.dry.map(Math.abs))).toBeCloseTo(0.9, 4);
    expect(r.rate).toBe(16_000);
    expect(r.room.length / r.rate).toBeCloseTo(1.65, 3);
  });
  test('of silence is said to be one', () => {
    expect(model.check(state('voice', { clip: own([0, 0, 0]) }))?.code).toBe('silent');
  });
});

test('a script carries samples as a WAV file would', () => {
  const sound = inSixteenBits([0, 1, -1, 0.123456, -0.5]);
  const text = [...numpySound('A', sound).matchAll(/"(.*)"/g)].map(([, line]) => line).join('');
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  expect(Array.from(new Int16Array(bytes.buffer), (v) => v / 32_767)).toEqual([...sound]);
});

describe('challenges', () => {
  const [whisper, alibi] = challenges;
  const hint = (challenge: (typeof challenges)[number], p: Params) => hintOf(challenge, p, measure(p));
  test('whisper', () => {
    const p = state('rattle', { loudness: 0.2 });
    expect(whisper.passed(p, measure(p))).toBe(true);
    expect(hint(whisper, state('rattle'))).toBe('loud');
    expect(hint(whisper, state('rattle', { loudness: 0.1 }))).toBe('timid');
    expect(hint(whisper, state('voice'))).toBe('unplugged');
  });
  test('alibi: after a whole swing of the doors', () => {
    for (const delay of [200, 400]) {
      const p = state('doors', { delay });
      expect(alibi.passed(p, measure(p)), `${delay} ms`).toBe(true);
    }
    expect(hint(alibi, state('doors'))).toBe('caught');
    expect(hint(alibi, state('voice'))).toBe('still');
  });
});
