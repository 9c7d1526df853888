/** HTML that shows a figure in a page of somebody's course: a frame as high as the whole of it, so that it needs no script of that page. */
interface Embedded {
  readonly widget: string;
  readonly title: string;
  /** The state, as the figure's own page has it. */
  readonly query: URLSearchParams;
  /** The book's address, with a slash at its end. */
  readonly book: string;
  /** In pixels. */
  readonly height: number;
}

/** What is below a figure on the page that is shown in the frame: the line that leads back to the book. */
const BELOW = 56;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

export function embedSnippet({ widget, title, query, book, height }: Embedded): string {
  const address = new URL(`embed/${widget}/`, book);
  address.search = query.toString();
  return `<iframe src="${escaped(address.href)}" title="${escaped(title)}" width="100%" height="${Math.ceil(height) + BELOW}" style="border: 0" loading="lazy" allow="fullscreen; clipboard-write"></iframe>`;
}
