/** Finds the models, for what computes: the worker, the build and the tests. A page only asks its worker, and carries none of them. */
import type { AnyModel } from './contract.ts';
import { loader } from './loader.ts';

interface ModelModule {
  readonly model: AnyModel;
}

const models = import.meta.glob<ModelModule>('./*/model.ts');

export const loadModel = async (widget: string): Promise<AnyModel> =>
  (await loader(models, widget, 'model.ts')()).model;
