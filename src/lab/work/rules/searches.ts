/** λ of an iteration that minimises ½‖Ax − y‖² + λR(x), sought while it runs. */
import { squared, standardised } from './residual.ts';
import type { SearchingRule } from './rule.ts';

/** No correction is larger than this, up or down. */
const MOST = 2;

/**
 * The discrepancy principle: λ ← λ · mσ²/‖y − Ax̂‖² every few steps, so that the fit comes to leave as much as the noise is.
 * Chambolle, *J. Math. Imaging Vis.* 20, 2004, section 4.
 */
export const discrepancySearch: SearchingRule = {
  kind: 'search',
  params: ['lambda'],
  next(asked, value, estimate) {
    const residual = standardised(asked)(estimate);
    const left = squared(residual) / residual.length;
    return value * Math.min(MOST, Math.max(1 / MOST, 1 / left));
  },
};
