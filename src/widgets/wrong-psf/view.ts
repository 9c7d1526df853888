/** Data, estimate and mistake; below them the two kernels, and the cost of every other belief. */
import type { Panel, View } from '../contract.ts';
import { onScale, pictureRow } from '../../parts/view/pictures.ts';
import type { Result } from './model.ts';
import { WINDOW, type Params } from './params.ts';
import { curvePanel, handleOf, rimPanel, type Context } from './view-curve.ts';
import type { Words } from './words.en.ts';

/** Of the mistakes, in units of white: beyond it their colours are the fullest. */
const MISTAKE = 0.3;

function pictures(context: Context): Panel[] {
  const { r, words, narrow } = context;
  const { figure } = words;
  const place = { share: narrow ? 1 / 2 : 1 / 3, group: 'pictures' };
  return pictureRow(context, place, [
    { name: 'data', role: 'observation', caption: figure.data, shape: r.shape, data: r.data },
    { name: 'estimate', role: 'estimate', caption: figure.estimate, shape: r.shape, data: r.estimate },
    {
      name: 'mistake',
      role: 'noise',
      caption: figure.mistake,
      ...onScale(r.shape, r.mistake, MISTAKE, true),
    },
  ]);
}

function kernels(context: Context): Panel[] {
  const { r, words, narrow } = context;
  const { figure } = words;
  const peak = Math.max(...r.kernels.true, ...r.kernels.assumed);
  const of = (kernel: ArrayLike<number>) => onScale(WINDOW, kernel, peak, true);
  return pictureRow(context, { share: narrow ? 1 / 4 : 1 / 6, group: 'pictures' }, [
    { name: 'trueKernel', role: 'truth', caption: figure.trueKernel, ...of(r.kernels.true) },
    { name: 'kernel', role: 'kernel', caption: figure.kernel, ...of(r.kernels.assumed) },
  ]);
}

export const view: View<Params, Result, Words> = (context) => ({
  panels: [
    ...pictures(context),
    ...kernels(context),
    context.r.curve ? curvePanel(context) : rimPanel(context),
  ],
  handles: handleOf(context),
});
