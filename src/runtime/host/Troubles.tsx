/** What went wrong, in words, in the figure's own place; the rest of the page goes on. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { FigureState, Trouble } from '../figure-state.ts';
import { fill, words } from '../words.ts';
import type { LinkNotice } from '../url.ts';
import type { Labels } from './labels.ts';
import { widgetCode } from './widget-code.ts';

async function explain(trouble: Trouble, widget: string): Promise<string> {
  if ('failure' in trouble) {
    const { failure } = trouble;
    return `${fill(words[failure.what], { message: '', ...failure })} ${words.troubleNext}`;
  }
  const { code, facts = {} } = trouble.problem;
  return (await (await widgetCode()).loadWords(widget)).problems?.[code]?.(facts) ?? code;
}

export function Troubles({ state }: { state: FigureState }) {
  const text = useSignal('');
  const trouble = state.trouble.value;
  useEffect(() => {
    let latest = true;
    text.value = '';
    if (trouble)
      explain(trouble, state.seed.widget).then(
        (said) => latest && (text.value = said),
        (error: Error) => latest && (text.value = fill(words.figureFailed, { message: error.message })),
      );
    return () => void (latest = false);
  }, [trouble]);
  const invites = trouble !== undefined && 'problem' in trouble && trouble.problem.invites === true;
  return (
    <div
      class="figure-trouble"
      role={invites ? 'status' : 'alert'}
      hidden={!trouble}
      data-trouble={invites ? 'invitation' : trouble && Object.keys(trouble)[0]}
    >
      {trouble && (
        <>
          <p>{text.value}</p>
          <button type="button" class="button" onClick={() => state.reset()}>
            {words.reset}
          </button>
        </>
      )}
    </div>
  );
}

const NOTICES = {
  clamped: words.noticeClamped,
  unreadable: words.noticeUnreadable,
  unknown: words.noticeUnknown,
} as const;

/** What a link said that could not be taken as it was. */
export function Notices({ state, labels }: { state: FigureState; labels: Labels }) {
  const say = ({ what, names }: LinkNotice) =>
    fill(NOTICES[what], { names: names.map((name) => labels.params[name]?.label ?? name).join(', ') });
  return (
    <div class="figure-link-notice" role="status" hidden={state.notices.value.length === 0}>
      {state.notices.value.map((notice) => (
        <p key={notice.what}>{say(notice)}</p>
      ))}
    </div>
  );
}
