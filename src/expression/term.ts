import type { Elementwise } from './operators.ts';

/** An accepted formula: our own tree, with nothing of the parser left in it. */
export type Term =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'variable'; readonly name: string }
  | {
      readonly kind: 'apply';
      /** The operator under the parser's name for it, the function, 'choose', or a chain such as 'smaller,smallerEq'. */
      readonly name: string;
      readonly apply: Elementwise;
      readonly terms: readonly Term[];
    };
