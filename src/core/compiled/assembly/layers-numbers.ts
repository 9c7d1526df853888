/** Bytes of a number in single precision, and of four. */
export const F: usize = 4;
export const FOUR: usize = 16;
