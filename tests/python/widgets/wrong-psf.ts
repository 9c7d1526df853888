import { changedCases } from '../case.ts';

export const cases = await changedCases('wrong-psf', {
  'streak, over widths': ['turned', { over: 'width', angle: 95, assumedAngle: 135 }],
  'a disc for a streak': ['wide', { blur: 'motion', assumed: 'disc', picture: { scene: 'text-page' } }],
  'beyond, of leaves': [
    'streak',
    { frame: 'beyond', picture: { scene: 'dead-leaves' }, lambda: 0.1, seed: 7 },
  ],
});
