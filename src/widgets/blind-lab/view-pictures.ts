/** What was seen, what is made of it, and, where it is known, what it was. */
import { pictureRow } from '../../parts/view/pictures.ts';
import type { Panel, ViewContext } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import { sharesOf } from './shares.ts';
import type { Words } from './words.en.ts';

export function picturePanels(context: ViewContext<Params, Result, Words>): Panel[] {
  const { r, narrow, words } = context;
  const named = words.figure;
  const { truth, nearness, estimate, shape, data, held } = r;
  const { picture: share } = sharesOf(narrow, truth !== null);
  // On a narrow screen the readouts alone tell the quality: a caption that wraps would move what stands below it.
  const rated = (label: string, dB: number | undefined): string =>
    narrow || dB === undefined ? label : `${label}: ${dB.toFixed(1)} dB`;
  const place = { share, group: 'pictures' };
  const panels = pictureRow(context, place, [
    { name: 'data', role: 'observation', caption: rated(named.data, nearness?.dataPsnr), shape, data },
    {
      name: 'estimate',
      role: 'estimate',
      caption: rated(held ? named.held : named.estimate, nearness?.psnr),
      shape: estimate.shape,
      data: estimate.x,
    },
  ]);
  if (!truth) return panels;
  const seen = { name: 'truth', role: 'truth', caption: named.truth, shape, data: truth.x } as const;
  return [
    ...panels,
    ...pictureRow(context, { ...place, group: 'truth' }, [seen]).map((one) => ({ ...one, more: narrow })),
  ];
}
