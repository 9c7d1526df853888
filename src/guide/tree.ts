/** The decision path as data: questions, their answers, and where each leads. Its words stand in words.en.ts. */
import type { LeafId } from './leaves.ts';

export type QuestionId = 'blur' | 'want' | 'noise' | 'dark' | 'many' | 'looks';
export type Step =
  | { readonly question: QuestionId; readonly leaf?: undefined }
  | { readonly leaf: LeafId; readonly question?: undefined };

const ask = (question: QuestionId): Step => ({ question });
const end = (leaf: LeafId): Step => ({ leaf });

/** By question, by answer. It is a tree: one path leads to each leaf. */
export const tree: Readonly<Record<QuestionId, Readonly<Record<string, Step>>>> = {
  blur: { known: ask('want'), find: end('measure'), unknown: end('blind') },
  want: { number: end('number'), picture: ask('noise') },
  noise: { light: ask('dark'), electronics: ask('many'), unsure: end('unsure') },
  dark: { points: end('stars'), bodies: end('cells'), bright: end('bright') },
  many: { one: ask('looks'), quick: end('fast'), same: end('restorer'), varied: end('plug') },
  looks: { edges: end('edges'), points: end('spikes'), slopes: end('smooth'), waves: end('kind') },
};

export const ROOT: QuestionId = 'blur';

export interface Path {
  readonly leaf: LeafId;
  /** The questions, and the answer that each got. */
  readonly answers: readonly { readonly question: QuestionId; readonly answer: string }[];
}

/** Every path, in the order of the answers. */
export function paths(from: QuestionId = ROOT, before: Path['answers'] = []): readonly Path[] {
  return Object.entries(tree[from]).flatMap(([answer, step]) => {
    const answers = [...before, { question: from, answer }];
    return step.leaf === undefined ? paths(step.question, answers) : [{ leaf: step.leaf, answers }];
  });
}

/** The answers that lead to a question. */
export function answersTo(question: QuestionId): Path['answers'] {
  const { answers } = paths().find((path) => path.answers.some((one) => one.question === question))!;
  return answers.slice(
    0,
    answers.findIndex((one) => one.question === question),
  );
}

/** The answers as an address holds them: `known.light.points`. */
export const spelled = (answers: Path['answers']): string => answers.map(({ answer }) => answer).join('.');
