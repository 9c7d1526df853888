/** Layers as lines of code: written as PyTorch, read from whatever is pasted. */
export { both, pairText, type Asked, type LayerRead, type LayerSettings, type Pair } from './layer.ts';
export { readLayer } from './read.ts';
export { convolutionSizes, transposedSizes } from './sizes.ts';
export { writeLayer } from './write.ts';
