/** Drawn samples as text: little-endian 16-bit whole numbers of 1/256, in URL-safe base64. */
import type { SignalSpec } from '../../widgets/contract.ts';
import { clamp, isNumbers, type Kind } from './kind.ts';

/** Drawn samples are whole multiples of 1/QUANTA. */
const QUANTA = 256;

function pack(samples: readonly number[]): string {
  const bytes = new Uint8Array(samples.length * 2);
  const view = new DataView(bytes.buffer);
  samples.forEach((sample, i) => view.setInt16(2 * i, Math.round(sample * QUANTA), true));
  const text = btoa(String.fromCharCode(...bytes));
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function unpack(text: string): number[] | undefined {
  // A link in small letters has lost its samples: they would be others.
  if (!/^[\w-]*$/.test(text) || /^(?=.*[a-z])[^A-Z]{24,}$/.test(text)) return undefined;
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) =>
      c.charCodeAt(0),
    );
    if (bytes.length % 2) return undefined;
    const view = new DataView(bytes.buffer);
    return Array.from({ length: bytes.length / 2 }, (_, i) => view.getInt16(2 * i, true) / QUANTA);
  } catch {
    return undefined;
  }
}

export const samples: Kind<SignalSpec> = {
  coerce: (spec, value) =>
    isNumbers(value) && value.length === spec.length
      ? value.map(
          (v) =>
            clamp(Math.round(v * QUANTA), Math.ceil(spec.min * QUANTA), Math.floor(spec.max * QUANTA)) /
            QUANTA,
        )
      : undefined,
  encode: pack,
  parse: (text, spec) => (text.length > 4 * spec.length ? undefined : unpack(text)),
};
