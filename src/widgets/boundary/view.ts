import type { View } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';
import { errorsPanel } from './view-errors.ts';
import { picturePanels } from './view-pictures.ts';

export const view: View<Params, Result, Words> = (context) => {
  const { panel, handles } = errorsPanel(context);
  return { panels: [...picturePanels(context), panel], handles };
};
