import type { View } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import { coursePanel } from './view-course.ts';
import { picturePanels } from './view-pictures.ts';
import type { Words } from './words.en.ts';

export const view: View<Params, Result, Words> = (context) => {
  const { truth, code, pointed, back, other } = picturePanels(context);
  const course = coursePanel(context);
  return {
    panels: context.narrow
      ? [truth, back, other, code, course, pointed]
      : [truth, code, pointed, back, other, course],
  };
};
