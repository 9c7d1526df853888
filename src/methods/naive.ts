import { naive as factor } from '../core/spectral/index.ts';
import { spectralMethod } from './parts/spectral-method.ts';

/** x̂ = F⁻¹[Y/H], φ = 1: exact without noise, which it multiplies by 1/|H|. */
export const naive = spectralMethod({
  name: 'naive',
  params: {},
  belief: { truth: 'anything', noise: 'none' },
  needs: [],
  factor: () => factor(),
  python: () => 'estimate = back(forward(y) / H)\n',
});
