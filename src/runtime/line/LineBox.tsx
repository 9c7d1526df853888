/**
 * The state as a line of code in a box: it follows the figure, and what is typed or pasted there the figure follows. The
 * widget's own part, which writes and reads the line, arrives on the first change or focus.
 */
import { batch, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { AnyValues, StateLine } from '../../widgets/contract.ts';
import { coerce, sameValue } from '../codec/index.ts';
import { copyText } from '../copy-text.ts';
import type { FigureState } from '../figure-state.ts';
import type { Labels } from '../host/labels.ts';
import { widgetCode } from '../host/widget-code.ts';
import { fill, words } from '../words.ts';
import { en as own, notices as named } from './words.en.ts';

export interface LineBoxProps {
  readonly state: FigureState;
  readonly labels: Labels;
}

const LONGEST = 4000;

const lineOf = async (widget: string) => (await widgetCode()).loadLine(widget);

/** Takes the legal part of what a line says, and names what had to be brought into range. */
function take({ state, labels }: LineBoxProps, values: Partial<AnyValues>): string[] {
  const { params } = state.seed;
  const clamped = Object.entries(values).filter(
    ([name, value]) => !sameValue(params[name], coerce(params[name], value, state.p.value[name]), value),
  );
  const before = state.p.value;
  const isNew = Object.entries(values).some(([name, value]) => !sameValue(params[name], before[name], value));
  if (isNew) state.keepPlace();
  batch(() => Object.entries(values).forEach(([name, value]) => state.set(name, value)));
  return clamped.map(([name]) => labels.params[name]?.label ?? name);
}

export default function LineBox({ state, labels }: LineBoxProps) {
  const { widget, id, line: built } = state.seed;
  const p = state.p.value;
  const line = useSignal<StateLine<AnyValues> | undefined>(undefined);
  // What stands in the box while it is being typed, or could not be read.
  const typed = useSignal<string | undefined>(undefined);
  const said = useSignal('');
  const wrong = useSignal(false);
  const copied = useSignal('');
  const seen = useRef(p);
  const box = useRef<HTMLTextAreaElement>(null);
  const load = async () => (line.value ??= await lineOf(widget));

  useEffect(() => {
    if (state.touched.value) void load();
    if (p === seen.current) return;
    seen.current = p;
    typed.value = undefined;
    said.value = '';
    wrong.value = false;
  }, [p]);

  const text = line.value?.write(p) ?? built ?? '';
  const read = async (brought: string) => {
    typed.value = brought;
    const reader = await load();
    if (!reader || typed.value !== brought) return;
    const { values, notices, refused = false } = reader.read(brought, state.p.value);
    const clamped = refused ? [] : take({ state, labels }, values);
    seen.current = state.p.value;
    wrong.value = refused;
    if (!refused) typed.value = undefined;
    const complaints = notices.map(({ what, facts = {} }) => fill(named[what], facts));
    if (refused) complaints.push(own.nothing);
    if (clamped.length > 0) complaints.push(fill(own.clamped, { names: clamped.join(', ') }));
    said.value = complaints.join(' ') || own.taken;
  };
  const copy = async () => {
    const taken = await copyText(text);
    copied.value = taken ? text : '';
    if (taken) return;
    typed.value = undefined;
    wrong.value = false;
    said.value = own.selected;
    box.current!.value = text;
    box.current!.focus();
    box.current!.select();
  };

  return (
    <>
      <label for={`${id}-line`}>{own.label}</label>
      <span class="button-row">
        <button type="button" class="button" onClick={() => void copy()}>
          {copied.value === text ? words.copied : words.copy}
        </button>
      </span>
      <textarea
        id={`${id}-line`}
        ref={box}
        value={typed.value ?? text}
        maxLength={LONGEST}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        aria-invalid={wrong.value}
        aria-describedby={`${id}-line-said`}
        onFocus={() => void load()}
        onInput={(event) => (typed.value = event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.isComposing) return;
          event.preventDefault();
          void read(event.currentTarget.value);
        }}
        onChange={(event) => typed.value !== undefined && void read(event.currentTarget.value)}
        onPaste={(event) => {
          // A whole call takes the place of what stands there; a number or a word is typed into it.
          const pasted = event.clipboardData?.getData('text') ?? '';
          if (!pasted.includes('(')) return;
          event.preventDefault();
          void read(pasted);
        }}
      />
      <span class={wrong.value ? 'complaint' : 'hint'} id={`${id}-line-said`} role="status">
        {said.value || own.hint}
      </span>
    </>
  );
}
