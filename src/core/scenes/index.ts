import { checkChoice } from '../check.ts';
import type { Vec } from '../vector.ts';
import { cells } from './cells.ts';
import { deadLeaves } from './dead-leaves.ts';
import { resolutionChart } from './resolution-chart.ts';
import type { SceneShape } from './scene-shape.ts';
import { starField } from './star-field.ts';
import { textPage } from './text-page.ts';

export { cells, deadLeaves, resolutionChart, starField, textPage };
export type { SceneShape };

/** The scenes by name, each `(shape, seed) → picture`. Adding a scene is adding a file and a row here. */
const scenes = {
  'resolution-chart': resolutionChart,
  'star-field': starField,
  'dead-leaves': deadLeaves,
  'text-page': textPage,
  cells,
} as const satisfies Record<string, (shape: SceneShape, seed: number) => Vec>;

export type SceneName = keyof typeof scenes;

export const sceneNames = Object.keys(scenes) as readonly SceneName[];

/**
 * A picture by name: row-major `[height, width]`, values in [0, 1], the same for the same seed.
 *
 * @param shape `[height, width]`, each from 16 to 8192
 * @throws RangeError if there is no such scene or the shape is out of range
 */
export function scene(name: SceneName, shape: SceneShape, seed = 1): Vec {
  checkChoice('scene', 'name', name, sceneNames);
  return scenes[name](shape, seed);
}
