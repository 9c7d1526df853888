/** Codes whose check sum says no, each with its line and, where one slip explains it, what it was meant to be. */
import { fill } from '../../runtime/words.ts';
import type { MistypedCode } from '../code/index.ts';
import { en } from '../words.en.ts';

const own = en.read;

interface MistypedProps {
  readonly mistyped: readonly MistypedCode[];
  replace(from: number, length: number, by: string): void;
}

export const Mistyped = ({ mistyped, replace }: MistypedProps) => (
  <div class="mistyped">
    <h3>{own.mistyped}</h3>
    <ul>
      {mistyped.map(({ text, from, line, meant }) => (
        <li key={from}>
          <p class="complaint">{fill(own.mistypedLine, { line, text })}</p>
          {meant ? (
            <p>
              {fill(own.meant, { code: meant.code, name: meant.solution.name })}{' '}
              <button type="button" class="button" onClick={() => replace(from, text.length, meant.code)}>
                {own.take}
              </button>
            </p>
          ) : (
            <p>{own.ask}</p>
          )}
        </li>
      ))}
    </ul>
  </div>
);
