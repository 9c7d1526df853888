import type { ToggleSpec } from '../../widgets/contract.ts';
import type { ControlProps } from './Controls.tsx';

export function Toggle({ id, value, words, set }: ControlProps<ToggleSpec, boolean>) {
  return (
    <>
      <label class="toggle" for={id}>
        <input
          id={id}
          type="checkbox"
          role="switch"
          checked={value}
          onChange={(event) => set(event.currentTarget.checked)}
        />
        <span>{words.label}</span>
      </label>
      {words.hint && <span class="hint">{words.hint}</span>}
    </>
  );
}
