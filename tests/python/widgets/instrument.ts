import { changedCases } from '../case.ts';

const line = (at: number, height: number, width: number) => (x: number) =>
  height * Math.exp(-((x - at) ** 2) / (2 * width ** 2));
const irregular = Array.from({ length: 120 }, (_, i) => {
  const x = i + 0.4 * Math.sin(i);
  return [x, 10 + 0.2 * x + line(40, 5, 3)(x) + line(47, 4, 3)(x) + 0.01 * Math.cos(7 * i)];
});

export const cases = await changedCases('instrument', {
  'no noise, another distance': ['resolved', { noise: 0, separation: 7.5 }],
  'own, irregular': ['resolved', { source: 'own', spectrum: [...irregular, irregular[5]] }],
});
