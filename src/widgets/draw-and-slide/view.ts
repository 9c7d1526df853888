import type { View } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import { kernelPanel, ordersPanel } from './view-ingredients.ts';
import { outputPanel } from './view-output.ts';
import { overlapPanel } from './view-overlap.ts';
import { productPanel } from './view-product.ts';

export const view: View<Params, Result> = (context) => {
  const parts = [overlapPanel, productPanel, outputPanel, kernelPanel].map((part) => part(context));
  return {
    panels: [...parts.map(({ panel }) => panel), ordersPanel(context)],
    handles: parts.flatMap(({ handles }) => handles),
  };
};
