import type { View } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';
import { curvesPanel } from './view-curves.ts';
import { partPanels } from './view-parts.ts';

export const view: View<Params, Result, Words> = (context) => {
  const curves = curvesPanel(context);
  return { panels: [curves.panel, ...partPanels(context)], handles: [curves.handle] };
};
