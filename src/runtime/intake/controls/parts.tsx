/** What the controls for a picture and for a sound have in common. */
import type { ParamWords } from '../../../widgets/contract.ts';
import { en as labels } from './words.en.ts';

const OWN = '@own';

interface NamedOrOwnProps {
  readonly id: string;
  readonly names: readonly string[];
  /** The chosen name; none while it is the reader's own. */
  readonly chosen: string | undefined;
  readonly words: ParamWords;
  /** What the reader's own is called, where there is one. */
  readonly own: string | undefined;
  choose(name: string): void;
}

/** The book's own by name, and the reader's. */
export function NamedOrOwn({ id, names, chosen, words, own, choose }: NamedOrOwnProps) {
  return (
    <>
      <label for={id}>{words.label}</label>
      <select
        id={id}
        value={chosen ?? OWN}
        onChange={(event) => event.currentTarget.value !== OWN && choose(event.currentTarget.value)}
      >
        {names.map((name) => (
          <option value={name} key={name} selected={name === chosen}>
            {words.options?.[name] ?? name}
          </option>
        ))}
        {own !== undefined && (
          <option value={OWN} selected>
            {own}
          </option>
        )}
      </select>
    </>
  );
}

export function FileButton({ accept, take }: { readonly accept: string; take(file: File): void }) {
  return (
    <label class="button file-button">
      {labels.chooseFile}
      <input
        type="file"
        class="visually-hidden"
        accept={accept}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // The same file, mended and chosen again, is read again.
          event.currentTarget.value = '';
          if (file) take(file);
        }}
      />
    </label>
  );
}
