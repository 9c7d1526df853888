/** The marks in use, and no others: all of Plot costs a reader 125 kB. */
export { areaY, dot, gridX, gridY, line, link, plot, rect, ruleX, ruleY, text } from '@observablehq/plot';
export type { Markish, PlotOptions, RenderFunction } from '@observablehq/plot';
