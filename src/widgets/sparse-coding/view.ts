import type { View } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';
import { bankPanel, windowPanels } from './view-bank.ts';
import { banksPanel } from './view-banks.ts';
import { chartPanel } from './view-chart.ts';

export const view: View<Params, Result, Words> = (context) => ({
  panels: [bankPanel(context), ...windowPanels(context), chartPanel(context), banksPanel(context)],
});
