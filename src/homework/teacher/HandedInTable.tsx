/** Who handed in what: a row for each code. */
import { formatNumber } from '../../format.ts';
import { fill } from '../../runtime/words.ts';
import { en } from '../words.en.ts';
import type { HandedIn } from './came-back.ts';
import { CopyButton } from './CopyButton.tsx';
import { csvOf } from './csv.ts';

const own = en.read;
const heads = Object.values(own.heads);

const measuresOf = ({ solution, task }: HandedIn): string =>
  solution.measures
    .filter(({ index }) => index < task.measures.length)
    .map(({ index, value }) => {
      const { label, unit, digits } = task.measures[index][1];
      const shown = [formatNumber(value, digits), unit].filter(Boolean).join(' ');
      return fill(own.measure, { label, value: shown });
    })
    .join(', ');

function seedOf({ solution: { seed }, ownSeed }: HandedIn): string {
  if (seed === undefined) return own.noSeed;
  return fill(seed === ownSeed ? own.ownSeed : own.otherSeed, { seed, own: ownSeed ?? '' });
}

const lineOf = ({ line, before }: HandedIn): string =>
  before === undefined ? String(line) : `${line}, ${fill(own.again, { line: before })}`;

/** Its cells in the order of the heads. */
const rowOf = (one: HandedIn): readonly (string | number)[] => [
  one.solution.name,
  one.task.title,
  one.task.text,
  one.solution.tries,
  measuresOf(one),
  seedOf(one),
  lineOf(one),
];

export function HandedInTable({ handedIn }: { readonly handedIn: readonly HandedIn[] }) {
  const rows = handedIn.map(rowOf);
  return (
    <>
      <h3 id="handed-in">{own.table}</h3>
      <p>
        <CopyButton label={own.copyTable} text={() => csvOf([heads, ...rows])} />
      </p>
      <div class="scrolled" tabIndex={0} role="region" aria-labelledby="handed-in">
        <table class="handed-in">
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, i) => (
              <tr key={i}>
                {row.map((cell, j) =>
                  j === 0 ? (
                    <th key={j} scope="row">
                      {cell}
                    </th>
                  ) : (
                    <td key={j}>{cell}</td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
