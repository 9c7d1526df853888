/** HTML that shows a figure in a page of somebody's course: a frame as high as the whole of it, so that it needs no script of that page. */
interface Embedded {
  readonly widget: string;
  /** Under which name the query speaks of it. */
  readonly id: string;
  readonly title: string;
  /** The state, as a link of this page has it. */
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

/** On its own page a figure has its widget's name. */
function renamed(query: URLSearchParams, from: string, to: string): URLSearchParams {
  const out = new URLSearchParams();
  for (const [key, value] of query) {
    if (key === from) out.set(to, value);
    else if (key.startsWith(`${from}.`)) out.set(to + key.slice(from.length), value);
  }
  return out;
}

export function embedSnippet({ widget, id, title, query, book, height }: Embedded): string {
  const address = new URL(`embed/${widget}/`, book);
  address.search = renamed(query, id, widget).toString();
  return `<iframe src="${escaped(address.href)}" title="${escaped(title)}" width="100%" height="${Math.ceil(height) + BELOW}" style="border: 0" loading="lazy" allow="fullscreen; clipboard-write"></iframe>`;
}
