import type { Refusal, WidgetWords } from '../../../src/widgets/contract.ts';

/** What a reader is told of a refusal, whichever of its model's it is. */
export const saidOfRefusal = (words: { readonly refusals: object }, { code, facts = {} }: Refusal): string =>
  (words.refusals as NonNullable<WidgetWords['refusals']>)[code](facts);
