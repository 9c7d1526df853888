/** What every method is told: the signal, its response and its noise, one of them in sight. */
import { useSignal } from '@preact/signals';
import { formatNumber } from '../../../format.ts';
import { Choice } from '../../../runtime/controls/Choice.tsx';
import { fill } from '../../../runtime/words.ts';
import { ID, isMadeHere } from '../params.ts';
import { en as words } from '../words.en.ts';
import { Control } from './Control.tsx';
import { ResponseSeen } from './ResponseSeen.tsx';
import type { SignalState } from './signal-state.ts';

const NAMES = {
  signal: ['signal', 'table', 'state'],
  response: ['response', 'width', 'responseTable', 'background', 'outside'],
  noise: ['noiseFrom', 'noise', 'counts', 'added', 'addedSigma', 'photons', 'seed'],
} as const;
type Part = keyof typeof NAMES;
const PARTS: readonly Part[] = ['signal', 'response', 'noise'];

export function Setup({ lab }: { readonly lab: SignalState }) {
  const part = useSignal<string>('signal');
  return (
    <section class="signal-setup" aria-label={words.setup}>
      <Choice
        id={`${ID}-setup`}
        name="setup"
        spec={{ kind: 'choice', options: PARTS, default: 'signal' }}
        value={part.value}
        words={words.parts}
        set={(to) => (part.value = String(to))}
      />
      {/* All stand in the page: what is typed in one is not lost in another. */}
      {PARTS.map((one) => (
        <div key={one} hidden={part.value !== one} data-setup={one}>
          {NAMES[one].map((name) => (
            <Control key={name} lab={lab} name={name} />
          ))}
          {one === 'signal' && <SignalSaid lab={lab} />}
          {one === 'response' && <ResponseSaid lab={lab} />}
          {one === 'noise' && <NoiseSaid lab={lab} />}
        </div>
      ))}
    </section>
  );
}

type Props = { readonly lab: SignalState };

function SignalSaid({ lab }: Props) {
  const bench = lab.bench.value;
  const said = bench && {
    count: bench.positions.length,
    step: formatNumber(bench.step, 4),
    missing: bench.missing,
  };
  const sayMissing = isMadeHere(lab.p.value) ? words.missingSharp : words.missingSaid;
  return (
    <p class="hint">
      {said && fill(words.signalSaid, said)} {said && bench.wasUneven && fill(words.unevenSaid, said)}{' '}
      {said && bench.missing > 0 && fill(sayMissing, said)}{' '}
      {lab.fitted.value !== undefined && fill(words.widthSet, { width: formatNumber(lab.fitted.value) })}{' '}
      {isMadeHere(lab.p.value) && words.madeHere}
      {lab.isResponseUntold && fill(words.untold, { width: formatNumber(Number(lab.p.value.width)) })}
    </p>
  );
}

function ResponseSaid({ lab }: Props) {
  const bench = lab.bench.value;
  const p = lab.p.value;
  const name = String(p.response);
  const isCurve = (one: string): one is keyof typeof words.widths => Object.hasOwn(words.widths, one);
  return (
    <>
      {bench && <ResponseSeen {...bench} />}
      <p class="hint">
        {bench &&
          isCurve(name) &&
          fill(words.widths[name], { steps: formatNumber(Number(p.width) / bench.step) })}
        {bench && name === 'own' && fill(words.measuredSaid, { taps: bench.taps.length })}{' '}
        {p.outside === 'margin' && words.outsideHint}
      </p>
    </>
  );
}

function NoiseSaid({ lab }: Props) {
  const bench = lab.bench.value;
  if (!bench) return null;
  const { noiseFrom } = lab.p.value;
  const said = { sigma: formatNumber(bench.sigma), estimated: formatNumber(bench.estimated) };
  const isUnknown = noiseFrom === 'known' && !isMadeHere(lab.p.value);
  const template =
    noiseFrom === 'estimated' ? words.sigmaSaid : isUnknown ? words.sigmaUnknown : words.sigmaTold;
  return <p class="hint">{fill(template, said)}</p>;
}
