import type { View } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import { pictures } from './view-pictures.ts';
import { recordPanel } from './view-record.ts';
import { spectra } from './view-spectra.ts';
import type { Words } from './words.en.ts';

export const view: View<Params, Result, Words> = (context) => ({
  panels: [...(context.p.case === 'spectrum' ? spectra(context) : pictures(context)), recordPanel(context)],
});
