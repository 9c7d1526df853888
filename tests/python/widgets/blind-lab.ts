import { changedCases, type PythonCase } from '../case.ts';

const plane = Float32Array.from({ length: 61 * 70 }, (_, i) => ((i * i * 37) % 1013) / 1012);
const own = { shape: [61, 70] as const, planes: [plane] };

export const cases: readonly PythonCase[] = await changedCases('blind-lab', {
  'a file of the reader’s, blurred already, on sides that do not halve': [
    'motion',
    { scene: { own }, blurred: 'already' },
  ],
  'a kernel of one scale, noise, a ring': ['frame', { support: 5, noise: 0.01, kernel: 'gaussian' }],
  'blind Richardson–Lucy': ['motion', { method: 'richardson-lucy', noise: 0.01 }],
});
