/**
 * How many dB each network is ahead of bicubic on held-out pictures (6 of leaves, 6 of discs, 4 of text, a still life), by the training. Recorded by
 * `node tests/widgets/super-resolve.seeds.ts`.
 */
export type Net = 'subPixel' | 'transposed' | 'plain';
export type Kind = 'leaves' | 'discs' | 'text' | 'still';

export const RECORD: Readonly<Record<Net, readonly Readonly<Record<Kind, number>>[]>> = {
  subPixel: [
    { leaves: 0.98, discs: 2.28, text: 0.48, still: 1.63 },
    { leaves: 1, discs: 2.24, text: 0.52, still: 1.43 },
    { leaves: 1.04, discs: 2.29, text: 0.52, still: 1.62 },
  ],
  transposed: [
    { leaves: 0.96, discs: 2.04, text: 0.4, still: 1.41 },
    { leaves: 1, discs: 2.24, text: 0.41, still: 1.52 },
    { leaves: 0.9, discs: 1.96, text: 0.41, still: 1.44 },
  ],
  plain: [
    { leaves: -1.26, discs: -1.43, text: -0.66, still: -1.75 },
    { leaves: -0.57, discs: -0.51, text: -0.24, still: -0.92 },
    { leaves: -1.36, discs: -1.4, text: -0.88, still: -2.12 },
  ],
};
