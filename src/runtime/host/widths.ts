/** The widths that figures are drawn at, in the build and on the page. */

/** The build's two stills. A wide drawing is always this wide and scaled to its place, so that a still and the page agree. */
export const STILL_WIDTHS = { narrow: 340, wide: 680 } as const;
export type StillWidth = keyof typeof STILL_WIDTHS;

/** Below this, a figure is narrow: drawn at its own width, so that its text keeps its size. The stylesheet has it too; a test compares. */
export const NARROW_BELOW = 560;

/** No screen is so small: a stage below this is not laid out. */
export const LEAST_STAGE = 160;

export function drawnWidth(stageWidth: number): number {
  return stageWidth < NARROW_BELOW ? Math.round(stageWidth) : STILL_WIDTHS.wide;
}
