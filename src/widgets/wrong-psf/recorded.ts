/** Of the true blur, in pixels. */
export const RECORDED_WIDTH = 8;
/** The likeliest width in pixels over fifty draws, where 8 is true, by `node tests/widgets/wrong-psf.seeds.ts`; the test repeats some. */
export const LIKELIEST = {
  gaussian: [
    8.25, 8.5, 8.5, 8.5, 8.25, 8.5, 8.5, 8.5, 8.5, 8.5, 8.5, 8.5, 8.5, 8.25, 8.5, 8.5, 8.5, 8.5, 8.5, 8.5,
    8.5, 8.5, 8.75, 8.5, 8.5, 8.5, 8.5, 8.5, 8.5, 8.5, 8.25, 8.5, 8.5, 8.25, 8.5, 8.5, 8.5, 8.5, 8.5, 8.5,
    8.5, 8.5, 8.5, 8.75, 8.5, 8.25, 8.25, 8.5, 8.5, 8.5,
  ],
  disc: [
    8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8,
    8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8,
  ],
  motion: [
    8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8,
    8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8,
  ],
} as const;

/** The likeliest widths of fifty other pictures, where that was recorded. */
export const drawsOf = (shape: keyof typeof LIKELIEST, width: number) =>
  width === RECORDED_WIDTH
    ? { drawsLow: Math.min(...LIKELIEST[shape]), drawsHigh: Math.max(...LIKELIEST[shape]) }
    : null;
