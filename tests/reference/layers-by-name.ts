import * as core from '../../src/core/layers/index.ts';

/** What makes the layers that a fixture names; those without settings take none. */
export const make = {
  conv2d: core.conv2d,
  convTranspose2d: core.convTranspose2d,
  linear: core.linear,
  relu: () => core.relu(),
  leakyRelu: core.leakyRelu,
  tanh: () => core.tanh(),
  sigmoid: () => core.sigmoid(),
  maxPool2d: core.maxPool2d,
  avgPool2d: core.avgPool2d,
  upsample2d: core.upsample2d,
  pixelShuffle: core.pixelShuffle,
  pixelUnshuffle: core.pixelUnshuffle,
} as const;
