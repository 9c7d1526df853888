/**
 * How many dB each network is ahead of bicubic on held-out pictures (6 of leaves, 6 of discs, 4 of text, a still life), by the training. Recorded by
 * `node tests/widgets/super-resolve.seeds.ts`.
 */
export type Net = 'subPixel' | 'transposed' | 'plain';
export type Kind = 'leaves' | 'discs' | 'text' | 'still';
export type Gains = Readonly<Record<Kind, number>>;

export const RECORD: Readonly<Record<Net, readonly Gains[]>> = {
  subPixel: [
    { leaves: 0.98, discs: 2.28, text: 0.48, still: 1.63 },
    { leaves: 1, discs: 2.24, text: 0.52, still: 1.43 },
    { leaves: 1.04, discs: 2.29, text: 0.52, still: 1.62 },
    { leaves: 1.02, discs: 2.33, text: 0.56, still: 1.56 },
    { leaves: 1, discs: 2.26, text: 0.42, still: 1.53 },
  ],
  transposed: [
    { leaves: 0.96, discs: 2.04, text: 0.4, still: 1.41 },
    { leaves: 1, discs: 2.24, text: 0.41, still: 1.52 },
    { leaves: 0.9, discs: 1.96, text: 0.41, still: 1.44 },
    { leaves: 0.96, discs: 2.13, text: 0.39, still: 1.41 },
    { leaves: 0.91, discs: 2.13, text: 0.45, still: 1.48 },
  ],
  plain: [
    { leaves: 0.19, discs: 0.51, text: -0.11, still: -0.31 },
    { leaves: 0.32, discs: 0.6, text: 0.02, still: 0.1 },
    { leaves: 0.44, discs: 0.78, text: 0.06, still: 0.22 },
    { leaves: 0.08, discs: 0.26, text: -0.07, still: -0.38 },
    { leaves: 0.17, discs: 0.41, text: -0.02, still: -0.21 },
  ],
};

/** A control: the sub-pixel network trained on 40 other pages of text, cut and turned as leaves are; with its first losses. `… --pages`. */
export const ON_PAGES: readonly (Gains & { readonly losses: readonly number[] })[] = [
  { losses: [0.0260879, 0.0261347, 0.0237536], leaves: -0.65, discs: -0.93, text: 1.05, still: -0.66 },
  { losses: [0.0258364, 0.0244056, 0.0258548], leaves: -0.42, discs: -0.68, text: 1.17, still: -0.58 },
  { losses: [0.0249557, 0.024932, 0.0249957], leaves: -0.33, discs: -0.54, text: 0.89, still: -0.14 },
  { losses: [0.0259908, 0.0250936, 0.0254509], leaves: -0.24, discs: -0.56, text: 1.02, still: -0.55 },
  { losses: [0.0266725, 0.0268485, 0.0256955], leaves: -0.43, discs: -0.57, text: 1.18, still: -0.58 },
];
