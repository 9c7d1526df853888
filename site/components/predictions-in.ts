/** The predictions that a chapter asks for, read from its text. */
import { attribute } from './figures-in.ts';

export interface Prediction {
  readonly id: string;
  readonly question: string;
  readonly choices: readonly string[];
  /** The right choice's place, from 0. */
  readonly answer: number;
}

const STRING = /'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g;

const stringsIn = (list: string): string[] =>
  [...list.matchAll(STRING)].map(([, single, double, tick]) =>
    (single ?? double ?? tick).replace(/\\(.)/g, '$1'),
  );

/** @throws RangeError for a prediction that is not written as the others are */
export function predictionsIn(mdx: string): readonly Prediction[] {
  return [...mdx.matchAll(/<Predict\b([\s\S]*?)\n>/g)].map(([, tag]) => {
    const id = attribute(tag, 'id');
    const question =
      attribute(tag, 'question') ?? stringsIn(/\squestion=\{([^}]*)\}/.exec(tag)?.[1] ?? '')[0];
    const choices = stringsIn(/\schoices=\{\[([\s\S]*?)\]\}/.exec(tag)?.[1] ?? '');
    const answer = Number(/\sanswer=\{(\d+)\}/.exec(tag)?.[1] ?? NaN);
    if (!id || !question || choices[answer] === undefined)
      throw new RangeError(`this prediction could not be read: ${tag.slice(0, 80)}`);
    return { id, question, choices, answer };
  });
}
