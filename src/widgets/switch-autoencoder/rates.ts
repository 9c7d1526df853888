/**
 * What trainings with seeds 1 … 5 come to: means over 20 pages that none has seen, by the preset that uses them (dB; of `erased` and `swapped`
 * the correlation with page A, of `swappedB` that with page B), and `end`, the dB of the last 20 batches.
 * Made by `node tests/widgets/switch-autoencoder.seeds.ts`.
 */
export const RATES = {
  kept: [
    { kept: 22.51, without: 13.16, erased: 0.81, swapped: 0.51, swappedB: 0.4, end: 23.8 },
    { kept: 22.15, without: 13.24, erased: 0.81, swapped: 0.51, swappedB: 0.41, end: 23.53 },
    { kept: 22.35, without: 13.11, erased: 0.74, swapped: 0.49, swappedB: 0.41, end: 23.65 },
    { kept: 22.39, without: 12.86, erased: 0.8, swapped: 0.49, swappedB: 0.4, end: 23.84 },
    { kept: 22.41, without: 13, erased: 0.78, swapped: 0.5, swappedB: 0.42, end: 23.85 },
  ],
  topLeft: [
    { topLeft: 18.38, end: 19.83 },
    { topLeft: 18.71, end: 20.3 },
    { topLeft: 18.75, end: 20.18 },
    { topLeft: 18.1, end: 19.64 },
    { topLeft: 19, end: 20.66 },
  ],
  bilinear: [
    { bilinear: 17.84, end: 19.34 },
    { bilinear: 17.59, end: 19.27 },
    { bilinear: 18.41, end: 19.97 },
    { bilinear: 17.38, end: 19.07 },
    { bilinear: 17.16, end: 18.85 },
  ],
  shuffled: [
    { shuffled: 14.63, end: 16.09 },
    { shuffled: 14.53, end: 16.04 },
    { shuffled: 14.37, end: 15.94 },
    { shuffled: 14.43, end: 16.02 },
    { shuffled: 14.94, end: 16.4 },
  ],
} as const;
