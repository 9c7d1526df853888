/** The blurs that were fitted to an edge, the best first; each can be set. */
import type { Edge, EdgeFit } from '../../../core/measure-psf/index.ts';
import { formatNumber } from '../../../format.ts';
import { fill } from '../../../runtime/words.ts';
import type { LabState } from '../lab-state.ts';
import { en as words } from './words.en.ts';

/** In pixels; no slider shows more. */
const hundredths = (size: number): number => Math.round(100 * size) / 100;

/** The fit as the blur's own numbers: a link keeps them. */
export function setFit(lab: LabState, { name, size }: EdgeFit, angle: number): void {
  const to = hundredths(size);
  if (name === 'gaussian') lab.put({ blur: 'gaussian', sigma: to });
  else if (name === 'disc') lab.put({ blur: 'disc', radius: to });
  else lab.put({ blur: 'motion', length: to, angle });
}

interface FitsProps {
  readonly lab: LabState;
  readonly edge: Edge;
}

export function Fits({ lab, edge: { fits, angle } }: FitsProps) {
  return (
    <div class="lab-fits" role="group" aria-label={words.fits}>
      {fits.map((fit) => (
        <button
          key={fit.name}
          type="button"
          class="button"
          aria-pressed={lab.p.value.blur === fit.name}
          onClick={() => setFit(lab, fit, angle)}
        >
          {fill(words.families[fit.name], {
            size: formatNumber(hundredths(fit.size)),
            angle: formatNumber(angle),
          })}
          <small>
            {fill(words.fit, {
              error: formatNumber(fit.error, 1),
              misfit: formatNumber(100 * fit.misfit, 2),
            })}
          </small>
        </button>
      ))}
    </div>
  );
}
