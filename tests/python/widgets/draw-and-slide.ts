import { KERNEL_SAMPLES } from '../../../src/widgets/draw-and-slide/params.ts';
import { changedCases } from '../case.ts';

/** Nothing symmetric: any slip of an index shows. */
export const rough = {
  source: 'formula',
  formula: 'sin(n*n) + 0.3*cos(5*n) - 0.1',
  kernel: 'formula',
  kernelFormula: 'cos(3*n) * exp(-n/5) + 0.2*sin(n*n)',
} as const;

export const cases = await changedCases('draw-and-slide', {
  'rough, flipped': ['boxes', { ...rough, flip: true }],
  'rough, not flipped': ['boxes', { ...rough, flip: false, t: -7 }],
  'an empty kernel': ['draw', { kernelDrawn: Array.from({ length: KERNEL_SAMPLES }, () => 0) }],
});
