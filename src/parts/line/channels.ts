/** The channels of a layer, which a line often has only names for, or leaves to its input. */
import { refusedBy, type Asked, type Layer, type LayerSettings } from './layer.ts';
import type { Given } from './arguments.ts';
import { short } from './text.ts';

type Name = 'in_channels' | 'out_channels';

/** What the figure has, as the channels of a layer of this kind: a transposed layer has them in each other’s place. */
function channelsOf(
  { wanted, channels: [into, out] }: Asked,
  transposed: boolean,
): readonly [number, number] {
  const own = wanted === 'either' || (wanted === 'ConvTranspose2d') === transposed;
  return own ? [into, out] : [out, into];
}

/** Those of the line, which the groups must divide; or, and that is said, those that stand in the figure, if the groups divide them. */
function channelsIn(
  given: Given,
  name: Name,
  count: number | undefined,
  kept: number,
  groups: number,
): number {
  if (count !== undefined) {
    if (count % groups !== 0) throw refusedBy('PyTorch', `${name} must be divisible by groups`);
    return count;
  }
  const taken = String(kept % groups === 0 ? kept : groups);
  const written = given.at.get(name) ?? (name === 'out_channels' ? given.at.get('filters') : undefined);
  if (written === undefined) given.notices.push({ what: 'unsaid', facts: { name, taken } });
  else given.notices.push({ what: 'unknown', facts: { text: `${name}=${short(written)}`, taken } });
  return Number(taken);
}

/** The layer with all that a line may leave open. */
export function withChannels(layer: Layer, transposed: boolean, given: Given, asked: Asked): LayerSettings {
  const [into, out] = channelsOf(asked, transposed);
  return {
    ...layer,
    inChannels: channelsIn(given, 'in_channels', layer.inChannels, into, layer.groups),
    outChannels: channelsIn(given, 'out_channels', layer.outChannels, out, layer.groups),
    kernel: layer.kernel ?? asked.kernel,
  };
}
