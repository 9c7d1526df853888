/* The views that a page which is only opened does not need: differences, profiles, spectra, residuals, and what draws their curves. */
export { Chart } from './Chart.tsx';
export type { ChartContext } from './Chart.tsx';
export { Difference } from './Difference.tsx';
export { LinedPicture } from './LinedPicture.tsx';
export { Profile } from './Profile.tsx';
export { toPixels } from './profile-line.ts';
export { ResidualView } from './ResidualView.tsx';
export { Spectra } from './Spectra.tsx';
