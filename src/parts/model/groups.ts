/** Channels of a layer parted into groups, each with kernels of its own. */

interface Grouped {
  readonly channelsIn: number;
  readonly channelsOut: number;
  readonly groups: number;
}

/** Which channels the groups leave over, which PyTorch refuses. */
export function groupsLeaveOver({ channelsIn, channelsOut, groups }: Grouped) {
  const all = [
    { name: 'in_channels', channels: channelsIn },
    { name: 'out_channels', channels: channelsOut },
  ] as const;
  const odd = all.find(({ channels }) => channels % groups !== 0);
  return odd ? ({ code: 'groupsLeaveOver', facts: { ...odd, groups } } as const) : null;
}
