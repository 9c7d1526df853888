/** A method in its place: which one, where it stands, and what it left; of several, the settings of one are in sight. */
import { methodIn, placesOf, type Place } from '../params/index.ts';
import type { StillRun } from '../still.ts';
import { en as words } from '../words.en.ts';
import { Control } from './Control.tsx';
import type { LabState, RunNow } from './lab-state.ts';
import type { Look } from './look.ts';
import { MethodActions, RunButton } from './MethodActions.tsx';
import { MethodParams } from './MethodParams.tsx';
import { sayFit, sayQuality, sayRun } from './say.ts';
import { Shown } from './Shown.tsx';
import { titleOf, type Files } from './views.ts';

interface CardProps {
  readonly lab: LabState;
  readonly look: Look;
  readonly place: Place;
  readonly files: Files;
  /** What the build's run came to. */
  readonly built: StillRun | undefined;
}

/** From so many methods on, a card has no room for its settings. */
const FOLDED = 3;

export function MethodCard({ lab, look, place, files, built }: CardProps) {
  const p = lab.p.value;
  const run = lab.run(place).value;
  const still = run.what === 'still' && lab.isBuilt ? built : undefined;
  const methods = Object.fromEntries(lab.seeds.map((one) => [one.name, one.title]));
  const isFolded = placesOf(p).length >= FOLDED;
  const isOpen = !isFolded || look.opened.value === place;
  const id = `lab-settings-${place}`;
  return (
    <section class="lab-card" data-place={place} aria-label={words.places[place]}>
      <Control lab={lab} name={place} words={{ label: words.places[place], options: methods }} />
      {!isFolded && (
        <div class="lab-settings">
          <MethodParams {...{ lab, place, run, still }} />
        </div>
      )}
      <MethodNow {...{ run, still }} title={titleOf(lab, place)} />
      <div class="lab-actions">
        <RunButton {...{ lab, place, run }} />
        {isFolded ? (
          <button
            type="button"
            class="button"
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => (look.opened.value = isOpen ? undefined : place)}
          >
            {words.settings}
          </button>
        ) : (
          <MethodActions {...{ lab, place, files }} />
        )}
      </div>
      {isFolded && (
        <div class="lab-settings" id={id} role="group" aria-label={words.settingsOf[place]} hidden={!isOpen}>
          <MethodParams key={methodIn(p, place)} {...{ lab, place, run, still }} />
          <div class="lab-actions">
            <MethodActions {...{ lab, place, files }} />
          </div>
        </div>
      )}
    </section>
  );
}

interface NowProps {
  readonly run: RunNow;
  readonly still: StillRun | undefined;
  readonly title: string;
}

/** How far it is, and what can be said of what it made. */
function MethodNow({ run, still, title }: NowProps) {
  const measures = run.finished?.measures ?? still?.measures;
  const similarity = run.looked ? (run.looked.isOld ? undefined : run.looked.ssim) : still?.ssim;
  return (
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
      <p class="lab-measures">
        <span>{measures && sayQuality(measures, similarity)}</span>
        <span>{measures && sayFit(measures)}</span>
      </p>
      {run.finished?.kernel && (
        <span class="lab-kernel">
          <Shown label={words.found} shape={run.finished.kernel.shape} picture={run.finished.kernel} />
        </span>
      )}
    </div>
  );
}
