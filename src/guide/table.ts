/** The table of every method: rows of `src/methods`, then what was learned. */
import { methodSeeds } from '../lab/seeds.ts';
import { defaults, methods, methodWords, type Method } from '../methods/index.ts';
import { beliefs, needs, rules } from './table-words.en.ts';
import { learned } from './learned.en.ts';
import { libraryIds, namesElsewhere, type LibraryId, type Name } from './libraries.ts';

export interface Row {
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  readonly isLearned: boolean;
  readonly believes: string;
  readonly needs: string;
  readonly setting: string;
  /** Rules of the Lab that set it. */
  readonly rules: readonly string[];
  readonly cost: string;
  /** Multiply–adds in those of Tikhonov’s filter; of a network alone none. */
  readonly times: number | undefined;
  readonly fails: string;
  /** What else it is called: found by, and not shown. */
  readonly also: readonly string[];
  readonly elsewhere: Readonly<Partial<Record<LibraryId, Name>>>;
  /** The libraries that have it, with what to call there, … */
  readonly named: readonly (readonly [LibraryId, Name])[];
  /** … and those in which none was found. */
  readonly unnamed: readonly LibraryId[];
}

/** Where the costs are compared: 256 × 256 pixels, a kernel of 15 × 15, every param at its default. */
export const SIZE = { samples: 256 ** 2, taps: 15 ** 2 } as const;

function namesOf(name: string): Pick<Row, 'elsewhere' | 'named' | 'unnamed'> {
  const elsewhere = namesElsewhere[name];
  const named = libraryIds.flatMap((id) => {
    const call = elsewhere[id];
    return call ? [[id, call] as const] : [];
  });
  return { elsewhere, named, unnamed: libraryIds.filter((id) => !elsewhere[id]) };
}

const costOf = (method: Method): number => method.cost(SIZE, defaults(method));

const needsOf = ({ family, needs: own }: Method): string => {
  const told = [family === 'blind' ? needs.reach : needs.blur, ...own.map((name) => needs[name])];
  return told.join(', ');
};

function rowOf(method: Method, unit: number): Row {
  const { name, belief } = method;
  const { title, summary, assumption, cost, fails, setting, also } = methodWords[name];
  const seed = methodSeeds.find((one) => one.name === name);
  return {
    ...{ name, title, summary, cost, fails, setting, also },
    isLearned: method.needs.includes('denoiser'),
    // Most assumptions speak of the noise themselves.
    believes: /noise|white|counted/i.test(assumption)
      ? assumption
      : `${assumption} ${beliefs[belief.noise]}`.trim(),
    needs: needsOf(method),
    rules: (seed?.rules ?? []).map((rule) => rules[rule] ?? rule),
    times: costOf(method) / unit,
    ...namesOf(name),
  };
}

/** In the order of the book. */
export function tableRows(): readonly Row[] {
  const tikhonov = methods.find(({ name }) => name === 'tikhonov')!;
  const unit = costOf(tikhonov);
  const trained = Object.entries(learned).map(([name, { assumption, ...words }]): Row => ({
    ...words,
    ...{ name, isLearned: true, believes: assumption, rules: [], times: undefined, also: [] },
    ...namesOf(name),
  }));
  return [...methods.map((method) => rowOf(method, unit)), ...trained];
}
