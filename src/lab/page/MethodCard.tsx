/** A method in its place: which one, what can be turned, where it stands, and its picture as a file. */
import { useSignal } from '@preact/signals';
import { formatNumber } from '../../format.ts';
import { save } from '../../runtime/takeaway/save.ts';
import { fill } from '../../runtime/words.ts';
import { BY, methodIn, nameOf, pictureOf, type Place } from '../params.ts';
import type { StillRun } from '../still.ts';
import { en as words } from '../words.en.ts';
import { Control } from './Control.tsx';
import type { LabState } from './lab-state.ts';
import { pngOf } from './png.ts';
import { sayMeasures, sayRun } from './say.ts';
import { Shown } from './Shown.tsx';
import { titleOf, type Files } from './views.ts';

interface CardProps {
  readonly lab: LabState;
  readonly place: Place;
  readonly files: Files;
  /** What the build's run came to. */
  readonly built: StillRun | undefined;
}

export function MethodCard({ lab, place, files, built }: CardProps) {
  const p = lab.p.value;
  const name = methodIn(p, place);
  const seed = lab.seeds.find((one) => one.name === name)!;
  const run = lab.run(place).value;
  const isStill = run.what === 'still' && lab.isBuilt;
  const measures = run.finished?.measures ?? (isStill ? built?.measures : undefined);
  const values = run.finished?.values ?? (isStill ? built?.values : undefined);
  const title = titleOf(lab, place);
  const methods = Object.fromEntries(lab.seeds.map((one) => [one.name, one.title]));
  const isSavable = run.picture !== undefined || (isStill && files[place] !== undefined);
  const keep = async () => {
    const scene = pictureOf(p).scene ?? words.own;
    const blob = await pngOf(run.picture, files[place]);
    save(fill(words.fileName, { picture: scene, method: name }), blob, 'image/png');
  };
  const complaint = useSignal('');
  const keepScript = async () => {
    try {
      save(fill(words.pythonName, { method: name }), await lab.script(place), 'text/x-python');
      complaint.value = '';
    } catch (error) {
      complaint.value = fill(words.failed, { message: error instanceof Error ? error.message : '' });
    }
  };
  return (
    <section class="lab-card" data-place={place} aria-label={words.places[place]}>
      <Control lab={lab} name={place} words={{ label: words.places[place], options: methods }} />
      <div class="lab-params">
        <Control lab={lab} name={nameOf(place, name, BY)} words={words.by} />
        {Object.entries(seed.params).map(([param, { label }]) => (
          <Control key={`${name}.${param}`} lab={lab} name={nameOf(place, name, param)} words={{ label }} />
        ))}
        {p[nameOf(place, name, BY)] === 'rule' &&
          seed.ruled.map((param) => (
            <span class="hint" key={param}>
              {values &&
                fill(words.ruled, { name: seed.params[param].label, value: formatNumber(values[param]) })}
            </span>
          ))}
      </div>
      <div class="lab-now">
        <progress
          max={Math.max(1, run.total)}
          value={run.what === 'running' ? run.done : Math.max(1, run.total)}
          aria-label={title}
          data-what={run.what}
        />
        {/* Steps come too fast to be read out; how it ended is said. */}
        <p
          class={`lab-said ${run.what === 'refused' ? 'complaint' : 'hint'}`}
          role={run.what === 'running' ? undefined : 'status'}
        >
          {sayRun(run)}
        </p>
        <p class="lab-measures">{measures && sayMeasures(measures)}</p>
        {run.finished?.kernel && (
          <span class="lab-kernel">
            <Shown label={words.found} shape={run.finished.kernel.shape} picture={run.finished.kernel} />
          </span>
        )}
      </div>
      <div class="lab-actions">
        {run.what === 'running' ? (
          <button type="button" class="button" onClick={() => lab.cancel(place)}>
            {words.cancel}
          </button>
        ) : (
          <button type="button" class="button" onClick={() => lab.start(place)}>
            {words.runAgain}
          </button>
        )}
        <button
          type="button"
          class="button"
          disabled={!isSavable}
          aria-label={fill(words.saveOf, { method: title })}
          onClick={() => void keep()}
        >
          {words.save}
        </button>
        <button
          type="button"
          class="button"
          aria-label={fill(words.pythonOf, { method: title })}
          onClick={() => void keepScript()}
        >
          {words.python}
        </button>
        <span class="complaint" role="status">
          {complaint.value}
        </span>
      </div>
    </section>
  );
}
