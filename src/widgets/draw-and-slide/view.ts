import type { View } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';
import { kernelPanel, ordersPanel } from './view-ingredients.ts';
import { outputPanel } from './view-output.ts';
import { overlapPanel } from './view-overlap.ts';
import { productPanel } from './view-product.ts';

export const view: View<Params, Result, Words> = (context) => {
  const { p, narrow } = context;
  const drawing = p.kernel === 'drawn';
  const [overlap, product, output, kernel] = [overlapPanel, productPanel, outputPanel, kernelPanel].map(
    (part) => part(context),
  );
  return {
    panels: [
      { ...overlap.panel, group: 'slide' },
      { ...product.panel, group: 'slide' },
      output.panel,
      // Seen over the signal already, until it is to be drawn.
      { ...kernel.panel, more: !drawing },
      { ...ordersPanel(context), more: narrow || !drawing },
    ],
    handles: [overlap, product, output, kernel].flatMap(({ handles }) => handles),
  };
};
