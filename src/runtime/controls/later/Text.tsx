import type { TextSpec } from '../../../widgets/contract.ts';
import type { ControlProps } from '../Controls.tsx';

export function Text({ id, spec, value, words: { label }, set }: ControlProps<TextSpec, string>) {
  return (
    <>
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        maxLength={spec.mostLength}
        value={value}
        onInput={(event) => set(event.currentTarget.value)}
      />
    </>
  );
}
