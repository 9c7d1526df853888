import type { MorePresets, ParamSpecs, PresetsOf, ValuesOf } from '../contract.ts';

/** The longest input on the track: cell by cell, with its copies counted, on a phone. A longer one is drawn with smaller cells. */
export const MOST = 14;

/** Each setting moves the windows over the inputs; what comes back stands right below. */
const whole = { kind: 'slider', step: 1, integer: true, answers: 'there' } as const;

export const params = {
  input: { ...whole, min: 1, max: MOST, most: 4096, default: 6, unit: 'cells', role: 'truth' },
  kernel: { ...whole, min: 1, max: 5, most: 1024, default: 3, role: 'kernel' },
  stride: { ...whole, min: 1, max: 4, most: 1024, default: 2 },
  padding: { ...whole, min: 0, max: 3, most: 1024, default: 1 },
  dilation: { ...whole, min: 1, max: 3, most: 1024, default: 1 },
} as const satisfies ParamSpecs;

export type Params = ValuesOf<typeof params>;

export const presets = {
  short: {},
  fits: { input: 5 },
  three: { input: 8, stride: 3, padding: 0 },
  silent: { padding: 0 },
  gaps: { input: 7, kernel: 2, stride: 3 },
  dilated: { input: 9, padding: 0, dilation: 2 },
  even: { input: 8, kernel: 4 },
  odd: { input: 9, kernel: 4 },
} as const satisfies PresetsOf<typeof params>;

export const more = ['even', 'odd'] as const satisfies MorePresets<typeof presets>;
