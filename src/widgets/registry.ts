/** Finds the widgets: a folder here with the files of `contract.ts` is one. Everything is loaded when first needed. */
import type {
  AnyModel,
  AnyPresets,
  AnyValues,
  Challenge,
  ParamSpecs,
  StateLine,
  View,
  WidgetWords,
} from './contract.ts';

interface ParamsModule {
  readonly params: ParamSpecs;
  readonly presets: AnyPresets;
  /** The presets under *More*. */
  readonly more?: readonly string[];
}
interface ModelModule {
  readonly model: AnyModel;
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
type Loaders<M> = Record<string, () => Promise<M>>;

const params = import.meta.glob<ParamsModule>('./*/params.ts');
const models = import.meta.glob<ModelModule>('./*/model.ts');
const views = import.meta.glob<ViewModule>('./*/view.ts');
const words = import.meta.glob<WordsModule>('./*/words.*.ts');
const challenges = import.meta.glob<ChallengesModule>('./*/challenges.ts');
const lines = import.meta.glob<LineModule>('./*/state-line.ts');
const sources = import.meta.glob<string>('./*/model.ts', { query: '?raw', import: 'default' });

/** The cover, and the widget for whoever builds the house: reachable, not listed. */
const UNLISTED = ['specimen', 'hero'];

export const widgetNames: readonly string[] = Object.keys(params).map((path) => path.split('/')[1]);
export const listedNames: readonly string[] = widgetNames.filter((name) => !UNLISTED.includes(name));

function loader<M>(loaders: Loaders<M>, name: string, file: string): () => Promise<M> {
  const load = loaders[`./${name}/${file}`];
  if (!load) throw new RangeError(`no widget file ${name}/${file}; there are: ${widgetNames.join(', ')}`);
  return load;
}

export const loadParams = (name: string): Promise<ParamsModule> => loader(params, name, 'params.ts')();
export const loadModel = async (name: string): Promise<AnyModel> =>
  (await loader(models, name, 'model.ts')()).model;
export const loadView = async (name: string): Promise<View<AnyValues, unknown>> =>
  (await loader(views, name, 'view.ts')()).view;
export const loadSource = (name: string): Promise<string> => loader(sources, name, 'model.ts')();
export const loadWords = async (name: string, language = 'en'): Promise<WidgetWords> =>
  (await loader(words, name, `words.${language}.ts`)()).words;
/** None where the widget has no challenges. */
export const loadChallenges = async (name: string): Promise<readonly Challenge<AnyValues>[]> =>
  `./${name}/challenges.ts` in challenges ? (await challenges[`./${name}/challenges.ts`]()).challenges : [];
/** None where the widget has no line. */
export const loadLine = async (name: string): Promise<StateLine<AnyValues> | undefined> =>
  `./${name}/state-line.ts` in lines ? (await lines[`./${name}/state-line.ts`]()).line : undefined;
