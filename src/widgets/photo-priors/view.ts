import type { View } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import { errorPanel, objectivePanel, profilePanel } from './view-curves.ts';
import { pictures } from './view-pictures.ts';
import { recordPanel } from './view-record.ts';
import type { Words } from './words.en.ts';

export const view: View<Params, Result, Words> = (context) => {
  const { panels, handles } = pictures(context);
  return {
    panels: [
      ...panels,
      profilePanel(context),
      { ...errorPanel(context), more: context.narrow },
      { ...recordPanel(context), more: true },
      ...(context.p.prior === 'none' ? [] : [{ ...objectivePanel(context), more: true }]),
    ],
    handles,
  };
};
