/** What can be found, as the page holds it. */
type Kind = 'chapter' | 'section' | 'figure' | 'question' | 'term' | 'method' | 'lab';

export interface SearchDocument {
  readonly id: number;
  readonly kind: Kind;
  readonly title: string;
  /** Shown below it, where it says something. */
  readonly text: string;
  /** Found by, and not shown. */
  readonly also: string;
  readonly href: string;
}
