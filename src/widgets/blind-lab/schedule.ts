/** How long each part takes. A step of the figure is several of the method's, so that each can be seen. */

/** Of alternating MAP in one step of the figure. */
export const INNER = 10;
/** Of blind Richardson–Lucy in one step of the figure: it moves faster, and goes too far sooner. */
export const INNER_RL = 1;
/** Its first kernel is a Gaussian whose σ is this share of the square. */
export const GUESS_SHARE = 0.12;
/** Of alternating MAP at each scale, the coarsest first; a narrow kernel has fewer scales, and begins further on. */
export const LEVEL_STEPS = [150, 250, 800] as const;
/** λ of the first step; by one ratio a step it falls to what is asked for, where the search ends. */
export const FIRST_LAMBDA = 0.06;
/** How far the kernel may go in a step, as a share of its largest weight. */
export const KERNEL_STEP = 0.02;
/** Steps of the figure that look for the kernel, and then with the kernel held. */
export const BLIND = LEVEL_STEPS.reduce((sum, steps) => sum + steps, 0) / INNER;
export const HELD = 20;
export const TOTAL = BLIND + HELD;
/** Of Chambolle–Pock in one step of the figure. */
export const HELD_INNER = 5;

/** The steps at the scales that there are: those of the finest, which all have, and what the missing ones would have had. */
export function stepsOf(levels: number): readonly number[] {
  const own = LEVEL_STEPS.slice(LEVEL_STEPS.length - levels);
  const spared = BLIND * INNER - own.reduce((sum, steps) => sum + steps, 0);
  return own.map((steps, level) => (level === levels - 1 ? steps + spared : steps));
}

/** λ in step k of the search, counted through all scales. */
export const lambdaOf = (last: number) => ({
  first: FIRST_LAMBDA,
  last,
  rate: (last / FIRST_LAMBDA) ** (1 / (BLIND * INNER)),
});
