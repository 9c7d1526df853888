import type { View } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';
import { costPanel } from './view-cost.ts';
import { protocolPanel } from './view-protocol.ts';
import { turnsPanel } from './view-turns.ts';

export const view: View<Params, Result, Words> = (context) => ({
  panels: [costPanel(context), turnsPanel(context), protocolPanel(context)],
});
