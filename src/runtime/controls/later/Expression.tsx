/** A formula. The parser arrives on first focus; what it refuses is said at once, and the figure keeps the last good one. */
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { ExpressionSpec } from '../../../widgets/contract.ts';
import { EXPRESSION_MOST } from '../../codec/index.ts';
import { fill } from '../../words.ts';
import { en as own } from './words.en.ts';
import type { ControlProps } from '../Controls.tsx';

const loadParser = () => import('../../../expression/index.ts');

export function Expression({
  id,
  spec,
  value,
  words: { label, hint },
  set,
}: ControlProps<ExpressionSpec, string>) {
  const complaint = useSignal('');
  // What stands in the field while it is being typed, which need not be a formula yet.
  const typed = useSignal(value);
  const given = useRef(value);
  useEffect(() => {
    if (value === given.current) return;
    given.current = typed.value = value;
    complaint.value = '';
  }, [value]);
  const take = async (text: string) => {
    typed.value = text;
    const { compile } = await loadParser();
    if (text !== typed.value) return;
    try {
      compile(text, spec.variables);
      complaint.value = '';
      given.current = text;
      set(text);
    } catch (error) {
      complaint.value = (error as Error).message;
    }
  };
  const allowed = fill(own.expressionAllowed, { variables: spec.variables.join(', ') });
  return (
    <>
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        class="formula"
        value={typed.value}
        maxLength={EXPRESSION_MOST}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        aria-invalid={complaint.value !== ''}
        aria-describedby={`${id}-hint`}
        onFocus={() => void loadParser()}
        onInput={(event) => void take(event.currentTarget.value)}
      />
      <span class={complaint.value ? 'complaint' : 'hint'} id={`${id}-hint`} role="status">
        {complaint.value || hint || allowed}
      </span>
    </>
  );
}
