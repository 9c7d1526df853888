import { changedCases } from '../case.ts';

const line = (at: number, height: number, width: number) => (x: number) =>
  height * Math.exp(-((x - at) ** 2) / (2 * width ** 2));
const irregular = Array.from({ length: 120 }, (_, i) => {
  const x = i + 0.4 * Math.sin(i);
  return [x, 10 + 0.2 * x + line(40, 5, 3)(x) + line(47, 4, 3)(x) + 0.01 * Math.cos(7 * i)];
});

/** A line of a lamp on dark counts, with a tail to one side, finer than the spectrum and unevenly spaced. */
const lamp = Array.from({ length: 61 }, (_, i) => {
  const x = 546.07 + i / 3 - 5 + 0.05 * Math.sin(3 * i);
  return [x, 120 + 4000 * (x < 546 ? line(546, 1, 0.8)(x) : Math.exp((546 - x) / 2.5))];
});
/** As far as the spectrum is long, all of it to one side of 0, and with values below zero. */
const oneSided = Array.from({ length: 110 }, (_, i) => [i - 2, Math.exp(-i / 4) * Math.cos(i / 3)]);
const own = { source: 'ownResponse', spectrum: [...irregular, irregular[5]] };

export const cases = await changedCases('instrument', {
  'no noise, another distance': ['resolved', { noise: 0, separation: 7.5 }],
  'own, irregular': ['resolved', { source: 'own', spectrum: [...irregular, irregular[5]] }],
  'own response on a background': ['resolved', { ...own, response: [...lamp, lamp[9]], background: true }],
  'own response as it stands': ['resolved', { ...own, response: lamp, background: false }],
  'own response to one side': ['resolved', { ...own, response: oneSided }],
  'own response, a slit': [
    'resolved',
    {
      ...own,
      response: [
        [5, 0],
        [6, 1],
        [10, 1],
        [11, 0],
      ],
    },
  ],
});
