/**
 * The names of a figure's controls with their values, in one row: on a phone, where one control at a time stands in the dock below it.
 * One stop of the Tab key; the arrows go along the row.
 */
import type { Signal } from '@preact/signals';
import type { ParamSpecs } from '../../widgets/contract.ts';
import type { FigureState } from '../figure-state.ts';
import { controlsOf, sayValue } from '../controls/shown.ts';
import { words } from '../words.ts';
import type { Labels } from './labels.ts';
import { more } from './more.ts';
import { MoreButton } from './MoreButton.tsx';

interface ChooserProps {
  readonly state: FigureState;
  readonly labels: Labels;
  /** The param whose control stands in the dock. */
  readonly docked: Signal<string | undefined>;
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** The focus goes along the row. */
function along(event: KeyboardEvent): void {
  const step = STEPS[event.key];
  if (!step) return;
  const button = event.target as HTMLElement;
  const next = step > 0 ? button.nextElementSibling : button.previousElementSibling;
  event.preventDefault();
  if (next instanceof HTMLElement) next.focus();
}

/** The control that stands in the dock: the one chosen, else the first slider, for a phone is held to drag something. */
export function dockedOf(names: readonly string[], params: ParamSpecs, chosen: string | undefined): string {
  if (chosen !== undefined && names.includes(chosen)) return chosen;
  return names.find((name) => params[name].kind === 'slider') ?? names[0];
}

export function Chooser({ state, labels, docked }: ChooserProps) {
  const { params, id } = state.seed;
  const { names, under } = controlsOf(state);
  if (names.length === 0) return null;
  const current = dockedOf(names, params, docked.value);
  return (
    <div class="chooser" role="group" aria-label={words.chooser} onKeyDown={along}>
      {names.map((name) => {
        const { role } = params[name];
        const own = labels.params[name];
        return (
          <button
            type="button"
            key={name}
            class={role && `role-${role}`}
            aria-current={name === current}
            tabIndex={name === current ? 0 : -1}
            data-chooses={name}
            onClick={() => (docked.value = name)}
          >
            {own?.label ?? name} <b>{sayValue(params[name], state.p.value[name], own)}</b>
          </button>
        );
      })}
      <MoreButton class="more-chip" open={more(id, 'controls')} count={under} label={words.controls} />
    </div>
  );
}
