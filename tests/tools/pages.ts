/** The pages of the built site and the presets of its widgets: what the browser tests and the screenshots go through. */
import { globSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { AnyPresets, ParamSpecs } from '../../src/widgets/contract.ts';

/** Addresses, each ending in a slash. */
export function pagesOfSite(): string[] {
  return globSync('**/index.html', { cwd: 'dist' })
    .map((file) => `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`)
    .sort();
}

export interface WidgetParams {
  readonly widget: string;
  readonly params: ParamSpecs;
  readonly presets: AnyPresets;
  /** The presets under *More*. */
  readonly more: readonly string[];
}

/** The widgets' params, read as files: Node knows no glob imports. */
export async function widgetsOfSite(): Promise<WidgetParams[]> {
  const files = globSync('src/widgets/*/params.ts').sort();
  return Promise.all(
    files.map(async (file) => {
      const {
        params,
        presets,
        more = [],
      } = (await import(pathToFileURL(file).href)) as Partial<WidgetParams> &
        Pick<WidgetParams, 'params' | 'presets'>;
      return { widget: file.replaceAll('\\', '/').split('/').at(-2)!, params, presets, more };
    }),
  );
}

export async function presetsOfSite(): Promise<{ widget: string; preset: string }[]> {
  const widgets = await widgetsOfSite();
  return widgets.flatMap(({ widget, presets }) => Object.keys(presets).map((preset) => ({ widget, preset })));
}

export const presetsInSight = ({ presets, more }: WidgetParams): string[] =>
  Object.keys(presets).filter((preset) => !more.includes(preset));
