/** The controls of a figure, one native element group a param. */
import { useSignal, type ReadonlySignal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import type { ParamSpec, ParamWords } from '../../widgets/contract.ts';
import type { FigureState } from '../figure-state.ts';
import type { Labels } from '../host/labels.ts';
import { more } from '../host/more.ts';
import { MoreButton } from '../host/MoreButton.tsx';
import { words } from '../words.ts';
import { Choice } from './Choice.tsx';
import { fetchAgain, useComingControls } from './coming.ts';
import { Point } from './Point.tsx';
import { Seed } from './Seed.tsx';
import { controlsOf } from './shown.ts';
import { Signal } from './Signal.tsx';
import { Slider } from './Slider.tsx';
import { Toggle } from './Toggle.tsx';

export interface ControlProps<S extends ParamSpec = ParamSpec, V = unknown> {
  /** Unique on the page. */
  readonly id: string;
  readonly name: string;
  readonly spec: S;
  readonly value: V;
  readonly words: ParamWords;
  set(value: unknown): void;
}

type Control = (props: ControlProps) => JSX.Element;
const CONTROLS = {
  slider: Slider,
  choice: Choice,
  toggle: Toggle,
  seed: Seed,
  point: Point,
  signal: Signal,
  curve: Signal,
} as unknown as Partial<Record<ParamSpec['kind'], Control>>;

export function Controls({ state, labels }: { state: FigureState; labels: Labels }) {
  const used = useSignal<string | undefined>(undefined);
  const { params, id } = state.seed;
  const p = state.p.value;
  const { names, under } = controlsOf(state);
  const coming = useComingControls(
    state,
    names.some((name) => !CONTROLS[params[name].kind]),
  );
  if (names.length === 0) return null;
  const open = more(id, 'controls');
  return (
    <div class="controls" role="group" aria-label={words.controls}>
      {names.map((name) => {
        const spec = params[name];
        const Control = CONTROLS[spec.kind] ?? coming?.[spec.kind];
        return (
          <Card key={name} name={name} spec={spec} used={used} state={state}>
            {Control && (
              <Control
                id={`${id}-${name}`}
                name={name}
                spec={spec}
                value={p[name]}
                words={labels.params[name] ?? { label: name }}
                set={(value) => {
                  used.value = name;
                  state.set(name, value);
                }}
              />
            )}
          </Card>
        );
      })}
      <MoreButton class="button more-controls" open={open} count={under} label={words.controls} />
    </div>
  );
}

/** Preact leaves what it finds in such an element as it is. */
const AS_BUILT = { __html: '' };

interface CardProps {
  readonly name: string;
  readonly spec: ParamSpec;
  /** The param that was changed last. */
  readonly used: ReadonlySignal<string | undefined>;
  readonly state: FigureState;
  /** The control; none while its code has not come. */
  readonly children: ComponentChildren;
}
/**
 * The place of one control. It says by itself that its change is being worked on: to draw the control anew would wipe what is being
 * typed. What the build wrote into it stays until the control's code has come.
 */
function Card({ name, spec, used, state, children }: CardProps) {
  return (
    <div
      class={`control control-${spec.kind} ${spec.role ? `role-${spec.role}` : ''}`}
      data-param={name}
      data-answers={[spec.answers ?? []].flat().join(' ') || undefined}
      data-working={used.value === name && state.slow.value !== 'no' ? '' : undefined}
      data-coming={children ? undefined : ''}
      onFocusIn={children ? undefined : () => void fetchAgain(state)}
      {...(children ? { children } : { dangerouslySetInnerHTML: AS_BUILT })}
    />
  );
}
