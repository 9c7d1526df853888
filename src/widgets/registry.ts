/**
 * Finds the widgets: a folder here with the files of `contract.ts` is one. Everything is loaded when first needed. What computes is
 * found by `models.ts`.
 */
import type {
  AnyPresets,
  AnyValues,
  Challenge,
  ParamSpecs,
  StateLine,
  Thumbnail,
  View,
  WidgetWords,
} from './contract.ts';
import { loader, widgetOf } from './loader.ts';

interface ParamsModule {
  readonly params: ParamSpecs;
  readonly presets: AnyPresets;
  /** The presets under *More*. */
  readonly more?: readonly string[];
  /** What stands for the widget on cards; without it, the first panel that its first preset draws. */
  readonly thumbnail?: Thumbnail;
}
interface ViewModule {
  readonly view: View<AnyValues, unknown>;
}
interface WordsModule {
  readonly words: WidgetWords;
}
interface ChallengesModule {
  readonly challenges: readonly Challenge<AnyValues>[];
}
interface LineModule {
  readonly line: StateLine<AnyValues>;
}

const params = import.meta.glob<ParamsModule>('./*/params.ts');
const views = import.meta.glob<ViewModule>('./*/view.ts');
const words = import.meta.glob<WordsModule>('./*/words.*.ts');
const challenges = import.meta.glob<ChallengesModule>('./*/challenges.ts');
const lines = import.meta.glob<LineModule>('./*/state-line.ts');

/** The cover, and the widget for whoever builds the house: reachable, not listed. */
const UNLISTED = ['specimen', 'hero'];

export const widgetNames: readonly string[] = Object.keys(params).map(widgetOf);
export const listedNames: readonly string[] = widgetNames.filter((name) => !UNLISTED.includes(name));

export const loadParams = (name: string): Promise<ParamsModule> => loader(params, name, 'params.ts')();
export const loadView = async (name: string): Promise<View<AnyValues, unknown>> =>
  (await loader(views, name, 'view.ts')()).view;
export const loadWords = async (name: string, language = 'en'): Promise<WidgetWords> =>
  (await loader(words, name, `words.${language}.ts`)()).words;
/** None where the widget has no challenges. */
export const loadChallenges = async (name: string): Promise<readonly Challenge<AnyValues>[]> =>
  `./${name}/challenges.ts` in challenges ? (await challenges[`./${name}/challenges.ts`]()).challenges : [];
/** None where the widget has no line. */
export const loadLine = async (name: string): Promise<StateLine<AnyValues> | undefined> =>
  `./${name}/state-line.ts` in lines ? (await lines[`./${name}/state-line.ts`]()).line : undefined;
