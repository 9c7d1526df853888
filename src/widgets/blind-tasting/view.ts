import { pictureRow } from '../../parts/view/pictures.ts';
import type { Handle, View } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';
import { curvePanel } from './view-curve.ts';
import { listPanel } from './view-list.ts';

/** Of a phone's width, so that both pictures are seen at once above the control. */
const NARROW = 0.86;

export const view: View<Params, Result, Words> = (context) => {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const { shape, opened } = r;
  const choice: Handle = {
    param: 'lambda',
    panel: 'curve',
    axis: 'x',
    at: { x: p.lambda, y: 0 },
    grab: 'panel',
    label: named.handle,
  };
  const pictures = pictureRow(context, { share: narrow ? NARROW : 1 / 3, group: 'pictures' }, [
    {
      name: 'estimate',
      role: 'estimate',
      caption: opened ? `${named.estimateOf} ${named[p.look]}` : named.estimate,
      shape,
      data: r.seen.estimate,
    },
    {
      name: 'beside',
      role: opened ? 'truth' : 'observation',
      caption: opened ? named.truth : named.data,
      shape,
      data: r.seen.beside,
    },
  ]);
  return {
    panels: [
      ...pictures,
      curvePanel(context),
      // Under the cover a phone has no room for an empty list.
      ...(narrow && !opened ? [] : [listPanel(context)]),
    ],
    // Once the truth is out, the choice stands.
    handles: p.reveal ? [] : [choice],
  };
};
