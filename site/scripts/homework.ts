/** A figure whose address says that it is homework fetches what that takes. */
if (document.documentElement.dataset.homework !== undefined)
  void import('../../src/homework/pupil/begin.tsx').then(({ begin }) =>
    begin(document.querySelector<HTMLElement>('.homework')!),
  );
// Another address of the same page is another homework.
addEventListener('hashchange', () => {
  if (location.hash.startsWith('#homework/')) location.reload();
});
