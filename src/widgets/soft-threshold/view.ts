import type { Handle, View } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import { gapPanel } from './view-gap.ts';
import { signalPanel } from './view-signal.ts';
import { curvePanel, thresholdPanel } from './view-threshold.ts';
import type { Words } from './words.en.ts';

export const view: View<Params, Result, Words> = (context) => {
  const { p, words } = context;
  const handles: Handle[] =
    p.source === 'drawn'
      ? [
          {
            param: 'drawn',
            panel: 'signal',
            axis: 'draw',
            at: { x: 0, y: 0 },
            label: words.figure.drawHandle,
          },
        ]
      : [];
  return {
    panels: [
      signalPanel(context),
      thresholdPanel(context),
      gapPanel(context),
      { ...curvePanel(context), more: true },
    ],
    handles,
  };
};
