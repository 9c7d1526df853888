/** A method in its place: which one, what of it can be turned, by hand or by a rule, and where it stands. */
import { useSignal } from '@preact/signals';
import { formatNumber } from '../../../format.ts';
import { save } from '../../../runtime/takeaway/save.ts';
import { fill } from '../../../runtime/words.ts';
import { BY, HAND, methodIn, nameOf, type Place } from '../../params/index.ts';
import { ID } from '../params.ts';
import { en as words } from '../words.en.ts';
import { Control } from './Control.tsx';
import { sayRun } from './say.ts';
import type { SignalState } from './signal-state.ts';

interface CardProps {
  readonly lab: SignalState;
  readonly place: Place;
  /** The values of the build's run. */
  readonly built: Readonly<Record<string, number>> | undefined;
}

export function MethodCard({ lab, place, built }: CardProps) {
  const run = lab.run(place).value;
  const options = Object.fromEntries(lab.seeds.map((one) => [one.name, one.title]));
  const values = run.finished?.values ?? (run.what === 'still' ? built : undefined);
  return (
    <section class="signal-card" data-place={place} aria-label={words.places[place]}>
      <Control
        lab={lab}
        name={place}
        labels={{ label: `${words.curves[place]} ${words.places[place]}`, options }}
      />
      <MethodParams {...{ lab, place, values }} />
      <div class="signal-now">
        <progress
          max={Math.max(1, run.total)}
          value={run.what === 'running' ? run.done : Math.max(1, run.total)}
          aria-label={lab.titleOf(place)}
          data-what={run.what}
        />
        {/* Steps come too fast to be read out; how it ended is said. */}
        <p
          class={run.what === 'refused' ? 'complaint' : 'hint'}
          role={run.what === 'running' ? undefined : 'status'}
        >
          {sayRun(run)}
        </p>
        <Actions {...{ lab, place }} isRunning={run.what === 'running'} />
      </div>
    </section>
  );
}

interface ParamsProps {
  readonly lab: SignalState;
  readonly place: Place;
  readonly values: Readonly<Record<string, number>> | undefined;
}

function MethodParams({ lab, place, values }: ParamsProps) {
  const p = lab.p.value;
  const name = methodIn(p, place);
  const seed = lab.seeds.find((one) => one.name === name)!;
  const by = nameOf(place, name, BY);
  return (
    <div class="signal-params">
      {seed.rules.length > 0 && <ByRule lab={lab} name={by} />}
      {seed.rules.length > 0 &&
        p[by] !== HAND &&
        seed.ruled.map((param) => (
          <span class="hint" key={param}>
            {values?.[param] !== undefined &&
              fill(words.ruled, { name: seed.params[param].label, value: formatNumber(values[param]) })}
          </span>
        ))}
      {Object.entries(seed.params).map(([param, { label }]) => (
        <Control key={`${name}.${param}`} lab={lab} name={nameOf(place, name, param)} labels={{ label }} />
      ))}
    </div>
  );
}

/** A rule, or the hand: a list, since the rules have long names. */
function ByRule({ lab, name }: { readonly lab: SignalState; readonly name: string }) {
  const spec = lab.specs[name];
  if (spec?.kind !== 'choice') return null;
  const id = `${ID}-${name.replaceAll('.', '-')}`;
  const says: Readonly<Record<string, string>> = words.by.options;
  return (
    <div class="control control-choice" data-param={name}>
      <label for={id}>{words.by.label}</label>
      <select
        id={id}
        value={String(lab.p.value[name])}
        onChange={({ currentTarget }) => lab.set(name, currentTarget.value)}
      >
        {spec.options.map((option) => (
          <option key={option} value={option} selected={option === lab.p.value[name]}>
            {says[option] ?? option}
          </option>
        ))}
      </select>
    </div>
  );
}

interface ActionsProps {
  readonly lab: SignalState;
  readonly place: Place;
  readonly isRunning: boolean;
}

function Actions({ lab, place, isRunning }: ActionsProps) {
  const complaint = useSignal('');
  const method = lab.titleOf(place);
  const keepScript = async () => {
    complaint.value = await lab.script(place).then(
      (text) => {
        save(fill(words.pythonName, { method: methodIn(lab.p.value, place) }), text, 'text/x-python');
        return '';
      },
      (error: unknown) => fill(words.notSaved, { message: error instanceof Error ? error.message : '' }),
    );
  };
  return (
    <div class="signal-actions">
      <button type="button" class="button" onClick={() => (isRunning ? lab.cancel(place) : lab.start(place))}>
        {isRunning ? words.cancel : words.runAgain}
      </button>
      <button
        type="button"
        class="button"
        aria-label={fill(words.pythonOf, { method })}
        onClick={() => void keepScript()}
      >
        {words.python}
      </button>
      <span class="complaint" role="status">
        {complaint.value}
      </span>
    </div>
  );
}
