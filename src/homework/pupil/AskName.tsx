/** Who a link that is everybody's is opened by. */
import { tidyName } from '../code/index.ts';
import { en } from '../words.en.ts';

const own = en.pupil;
/** Longer than any name that is typed on purpose. */
const MOST_TYPED = 200;

export function AskName({ take }: { take(name: string): void }) {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget as HTMLFormElement).get('name') ?? '');
    if (tidyName(typed).name !== '') take(typed);
  };
  return (
    <form class="ask-name" onSubmit={submit}>
      <label for="homework-name">{own.yourName}</label>
      <input
        id="homework-name"
        name="name"
        type="text"
        autocomplete="name"
        maxLength={MOST_TYPED}
        aria-describedby="homework-why"
        required
      />
      <button type="submit" class="button">
        {own.begin}
      </button>
      <p id="homework-why" class="hint">
        {own.beginWhy}
      </p>
    </form>
  );
}
