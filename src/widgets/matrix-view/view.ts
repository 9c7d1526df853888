import type { View } from '../contract.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';
import { basisPanel } from './view-bases.ts';
import { matrixPanel, transposePanel } from './view-matrices.ts';
import { tapsPanel, termsPanel } from './view-taps.ts';
import { wavePanel } from './view-wave.ts';

export const view: View<Params, Result, Words> = (context) => {
  const matrix = matrixPanel(context);
  const taps = tapsPanel(context);
  const [fourier, cosine] = [basisPanel(context, 'fourier'), basisPanel(context, 'cosine')];
  const transpose = transposePanel(context);
  const first = context.narrow
    ? [matrix.panel, transpose, termsPanel(context), taps.panel]
    : [taps.panel, matrix.panel, transpose];
  return {
    panels: [...first, wavePanel(context), fourier.panel, cosine.panel],
    handles: [...matrix.handles, ...fourier.handles, ...cosine.handles, ...taps.handles],
  };
};
