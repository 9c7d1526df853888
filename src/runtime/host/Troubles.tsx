/** What went wrong, in words, in the figure's own place; the rest of the page goes on. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { FigureState, Trouble } from '../figure-state.ts';
import { fill, words } from '../words.ts';
import { whyMissing, widgetCode } from './widget-code.ts';

interface Explained {
  readonly text: string;
  readonly remedy: 'reset' | 'tryAgain' | 'reload';
}

async function explainMissing(): Promise<Explained> {
  const why = await whyMissing();
  // A browser may keep in mind that a script did not come; a new page asks for it anew.
  return { text: words[why], remedy: why === 'offline' ? 'tryAgain' : 'reload' };
}

async function explain(trouble: Trouble, widget: string): Promise<Explained> {
  if ('failure' in trouble) {
    const { what, message } = trouble.failure;
    if (what === 'unfetched') return explainMissing();
    if (what === 'stopped') return { text: words.stopped, remedy: 'tryAgain' };
    return { text: `${fill(words[what], { message })} ${words.troubleNext}`, remedy: 'reset' };
  }
  const { code, facts = {} } = trouble.problem;
  const own = await (await widgetCode()).loadWords(widget);
  return { text: own.refusals?.[code]?.(facts) ?? code, remedy: 'reset' };
}

/** While it is looked into why something did not come. */
const LOOKED_INTO: Explained = { text: words.unfetched, remedy: 'tryAgain' };

export function Troubles({ state }: { state: FigureState }) {
  const explained = useSignal<Explained | undefined>(undefined);
  const undrawn = state.undrawn.value;
  const answered = state.trouble.value;
  const invites = answered !== undefined && 'problem' in answered && answered.problem.invites === true;
  // What is invited to may need the code that did not come.
  const trouble = undrawn && (!answered || invites) ? { failure: undrawn } : answered;
  const what = trouble && 'failure' in trouble ? trouble.failure.what : undefined;
  const isMissing = what === 'unfetched';
  useEffect(() => {
    let latest = true;
    const say = (now?: Explained) => latest && (explained.value = now);
    // What is said of code that does not come stays until more is known: it would flicker under every press.
    if (!isMissing) say();
    if (trouble) explain(trouble, state.seed.widget).then(say, () => explainMissing().then(say));
    return () => void (latest = false);
  }, [state.trouble.value, undrawn]);
  useEffect(() => {
    if (!isMissing) return;
    const retry = () => state.compute();
    window.addEventListener('online', retry);
    return () => window.removeEventListener('online', retry);
  }, [isMissing]);
  const { text = '', remedy = undefined } = explained.value ?? (isMissing ? LOOKED_INTO : {});
  const does = {
    reset: () => state.reset(),
    tryAgain: () => state.compute(),
    reload: () => location.reload(),
  };
  const isInvitation = invites && trouble === answered;
  const isQuiet = isInvitation || what === 'stopped';
  return (
    <div
      class="figure-trouble"
      role={isQuiet ? 'status' : 'alert'}
      hidden={!trouble}
      data-trouble={
        isInvitation ? 'invitation' : what === 'stopped' ? what : trouble && Object.keys(trouble)[0]
      }
    >
      {trouble && (
        <>
          <p>{text}</p>
          {remedy && (
            <button type="button" class="button" onClick={does[remedy]}>
              {words[remedy]}
            </button>
          )}
        </>
      )}
    </div>
  );
}

/** What a link said that could not be taken as it was. */
export function Notices({ state }: { state: FigureState }) {
  const said = state.notices.value.filter(({ says }) => says);
  return (
    <div class="figure-link-notice" role="status" hidden={said.length === 0}>
      {said.map(({ what, says }) => (
        <p key={what}>{says}</p>
      ))}
    </div>
  );
}
