/** The two sheets of a handout: one for pupils, one for whoever asks them. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { fill } from '../../words.ts';
import { QrCode } from '../QrCode.tsx';
import type { Contents, Said } from './contents.ts';
import type { Draw } from './drawing.ts';
import type { Way } from './way.ts';
import { en as words } from './words.en.ts';

/** Sizes of paper that the stylesheet has a page for. */
export const PAPERS = ['a4', 'letter'] as const;
export type Paper = (typeof PAPERS)[number];

export interface SheetProps {
  readonly contents: Contents;
  readonly paper: Paper;
  readonly draw: Draw;
  /** Keeps the ids of this copy of the drawing apart from those of others. */
  readonly copy: string;
}

export function QuestionSheet({ contents, paper, draw, copy }: SheetProps) {
  const { title, question, step, values, predictions, tasks, way } = contents;
  return (
    <article class="handout-sheet" data-paper={paper} data-sheet="questions">
      <p class="handout-head">
        <b>{words.book}</b>
        <span>{words.name}</span>
        <span>{words.date}</span>
      </p>
      <h3>{title}</h3>
      {!step && <p class="handout-question">{question}</p>}
      <Drawing draw={draw} copy={copy} />
      <List of={values} label={words.asDrawn} />
      {step && <Asked lead={words.ask} text={step.ask} />}
      {predictions.map(({ question, choices }) => (
        <Asked key={question} lead={words.predict} text={question}>
          <p class="handout-choices">
            {choices.map((choice) => (
              <span key={choice}>{fill(words.choice, { choice })}</span>
            ))}
          </p>
        </Asked>
      ))}
      {tasks.map(({ task }) => (
        <Asked key={task} lead={words.task} text={task} />
      ))}
      {!step && predictions.length + tasks.length === 0 && <Room />}
      <div class="handout-foot">
        <QrCode class="handout-code" href={way.href} label={fill(words.qr, { href: way.href })} />
        <div>
          {whyNot(way) && <p>{whyNot(way)}</p>}
          <p>{fill(opens(way), { label: way.label })}</p>
          <p class="handout-address">{way.href}</p>
        </div>
      </div>
    </article>
  );
}

export function AnswerSheet({ contents, paper }: Pick<SheetProps, 'contents' | 'paper'>) {
  const { title, step, predictions, tasks, measures, shows, notice, left } = contents;
  return (
    <article class="handout-sheet" data-paper={paper} data-sheet="answers">
      <p class="handout-head">
        <b>{words.book}</b>
      </p>
      <h3>{fill(words.answers, { title })}</h3>
      {step && <Answered lead={words.ask} asked={step.ask} answer={step.answer} />}
      {predictions.map(({ question, answer, why }) => (
        <Answered key={question} lead={words.predict} asked={question} answer={answer}>
          {/* The page's own explanation, its formulas included. */}
          <div dangerouslySetInnerHTML={{ __html: why }} />
        </Answered>
      ))}
      {tasks.map(({ task, done }) => (
        <Answered key={task} lead={words.task} asked={task} answer={done} />
      ))}
      <List of={measures} label={words.readings} />
      <h4>{words.shows}</h4>
      <p>{shows}</p>
      {notice && <h4>{left ? words.noticeLeft : words.notice}</h4>}
      {notice && <p>{notice}</p>}
    </article>
  );
}

interface AskedProps {
  readonly lead: string;
  readonly text: string;
  readonly children?: ComponentChildren;
}

/** A question with its room to answer. */
function Asked({ lead, text, children }: AskedProps) {
  return (
    <div class="handout-asked">
      <p>
        <b>{lead}</b> {text}
      </p>
      {children}
      <Room />
    </div>
  );
}

interface AnsweredProps extends Pick<AskedProps, 'lead' | 'children'> {
  readonly asked: string;
  readonly answer: string;
}

/** The question again, with what is true. */
function Answered({ lead, asked, answer, children }: AnsweredProps) {
  return (
    <div class="handout-answer">
      <p>
        <b>{lead}</b> {asked}
      </p>
      <p>
        <b>{words.truth}</b> {answer}
      </p>
      {children}
    </div>
  );
}

/** More than a sheet is long. */
const MOST_LINES = 36;

/** Lines to write on, as many as there is room for: a printer leaves out what is drawn as a background. */
const Room = () => (
  <div class="handout-room">
    {Array.from({ length: MOST_LINES }, (_, i) => (
      <i key={i} />
    ))}
  </div>
);

function List({ of, label }: { readonly of: readonly Said[]; readonly label: string }) {
  if (of.length === 0) return null;
  return (
    <>
      <h4>{label}</h4>
      <dl class="handout-values">
        {of.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt> <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Drawing({ draw, copy }: Pick<SheetProps, 'draw' | 'copy'>) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => draw(box.current!, `handout-${copy}`), []);
  return (
    <div class="handout-drawing">
      <div class="live" data-wide="" ref={box} />
    </div>
  );
}

const opens = ({ opens, label }: Way): string => {
  if (opens === 'state') return words.toState;
  return label === undefined ? words.toFigure : words.toPreset;
};

function whyNot({ why }: Way): string {
  if (!why) return '';
  return 'names' in why ? fill(words.isPrivate, why) : fill(words.tooLong, { length: why.long });
}
