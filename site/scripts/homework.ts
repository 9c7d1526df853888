/** A figure whose address says that it is homework fetches what that takes, and is kept for a home without a network. */
if (document.documentElement.dataset.homework !== undefined) {
  void import('../../src/homework/pupil/begin.tsx').then(({ begin }) =>
    begin(document.querySelector<HTMLElement>('.homework')!),
  );
  void import('./keep-page.ts').then(({ keepThisPage }) => keepThisPage());
}
// Another address of the same page is another homework.
addEventListener('hashchange', () => {
  if (location.hash.startsWith('#homework/')) location.reload();
});
