/** One channel of several: their mean or, where they cancel in it, the loudest. */
const energyOf = (samples: Float32Array): number => samples.reduce((sum, sample) => sum + sample ** 2, 0);

/**
 * Channels that have nothing to do with each other leave ΣE/n² of their energies E in the mean; a quarter of that, 6 dB less, is
 * left only where one channel is near the negative of others.
 */
const CANCELLED = 1 / 4;

export interface Mono {
  readonly samples: Float32Array;
  /** The number of the channel that was taken alone, from 1. */
  readonly alone?: number;
}

/** Of channels of one length; what is no number counts as silence. */
export function monoOf(channels: readonly Float32Array[]): Mono {
  const finite = channels.map((channel) =>
    channel.every(Number.isFinite)
      ? channel
      : channel.map((sample) => (Number.isFinite(sample) ? sample : 0)),
  );
  if (finite.length === 1) return { samples: finite[0] };
  const mean = new Float32Array(finite[0].length);
  for (const channel of finite) channel.forEach((sample, i) => (mean[i] += sample / finite.length));
  const energies = finite.map(energyOf);
  const unrelated = energies.reduce((a, b) => a + b, 0) / finite.length ** 2;
  if (energyOf(mean) >= CANCELLED * unrelated) return { samples: mean };
  const loudest = energies.indexOf(Math.max(...energies));
  return { samples: finite[loudest], alone: loudest + 1 };
}
