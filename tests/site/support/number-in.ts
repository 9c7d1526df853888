import { parseTyped } from '../../../src/format.ts';

/** The number at the beginning of `4.1 × 10⁻⁴ dB`, `−3`, `7 rows`. */
export function numberIn(text: string): number {
  const [number = ''] = /^[−-]?(10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+|[\d.]+( × 10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?)/.exec(text) ?? [];
  return parseTyped(number);
}
