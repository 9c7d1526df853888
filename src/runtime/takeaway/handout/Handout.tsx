/**
 * The handout, looked at and printed. A browser prints a dialog in its own ways, over every page or cut at the first: so what is printed is
 * a second copy of the sheets, beside the dialog, seen by printers alone.
 */
import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { fill } from '../../words.ts';
import type { Contents } from './contents.ts';
import type { Draw } from './drawing.ts';
import { fitSheet } from './fit.ts';
import { AnswerSheet, PAPERS, QuestionSheet, type Paper } from './Sheets.tsx';
import { en as words } from './words.en.ts';

interface HandoutProps {
  readonly contents: Contents;
  readonly draw: Draw;
  onClose(): void;
}

/** Where letter paper is what a printer holds. */
const LETTER = /-(US|CA|MX)\b/;
const usualPaper = (): Paper => (LETTER.test(navigator.language) ? 'letter' : 'a4');

const sheetsIn = (root: Element): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('.handout-sheet')];

/** The printed sheets take the sizes that were found for those on the screen: what is not displayed cannot be measured. */
function fitBoth(shown: Element, printed: Element): void {
  const twins = sheetsIn(printed);
  for (const [i, sheet] of sheetsIn(shown).entries()) {
    fitSheet(sheet);
    twins[i].style.cssText = sheet.style.cssText;
    twins[i].toggleAttribute('data-tight', sheet.hasAttribute('data-tight'));
    const [drawing, twin] = [sheet, twins[i]].map((one) =>
      one.querySelector<HTMLElement>('.handout-drawing'),
    );
    if (drawing && twin) twin.style.width = drawing.style.width;
  }
}

/** Each sheet as small as its frame. */
function scaleSheets(shown: Element): void {
  for (const frame of shown.querySelectorAll<HTMLElement>('.handout-frame')) {
    const sheet = frame.firstElementChild as HTMLElement;
    frame.style.setProperty('--scale', String(frame.clientWidth / sheet.offsetWidth));
  }
}

async function printSheets(printed: Element): Promise<void> {
  const pictures = [...printed.querySelectorAll('img')];
  await Promise.all([
    document.fonts.ready,
    ...pictures.map((picture) => picture.decode().catch(() => undefined)),
  ]);
  print();
}

export function Handout({ contents, draw, onClose }: HandoutProps) {
  const paper = useSignal<Paper>(usualPaper());
  const answers = useSignal(true);
  const dialog = useRef<HTMLDialogElement>(null);
  const shown = useRef<HTMLDivElement>(null);
  const printed = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => dialog.current!.showModal(), []);
  useLayoutEffect(() => fitBoth(shown.current!, printed.current!), [paper.value, answers.value]);
  useEffect(() => {
    const watch = new ResizeObserver(() => scaleSheets(shown.current!));
    for (const frame of shown.current!.children) watch.observe(frame);
    // A face that comes late has other widths.
    void document.fonts.ready.then(() => shown.current && fitBoth(shown.current, printed.current!));
    return () => watch.disconnect();
  }, [paper.value, answers.value]);
  const sheets = (copy: string) => {
    const question = (
      <QuestionSheet key="questions" contents={contents} paper={paper.value} draw={draw} copy={copy} />
    );
    return answers.value
      ? [question, <AnswerSheet key="answers" contents={contents} paper={paper.value} />]
      : [question];
  };
  return (
    <>
      <dialog class="handout-dialog" ref={dialog} aria-labelledby="handout-title" onClose={onClose}>
        <div class="handout-bar">
          <h2 id="handout-title">{fill(words.dialog, { title: contents.title })}</h2>
          <span role="radiogroup" aria-label={words.paper}>
            {PAPERS.map((one) => (
              <label key={one}>
                <input
                  type="radio"
                  name="handout-paper"
                  value={one}
                  checked={paper.value === one}
                  onChange={() => (paper.value = one)}
                />{' '}
                {words.papers[one]}
              </label>
            ))}
          </span>
          <label>
            <input
              type="checkbox"
              checked={answers.value}
              onChange={({ currentTarget }) => (answers.value = currentTarget.checked)}
            />{' '}
            {words.withAnswers}
          </label>
          <button type="button" class="button" onClick={() => void printSheets(printed.current!)}>
            {words.print}
          </button>
          <button type="button" class="button" onClick={() => dialog.current!.close()}>
            {words.close}
          </button>
        </div>
        <div class="handout-preview" tabIndex={0} role="region" aria-label={words.preview}>
          <div class="handout-frames" ref={shown}>
            {sheets('seen').map((sheet) => (
              <div class="handout-frame" data-paper={paper.value} key={sheet.key}>
                {sheet}
              </div>
            ))}
          </div>
        </div>
      </dialog>
      <div class="handout-printed" ref={printed}>
        {sheets('printed')}
      </div>
    </>
  );
}
