/* A stroke font, and strokes drawn with soft edges. */
export { drawSegment, drawText, strokesOf, textLength } from './lettering.ts';
export type { Lettering, Stroke } from './lettering.ts';
