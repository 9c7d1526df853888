import type { View } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import { detailPanels } from './view-details.ts';
import { recordPanel } from './view-record.ts';
import { wholePanels } from './view-whole.ts';
import type { Words } from './words.en.ts';

export const view: View<Params, Result, Words> = (context) => {
  const { panels, handles } = wholePanels(context);
  return { panels: [...detailPanels(context), ...panels, recordPanel(context)], handles };
};
