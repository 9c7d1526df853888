import type { ChoiceSpec } from '../../widgets/contract.ts';
import type { ControlProps } from './Controls.tsx';

export function Choice({ id, spec, value, words, set }: ControlProps<ChoiceSpec, string>) {
  const say = (option: string) => words.options?.[option] ?? option;
  if (spec.options.length > (spec.buttons ?? 4))
    return (
      <>
        <label for={id}>{words.label}</label>
        <select id={id} value={value} onChange={(event) => set(event.currentTarget.value)}>
          {spec.options.map((option) => (
            <option value={option} key={option} selected={option === value}>
              {say(option)}
            </option>
          ))}
        </select>
        {words.hint && <span class="hint">{words.hint}</span>}
      </>
    );
  return (
    <fieldset>
      <legend>{words.label}</legend>
      <span class="segments">
        {spec.options.map((option) => (
          <label class="segment" key={option}>
            <input
              type="radio"
              name={id}
              value={option}
              checked={option === value}
              onChange={() => set(option)}
            />
            <span>{say(option)}</span>
          </label>
        ))}
      </span>
      {words.hint && <span class="hint">{words.hint}</span>}
    </fieldset>
  );
}
