/** The figures of a chapter, read from its text. */

export interface FigureInText {
  readonly id: string;
  readonly widget: string;
  /** The widget's first where the page names none. */
  readonly preset?: string;
}

/** An attribute of a tag whose value is written in double quotes. */
export const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

export const figuresIn = (mdx: string): FigureInText[] =>
  [...mdx.matchAll(/<Widget\b[^>]*>/g)].map(([tag]) => {
    const widget = attribute(tag, 'of') ?? '';
    return { widget, id: attribute(tag, 'id') ?? widget, preset: attribute(tag, 'preset') };
  });
