/** A picture and a kernel that trade their blur, and data that don't notice; below, who notices. */
import type { View } from '../contract.ts';
import { onScale, pictureRow } from '../../parts/view/pictures.ts';
import type { Result } from './model.ts';
import { KERNEL_SHAPE, type Params } from './params.ts';
import { alonePanel, alphaPanel, handles, jointPanel } from './view-curves.ts';
import type { Words } from './words.en.ts';

export const view: View<Params, Result, Words> = (context) => {
  const { r, p, words } = context;
  const named = words.figure;
  const peak = Math.max(...r.kernel);
  return {
    panels: [
      ...pictureRow(context, { share: 1 / 3, group: 'pair' }, [
        {
          name: 'estimate',
          role: p.t === 0 ? 'truth' : 'estimate',
          caption: named.estimate,
          shape: r.shape,
          data: r.estimate,
        },
        {
          name: 'kernel',
          role: 'kernel',
          caption: named.kernel,
          ...onScale(KERNEL_SHAPE, r.kernel, peak, true),
        },
        { name: 'data', role: 'observation', caption: named.data, shape: r.shape, data: r.data },
      ]),
      { ...jointPanel(context), group: 'prior' },
      { ...alphaPanel(context), group: 'prior' },
      alonePanel(context),
    ],
    handles: handles(context),
  };
};
