/** Makes buttons of the words that press something in a figure. What pressing does is fetched when the first one is pressed. */
for (const word of document.querySelectorAll<HTMLElement>('.press')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.append(...word.childNodes);
  const { figure = '', does = '', is, option, pressed } = word.dataset;
  if (pressed !== undefined) button.setAttribute('aria-pressed', pressed);
  button.addEventListener('click', () => {
    void import('../../src/runtime/apparatus/press.ts').then(
      ({ press }) => press(button, { figure, does, is, option }),
      // Without it the reader still comes to the figure, which says itself that the network is gone.
      () => document.getElementById(figure)?.scrollIntoView(),
    );
  });
  word.append(button);
}

export {};
