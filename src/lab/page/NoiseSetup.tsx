/** The noise: what is put in where the picture is blurred here, and what the methods are told. */
import { formatNumber } from '../../format.ts';
import { fill } from '../../runtime/words.ts';
import { LEAST_SIGMA, pictureOf } from '../params/index.ts';
import type { Still } from '../still.ts';
import { en as words } from '../words.en.ts';
import { Control } from './Control.tsx';
import type { LabState } from './lab-state.ts';

interface NoiseSetupProps {
  readonly lab: LabState;
  readonly still: Still;
}

const CONTROLS = ['added', 'addedSigma', 'photons', 'rounded', 'seed', 'noiseFrom', 'noise'] as const;

export function NoiseSetup({ lab, still }: NoiseSetupProps) {
  return (
    <>
      {CONTROLS.map((name) => (
        <Control key={name} lab={lab} name={name} words={words[name]} />
      ))}
      <p class="hint" role="status" data-said="sigma">
        {saySigma(lab, still)}
      </p>
    </>
  );
}

function saySigma(lab: LabState, still: Still): string {
  const bench = lab.bench.value;
  const estimated = bench?.estimated ?? (lab.isBuilt ? still.estimated : undefined);
  const told = bench?.sigma ?? (lab.isBuilt ? still.sigma : undefined);
  if (estimated === undefined || told === undefined) return words.sigmaWaits;
  const p = lab.p.value;
  const own = { sigma: formatNumber(estimated), estimated: formatNumber(estimated) };
  if (p.noiseFrom === 'set') return fill(words.sigmaSet, own);
  if (p.noiseFrom === 'known') {
    const isUnknown = pictureOf(p).own !== undefined && p.state !== 'sharp';
    if (isUnknown) return fill(Number(p.gain) > 0 ? words.sigmaCounted : words.sigmaUnknown, own);
    return fill(words.sigmaKnown, { ...own, sigma: formatNumber(told) });
  }
  return fill(estimated > LEAST_SIGMA ? words.sigmaSaid : words.sigmaLeast, own);
}
