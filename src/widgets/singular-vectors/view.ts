import type { View } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';
import { orderPanels } from './view-order.ts';
import { shapePanels } from './view-shapes.ts';
import { planePanels } from './view-two.ts';

export const view: View<Params, Result, Words> = (context) => {
  const order = orderPanels(context);
  return {
    panels: [...(context.p.problem === 'two' ? planePanels : shapePanels)(context), ...order.panels],
    handles: [order.handle],
  };
};
