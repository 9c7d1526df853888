/** A formula. The parser arrives on first focus; what it refuses is said at once, and the figure keeps the last good one. */
import { useSignal } from '@preact/signals';
import type { ExpressionSpec } from '../../widgets/contract.ts';
import { EXPRESSION_MOST } from '../codec.ts';
import { fill, words as runtime } from '../words.ts';
import type { ControlProps } from './Controls.tsx';

const loadParser = () => import('../../expression/index.ts');

export function Expression({
  id,
  spec,
  value,
  words: { label, hint },
  set,
}: ControlProps<ExpressionSpec, string>) {
  const complaint = useSignal('');
  const take = async (text: string) => {
    const { compile } = await loadParser();
    try {
      compile(text, spec.variables);
      complaint.value = '';
      set(text);
    } catch (error) {
      complaint.value = (error as Error).message;
    }
  };
  const allowed = fill(runtime.expressionAllowed, { variables: spec.variables.join(', ') });
  return (
    <>
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        class="formula"
        value={value}
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
