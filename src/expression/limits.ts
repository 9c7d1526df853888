/** What a formula may cost, whatever its text says. Work and memory are bounded by nodes × length. */
export const LIMITS = {
  /** Characters of text. */
  characters: 200,
  /** Numbers, names, operators and calls, parentheses not counted. */
  nodes: 100,
  /** Levels of parentheses, checked before the text reaches a recursive parser. */
  parentheses: 24,
  /** Levels of the tree: a chain such as `a+b+c+…` is one level a term. */
  depth: 64,
  /** Samples of one evaluation. */
  samples: 2 ** 24,
} as const;
