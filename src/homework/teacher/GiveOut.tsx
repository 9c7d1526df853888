/** A task, how it is given, and to whom. */
import { useComputed, useSignal, type Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { base } from '../../runtime/base.ts';
import { fill } from '../../runtime/words.ts';
import { writeHomework } from '../code/index.ts';
import { hasOwnSeeds } from '../own-seeds.ts';
import { en } from '../words.en.ts';
import { Cards } from './Cards.tsx';
import { CopyButton } from './CopyButton.tsx';
import { cardsFor, namesIn } from './hand-out.ts';
import { Lines } from './Lines.tsx';
import { keyOf, type HomeworkTask } from './task.ts';

const own = en.give;

interface GiveOutProps {
  readonly tasks: readonly HomeworkTask[];
  readonly names: Signal<string>;
}

export function GiveOut({ tasks, names }: GiveOutProps) {
  const key = useSignal(keyOf(tasks[0]));
  const start = useSignal<string | undefined>(undefined);
  const wantsSeed = useSignal(true);
  const showsPresets = useSignal(false);
  const host = useSignal('');
  useEffect(() => {
    host.value = location.origin;
    const asked = new URLSearchParams(location.search).get('task');
    if (tasks.some((task) => keyOf(task) === asked)) key.value = asked!;
  }, []);
  const task = useComputed(() => tasks.find((one) => keyOf(one) === key.value)!);
  const { widget, task: id, text } = task.value;
  const canSeed = hasOwnSeeds(widget, id);
  const homework = {
    task: id,
    start: start.value ?? task.value.start,
    hasOwnSeed: canSeed && wantsSeed.value,
    showsPresets: showsPresets.value,
  };
  const page = `${host.value}${base}embed/${widget}/`;
  const forAll = page + writeHomework({ ...homework, name: '' });
  const cards = cardsFor(namesIn(names.value), page, widget, homework);
  const choose = (chosen: string) => {
    key.value = chosen;
    start.value = undefined;
  };
  return (
    <section aria-labelledby="give" class="give">
      <h2 id="give">{own.heading}</h2>
      <div class="giving">
        <TaskChoice {...{ tasks, choose }} chosen={key.value} />
        <p class="asks">
          <strong>{own.asks}</strong> {text} <a href={`${base}figures/${widget}/`}>{own.open}</a>
        </p>
        <StartChoice task={task.value} chosen={homework.start} choose={(name) => (start.value = name)} />
        <p>
          <label>
            <input
              type="checkbox"
              checked={homework.hasOwnSeed}
              disabled={!canSeed}
              onChange={() => (wantsSeed.value = !wantsSeed.value)}
            />{' '}
            {own.ownSeed}
          </label>{' '}
          {!canSeed && <span class="hint">{own.ownSeedNo}</span>}
        </p>
        <p>
          <label>
            <input
              type="checkbox"
              checked={showsPresets.value}
              onChange={() => (showsPresets.value = !showsPresets.value)}
            />{' '}
            {own.showsPresets}
          </label>{' '}
          <span class="hint">{own.showsPresetsWhy}</span>
        </p>
        <h3>{own.forAll}</h3>
        <p class="hint">{own.forAllWhy}</p>
        <p>
          <a class="address" href={forAll}>
            {forAll}
          </a>
        </p>
        <p>
          <CopyButton label={own.copyLink} text={() => forAll} />
        </p>
        <Lines id="homework-names" label={own.names} why={own.namesWhy} text={names} />
      </div>
      {cards.length > 0 && <Cards {...{ cards, text }} />}
    </section>
  );
}

interface TaskChoiceProps {
  readonly tasks: readonly HomeworkTask[];
  readonly chosen: string;
  choose(key: string): void;
}

function TaskChoice({ tasks, chosen, choose }: TaskChoiceProps) {
  const chapters = [...new Set(tasks.map(({ chapter }) => chapter))];
  return (
    <p>
      <label for="homework-task">{own.task}</label>
      <select id="homework-task" value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
        {chapters.map((chapter) => (
          <optgroup key={chapter} label={chapter}>
            {tasks
              .filter((task) => task.chapter === chapter)
              .map((task) => (
                <option key={keyOf(task)} value={keyOf(task)} selected={keyOf(task) === chosen}>
                  {task.title}: {task.text}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </p>
  );
}

interface StartChoiceProps {
  readonly task: HomeworkTask;
  readonly chosen: string | undefined;
  choose(preset: string): void;
}

function StartChoice({ task, chosen, choose }: StartChoiceProps) {
  return (
    <p>
      <label for="homework-start">{own.start}</label>
      <select id="homework-start" value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
        {task.presets.map(([name, label]) => (
          <option key={name} value={name} selected={name === chosen}>
            {name === task.start ? fill(own.startOfTask, { label }) : label}
          </option>
        ))}
      </select>
    </p>
  );
}
