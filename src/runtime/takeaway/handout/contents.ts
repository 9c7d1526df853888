/** All that stands on the two sheets, in words: read off a figure once, and the same however often it is laid out. */
import { formatNumber } from '../../../format.ts';
import type { WidgetWords } from '../../../widgets/contract.ts';
import { controlsOf } from '../../controls/shown.ts';
import type { FigureState } from '../../figure-state.ts';
import type { Labels } from '../../host/labels.ts';
import { isShown } from '../../values.ts';
import { fill, words as runtime } from '../../words.ts';
import { challengesOn, predictionsOn, type AskedPrediction } from './asked.ts';
import { saidValue } from './said-value.ts';
import { stepOn, type AskedStep } from './step.ts';
import { wayTo, type Way } from './way.ts';
import { en as words } from './words.en.ts';

export interface Said {
  readonly label: string;
  readonly value: string;
}
export interface Task {
  readonly task: string;
  readonly done: string;
}
export interface Contents {
  readonly title: string;
  /** The figure's own; at a step of a lesson the step's is asked instead. */
  readonly question: string;
  readonly step?: AskedStep;
  readonly values: readonly Said[];
  readonly predictions: readonly AskedPrediction[];
  readonly tasks: readonly Task[];
  readonly way: Way;
  readonly measures: readonly Said[];
  readonly shows: string;
  readonly notice: string;
  /** Whether the values have left the preset that the notice speaks of. */
  readonly left: boolean;
}

function presetSaid(state: FigureState, labels: Labels): Said[] {
  const preset = state.preset.value;
  const label = preset === undefined ? undefined : labels.presets[preset]?.label;
  if (label === undefined) return [];
  const isLeft = state.changed.value.length > 0;
  return [{ label: words.preset, value: isLeft ? fill(words.presetLeft, { label }) : label }];
}

/** The controls in sight, what is moved on the drawing, and whatever else the reader has changed: with these the state can be set by hand. */
function valuesOf(state: FigureState, labels: Labels): Said[] {
  const { params, progress } = state.seed;
  const p = state.p.value;
  const told = new Set([...controlsOf(state).names, ...state.changed.value]);
  const isTold = (name: string) => told.has(name) || params[name].handleOnly === true;
  const names = Object.keys(params).filter((name) => isTold(name) && isShown(params, name, p));
  const step = state.progress.value;
  return [
    ...presetSaid(state, labels),
    ...names.map((name) => ({
      label: labels.params[name]?.label ?? name,
      value: saidValue(params[name], p[name], labels.params[name]),
    })),
    ...(progress && step ? [{ label: runtime.stepLabel, value: fill(runtime.stepOf, step) }] : []),
  ];
}

function measuresOf(state: FigureState, labels: Labels): Said[] {
  const measures = state.measures.value;
  const named = Object.entries(labels.measures).filter(([name]) => name in measures);
  return named.map(([name, { label, unit, digits }]) => ({
    label,
    value: [formatNumber(measures[name], digits), unit].filter(Boolean).join(' '),
  }));
}

/** A chapter asks what it asks, and so does a lesson's step; where a figure stands alone, all its tasks are open. */
function tasksOf(page: ParentNode, id: string, own: WidgetWords): Task[] {
  const all = own.challenges ?? {};
  const names = challengesOn(page, id) ?? Object.keys(all);
  return names.flatMap((name) => (Object.hasOwn(all, name) ? [all[name]] : []));
}

export function contentsOf(
  state: FigureState,
  labels: Labels,
  own: WidgetWords,
  page: Document,
  address: string,
): Contents {
  const { id } = state.seed;
  const preset = state.preset.value;
  const answered = state.answered.value;
  const step = stepOn(page, id);
  const notice = preset === undefined || state.ownData.value ? '' : (labels.presets[preset]?.notice ?? '');
  return {
    title: labels.title,
    question: own.question,
    step,
    values: valuesOf(state, labels),
    predictions: predictionsOn(page, id),
    tasks: step ? [] : tasksOf(page, id, own),
    way: wayTo(state, labels, address),
    measures: measuresOf(state, labels),
    shows: answered ? own.describe(answered.facts, answered.measures) : labels.description,
    notice,
    left: notice !== '' && state.left.value,
  };
}
