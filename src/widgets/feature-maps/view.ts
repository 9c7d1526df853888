import type { View } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import { stagesPanel } from './view-anatomy.ts';
import { curvePanels } from './view-curves.ts';
import { kernelPanels } from './view-kernels.ts';
import { scoresPanel } from './view-scores.ts';

export const view: View<Params, Result> = (context) => {
  const { r, picture, narrow, words } = context;
  const side = Math.sqrt(r.glyph.length);
  return {
    panels: [
      {
        name: 'glyph',
        role: 'truth',
        caption: words.figure.glyph,
        node: picture('glyph', { shape: [side, side], data: r.glyph }),
        share: narrow ? 1 / 2 : 1 / 4,
      },
      scoresPanel(context),
      ...kernelPanels(context),
      stagesPanel(context),
      ...curvePanels(context),
    ],
  };
};
