/**
 * A decoder that learns to come back up: transposed layers of kernel 4 and stride 2, the encoder's maps added as skips, as a U-Net joins them
 * (Ronneberger, Fischer & Brox, MICCAI 2015, which concatenates). Beside the ladder's fixed bilinear steps it shows what learning them gives.
 */
import type { GraphNode } from '../core/layers/index.ts';
import { conv2d, convTranspose2d, graph, maxPool2d, relu, sequential } from '../core/layers/index.ts';
import type { Single } from '../core/vector.ts';
import { CLASSES } from './glyph-pages.ts';
import type { Network, TrainingSettings } from './network.ts';
import { lookAtPages, measureOnPages } from './skip-ladder.ts';

const conv = (inChannels: number, outChannels: number) =>
  conv2d<Single>({ inChannels, outChannels, kernel: 3, padding: 1 });
const up = (inChannels: number, outChannels: number) =>
  convTranspose2d<Single>({ inChannels, outChannels, kernel: 4, stride: 2, padding: 1 });

const nodes: Readonly<Record<string, GraphNode<Single>>> = {
  level0: { of: ['x'], layer: sequential<Single>([conv(1, 8), relu()]) },
  level1: { of: ['level0'], layer: sequential<Single>([maxPool2d({ kernel: 2 }), conv(8, 16), relu()]) },
  level2: {
    of: ['level1'],
    layer: sequential<Single>([maxPool2d({ kernel: 2 }), conv(16, 32), relu(), conv(32, 32), relu()]),
  },
  up1: { of: ['level2'], layer: up(32, 16) },
  join1: { of: ['up1', 'level1'], layer: sequential<Single>([relu(), conv(16, 16), relu()]) },
  up0: { of: ['join1'], layer: up(16, 8) },
  join0: { of: ['up0', 'level0'], layer: sequential<Single>([relu(), conv(8, 8), relu()]) },
  head: { of: ['join0'], layer: conv2d({ inChannels: 8, outChannels: CLASSES, kernel: 1 }) },
};
export const decoderLayers = graph(nodes, ['head']);

const settings: TrainingSettings = { steps: 800, batch: 8, learningRate: 0.006, warmUp: 20 };

export const network: Network<'decoder'> = {
  name: 'decoder',
  variants: ['decoder'],
  settings,
  quietHeads: true,
  layersOf: () => decoderLayers,
  look: (_, params, seed, step) => lookAtPages(decoderLayers, params, seed, step, settings),
  measure: (_, params) => measureOnPages(decoderLayers, params),
};
