/** Which weights are shown, and what they are shown and tested with. */
import { heldOut, type Labelled } from '../../networks/glyph-net.ts';
import { glyphNetWeights } from '../../networks/glyph-net-weights.ts';
import type { Params } from './params.ts';

/** Glyphs that the live accuracy is measured on. */
const HELD_OUT = 100;

let tested: Labelled | undefined;
export const testedGlyphs = (): Labelled => (tested ??= heldOut(HELD_OUT));

export const isShipped = ({ weights }: Params): boolean => weights === 'shipped';
export const seedOf = (p: Params): number => (isShipped(p) ? glyphNetWeights.seed : p.seed);
/** How many batches came before this state's. */
export const batchOf = (p: Params, step: number): number => (isShipped(p) ? glyphNetWeights.steps : step);
