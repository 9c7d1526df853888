/** A method in its place: which one, what of it can be turned, by hand or by a rule, and where it stands. */
import { ruleTold, sayMisfit } from '../../page/fit.ts';
import { MethodChoice } from '../../page/MethodChoice.tsx';
import type { Place } from '../../params/index.ts';
import { ID } from '../params.ts';
import { en as words } from '../words.en.ts';
import { MethodActions } from './MethodActions.tsx';
import { MethodParams } from './MethodParams.tsx';
import { sayRun } from './say.ts';
import type { SignalState } from './signal-state.ts';

/** More letters than this take two lines of a card. */
const LINE = 36;

interface CardProps {
  readonly lab: SignalState;
  readonly place: Place;
  /** The values of the build's run, and its misfit. */
  readonly built: { readonly values?: Readonly<Record<string, number>>; readonly misfit?: number };
}

export function MethodCard({ lab, place, built }: CardProps) {
  const run = lab.run(place).value;
  const { finished, what } = run;
  const misfit = what === 'still' ? built.misfit : finished?.measures.misfit;
  const isRefused = what === 'refused';
  const rule = ruleTold(lab.p.value, place, finished);
  const fit = !isRefused && misfit !== undefined ? sayMisfit(misfit, rule) : '';
  return (
    <section class="signal-card" data-place={place} aria-label={words.places[place]}>
      <MethodChoice
        {...{ lab, place }}
        id={`${ID}-${place}`}
        label={`${words.curves[place]} ${words.places[place]}`}
      />
      <MethodParams {...{ lab, place }} built={built.values} />
      <progress
        max={Math.max(1, run.total)}
        value={what === 'running' ? run.done : Math.max(1, run.total)}
        aria-label={lab.titleOf(place)}
        data-what={what}
      />
      <div class="signal-now">
        {/* Steps come too fast to be read out; how it ended is said. */}
        <p class={isRefused ? 'complaint' : 'hint'} role={what === 'running' ? undefined : 'status'}>
          <span data-long={fit.length > LINE ? '' : undefined}>{fit}</span>
          <span>{sayRun(run)}</span>
        </p>
        <MethodActions {...{ lab, place }} isRunning={what === 'running'} />
      </div>
    </section>
  );
}
