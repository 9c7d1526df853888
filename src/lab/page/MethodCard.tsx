/** A method in its place: which one, where it stands, and what it left; of several, the settings of one are in sight. */
import { fill } from '../../runtime/words.ts';
import { ID, methodIn, placesOf, type Place } from '../params/index.ts';
import type { Still, StillRun } from '../still.ts';
import { en as words } from '../words.en.ts';
import { ruleTold, type RuleTold } from './fit.ts';
import type { LabState, RunNow } from './lab-state.ts';
import type { Look } from './look.ts';
import { MethodActions, RunButton } from './MethodActions.tsx';
import { MethodChoice } from './MethodChoice.tsx';
import { MethodParams } from './MethodParams.tsx';
import { blurredQuality, sayFit, sayQuality, sayRun } from './say.ts';
import { Shown } from './Shown.tsx';
import { groupOf, titleOf, type Files } from './views.ts';

interface CardProps {
  readonly lab: LabState;
  readonly look: Look;
  readonly place: Place;
  readonly files: Files;
  readonly still: Still;
}

/** From so many methods on, a card has no room for its settings. */
const FOLDED = 3;

export function MethodCard({ lab, look, place, files, still: built }: CardProps) {
  const p = lab.p.value;
  const run = lab.run(place).value;
  const isBuilt = !run.finished && lab.isBuiltAt(place);
  const still = isBuilt || (!run.finished && run.fromBuild) ? built.runs[place] : undefined;
  const isOld = run.what !== 'finished' && !isBuilt;
  const isFolded = placesOf(p).length >= FOLDED;
  const isOpen = !isFolded || look.opened.value === place;
  const id = `lab-settings-${place}`;
  return (
    <section
      class="lab-card"
      data-place={place}
      data-open={isFolded && isOpen ? '' : undefined}
      aria-label={words.places[place]}
    >
      <p class="lab-card-name">{titleOf(lab, place)}</p>
      <MethodChoice {...{ lab, place }} id={`${ID}-${place}`} />
      {!isFolded && (
        <div class="lab-settings">
          <MethodParams {...{ lab, place, still }} />
        </div>
      )}
      <MethodNow
        {...{ lab, place, run, still, isOld }}
        before={blurredQuality(lab, built)}
        rule={ruleTold(p, place, run.finished)}
      />
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
          <p class="lab-whose">{fill(words.settingsFor, { method: titleOf(lab, place) })}</p>
          <MethodParams key={methodIn(p, place)} {...{ lab, place, still }} />
          <div class="lab-actions">
            <MethodActions {...{ lab, place, files }} />
          </div>
        </div>
      )}
    </section>
  );
}

interface NowProps {
  readonly lab: LabState;
  readonly place: Place;
  readonly run: RunNow;
  readonly still: StillRun | undefined;
  /** What is known is of the run before. */
  readonly isOld: boolean;
  /** PSNR of the blurred picture. */
  readonly before: number | undefined;
  /** By which its values were set; none by hand. */
  readonly rule: RuleTold | undefined;
}

/** How far it is, and what can be said of what it made. */
function MethodNow({ lab, place, run, still, isOld, before, rule }: NowProps) {
  const isBlind = groupOf(lab, place) === 'blind';
  const measures = run.finished?.measures ?? still?.measures;
  const similarity = run.looked ? (run.looked.isOld ? undefined : run.looked.ssim) : still?.ssim;
  return (
    <div class="lab-now" data-blind={isBlind ? '' : undefined}>
      <progress
        max={Math.max(1, run.total)}
        value={run.what === 'running' ? run.done + (run.share ?? 0) : Math.max(1, run.total)}
        aria-label={titleOf(lab, place)}
        data-what={run.what}
      />
      {/* What is said runs round it. */}
      {run.finished?.kernel && (
        <span class="lab-kernel">
          <Shown label={words.found} shape={run.finished.kernel.shape} picture={run.finished.kernel} />
        </span>
      )}
      {/* Steps come too fast to be read out; how it ended is said. */}
      <p
        class={`lab-said ${run.what === 'refused' ? 'complaint' : 'hint'}`}
        role={run.what === 'running' ? undefined : 'status'}
      >
        {sayRun(run)}
      </p>
      <p class="lab-measures" aria-busy={isOld ? 'true' : undefined}>
        <span>{measures && sayQuality(measures, similarity, before)}</span>
        {/* How well the data are met says nothing while they are undone with another picture's blur. */}
        <span>
          {run.what !== 'refused' && !isBlind && lab.isBlurUntold
            ? words.untoldShort
            : measures && sayFit(measures, rule)}
        </span>
      </p>
    </div>
  );
}
