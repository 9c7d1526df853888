import { countingDrawn } from '../../parts/view/domain.ts';
import type { Handle, View } from '../contract.ts';
import { METHODS } from './methods.ts';
import type { Result } from './model.ts';
import { DRAWN, type Params } from './params.ts';
import { estimatePanel, seenPanel } from './view-estimates.ts';
import { scorePanel } from './view-score.ts';
import type { Words } from './words.en.ts';

export const view: View<Params, Result, Words> = (context) => {
  const { p, words } = context;
  const drawing = p.truth === 'drawn';
  const seen = seenPanel(context);
  const handle: Handle = {
    param: 'drawn',
    panel: 'seen',
    axis: 'draw',
    at: { x: 0, y: 0 },
    label: words.figure.drawHandle,
  };
  return {
    panels: [
      drawing ? countingDrawn(seen, DRAWN) : seen,
      ...METHODS.map((method) => estimatePanel(context, method)),
      scorePanel(context),
    ],
    handles: drawing ? [handle] : [],
  };
};
