/** What a camera's file shows of a motion and of a defocus, and of a motion that is hidden. */
import { changedCases } from '../case.ts';

export const cases = await changedCases('spectrum-product', {
  'a defocus in a file': ['defocus', { taken: 'file' }],
  'a motion in a prepared file': ['motion', { taken: 'prepared' }],
  'a hidden motion in a file': ['mystery', { taken: 'file', guess: 12, guessAngle: 45 }],
  'a disc without a ring in the band': ['defocus', { radius: 1 }],
});
