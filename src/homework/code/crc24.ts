/**
 * The check sum of a code: CRC-24 of OpenPGP, bit by bit, of any number of bits (RFC 9580, section 6.1). It finds every error that lies within
 * 24 neighbouring bits: with five bits a character, every wrong character and every two neighbours that changed places.
 */
export const CRC_BITS = 24;
const POLYNOMIAL = 0x864cfb;
const START = 0xb704ce;

export function crc24(bits: readonly number[]): number {
  let crc = START;
  for (const bit of bits) {
    const feedback = ((crc >>> (CRC_BITS - 1)) & 1) ^ bit;
    crc = (crc << 1) & 0xffffff;
    if (feedback) crc ^= POLYNOMIAL;
  }
  return crc;
}
