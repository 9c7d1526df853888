/** The table of every method: rows of `src/methods`, then what was learned. */
import { methodSeeds } from '../lab/seeds.ts';
import { defaults, methods, methodWords, type Method } from '../methods/index.ts';
import { beliefs, needs, rules } from './table-words.en.ts';
import { learned } from './learned.en.ts';
import { namesElsewhere, type LibraryId, type Name } from './libraries.ts';

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
  /** Multiply–adds in those of Tikhonov’s filter; of what is learned none. */
  readonly times: number | undefined;
  readonly fails: string;
  readonly elsewhere: Readonly<Partial<Record<LibraryId, Name>>>;
}

/** Where the costs are compared: 256 × 256 pixels, a kernel of 15 × 15, every param at its default. */
export const SIZE = { samples: 256 ** 2, taps: 15 ** 2 } as const;

const costOf = (method: Method): number => method.cost(SIZE, defaults(method));

const needsOf = ({ family, needs: own }: Method): string => {
  const told = [family === 'blind' ? needs.reach : needs.blur, ...own.map((name) => needs[name])];
  return told.join(', ');
};

function rowOf(method: Method, unit: number): Row {
  const { name, belief } = method;
  const { title, summary, assumption, cost, fails, setting } = methodWords[name];
  const seed = methodSeeds.find((one) => one.name === name);
  return {
    ...{ name, title, summary, isLearned: false, cost, fails, setting },
    // Most assumptions speak of the noise themselves.
    believes: /noise|white|counted/i.test(assumption)
      ? assumption
      : `${assumption} ${beliefs[belief.noise]}`.trim(),
    needs: needsOf(method),
    rules: (seed?.rules ?? []).map((rule) => rules[rule] ?? rule),
    times: costOf(method) / unit,
    elsewhere: namesElsewhere[name],
  };
}

/** In the order of the book. */
export function tableRows(): readonly Row[] {
  const tikhonov = methods.find(({ name }) => name === 'tikhonov')!;
  const unit = costOf(tikhonov);
  const trained = Object.entries(learned).map(([name, { assumption, ...words }]): Row => ({
    ...words,
    ...{ name, isLearned: true, believes: assumption, rules: [], times: undefined },
    elsewhere: namesElsewhere[name],
  }));
  return [...methods.map((method) => rowOf(method, unit)), ...trained];
}
