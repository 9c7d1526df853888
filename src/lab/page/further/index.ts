/* The views that a page which is only opened does not need: differences, profiles, spectra, residuals, and what draws their curves. */
export { Difference } from './Difference.tsx';
export { Profile } from './Profile.tsx';
export { ResidualView } from './ResidualView.tsx';
export { Spectra } from './Spectra.tsx';
