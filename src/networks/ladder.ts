/**
 * A small fully convolutional network after Long, Shelhamer & Darrell (CVPR 2015): an encoder that halves the picture at each pooling, and a
 * head of 1×1 weights on each rung that it comes back up by. Scores go up by fixed bilinear steps of ×2 and are added.
 */
import type { GraphNode, Layer, Memory } from '../core/layers/index.ts';
import {
  conv2d,
  crop2d,
  graph,
  maxPool2d,
  relu,
  resize2d,
  sequential,
  upsample2d,
} from '../core/layers/index.ts';
import type { Single } from '../core/vector.ts';

export interface LadderOptions {
  /** Channels of each level, the finest first: one pooling less than there are. */
  readonly channels: readonly number[];
  /** Further convolutions on the coarsest level; none unless given. */
  readonly deeper?: number;
  /** Scores for each pixel. */
  readonly outputs: number;
  /** How many skips: with 0 the coarsest level speaks alone. */
  readonly skips: number;
  /**
   * [height, width] of the input, where a pooling leaves a remainder; and how scores come to the size of the finer level. 'cropped': ×2, and what is
   * missing of the finer level is cropped off; 'resized': stretched until it fits, which moves what they say.
   */
  readonly odd?: { readonly shape: readonly [number, number]; readonly join: 'cropped' | 'resized' };
}

type Nodes = Record<string, GraphNode<Single>>;

/** Parameters are named 'level0.0.weight' and 'head0.weight', finest first. */
export function ladder(options: LadderOptions): Layer<Memory, Single> {
  const { channels, outputs, skips, deeper = 0 } = options;
  const nodes: Nodes = {};
  channels.forEach((count, level) => {
    const convolution = conv2d<Single>({
      inChannels: level === 0 ? 1 : channels[level - 1],
      outChannels: count,
      ...{ kernel: 3, padding: 1 },
    });
    const pooled = level === 0 ? [] : [maxPool2d<Single>({ kernel: 2 })];
    const further = level === channels.length - 1 ? deeper : 0;
    const more = Array.from({ length: further }, () => [
      conv2d<Single>({ inChannels: count, outChannels: count, kernel: 3, padding: 1 }),
      relu<Single>(),
    ]);
    nodes[`level${level}`] = {
      of: [level === 0 ? 'x' : `level${level - 1}`],
      layer: sequential<Single>([...pooled, convolution, relu(), ...more.flat()]),
    };
  });
  const bottom = channels.length - 1;
  const head = (level: number) => {
    nodes[`head${level}`] = {
      of: [`level${level}`],
      layer: conv2d({ inChannels: channels[level], outChannels: outputs, kernel: 1 }),
    };
    return `head${level}`;
  };
  let read = [head(bottom)];
  for (let level = bottom - 1; level >= 0; level--) {
    nodes[`up${level}`] = { of: read, layer: stepUp(options, level) };
    read = [`up${level}`];
    if (bottom - level > skips) continue;
    if (options.odd?.join === 'cropped') read.push(croppedHead(nodes, head(level), options, level));
    else read.push(head(level));
  }
  return graph(nodes, read);
}

/** [height, width] of a level, as the poolings leave it. */
export const sizeAt = ([height, width]: readonly [number, number], level: number): [number, number] => [
  Math.floor(height / 2 ** level),
  Math.floor(width / 2 ** level),
];

/** Twice the coarser level: what is left of the finer one where rows or columns are missing. */
const doubled = (shape: readonly [number, number], level: number, bottom: number): [number, number] => {
  const [height, width] = sizeAt(shape, bottom);
  return [height * 2 ** (bottom - level), width * 2 ** (bottom - level)];
};

function stepUp({ odd }: LadderOptions, level: number): Layer<Memory, Single> {
  return odd?.join === 'resized'
    ? resize2d(sizeAt(odd.shape, level))
    : upsample2d({ scale: 2, method: 'bilinear' });
}

function croppedHead(nodes: Nodes, head: string, { odd, channels }: LadderOptions, level: number): string {
  const to = doubled(odd!.shape, level, channels.length - 1);
  nodes[`crop${level}`] = { of: [head], layer: crop2d({ to }) };
  return `crop${level}`;
}
