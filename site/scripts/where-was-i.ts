/** On the contents page: what there is to show of a reader's own reading is fetched where there is some. */
const show = async () => (await import('./reading/show.ts')).showReading();
/** Whether this browser keeps anything of the book; one that lets it keep nothing has nothing to show. */
function isKept(): boolean {
  try {
    return localStorage.length > 0;
  } catch {
    return false;
  }
}
// Also where a browser shows the page again as it was left.
addEventListener('pageshow', () => void (isKept() && show().catch(() => undefined)));

const fold = document.querySelector<HTMLDetailsElement>('.your-reading details');
fold?.addEventListener('toggle', () => void import('./reading/buttons.ts').catch(() => undefined), {
  once: true,
});

export {};
