import { changedCases } from '../case.ts';

export const cases = await changedCases('learn-a-kernel', {
  'a random secret, three ripples, momentum': [
    'ripple',
    { secret: 'random', picture: { scene: 'ripple-3' }, optimiser: 'momentum' },
  ],
  'a secret of the reader’s own that is not square': [
    'slow',
    { secret: 'own', own: { shape: [2, 3], data: [1, -2, 0.5, 0, 3, -1] }, start: 5 },
  ],
});
