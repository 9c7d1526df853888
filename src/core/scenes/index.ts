import { checkChoice } from '../check.ts';
import type { Vec } from '../vector.ts';
import { cells } from './cells.ts';
import { deadLeaves } from './dead-leaves.ts';
import { glyphScene } from './glyphs.ts';
import { numberPlate } from './number-plate.ts';
import { resolutionChart } from './resolution-chart.ts';
import type { SceneShape } from './scene-shape.ts';
import { sheppLogan, sheppLoganLevels } from './shepp-logan.ts';
import type { SheppLoganLevels } from './shepp-logan.ts';
import { starField } from './star-field.ts';
import { stillLife, stillLifeColour } from './still-life/index.ts';
import { textPage } from './text-page.ts';

export { cells, deadLeaves, numberPlate, resolutionChart, sheppLogan, sheppLoganLevels, starField };
export { glyphLayout } from './glyphs.ts';
export type { GlyphSceneOptions, PlacedGlyph } from './glyphs.ts';
export { glyphScene, stillLife, stillLifeColour, textPage };
export type { SceneShape, SheppLoganLevels };

/** The scenes by name, each `(shape, seed) → picture`. Adding a scene is adding a file and a row here. */
const scenes = {
  'still-life': stillLife,
  'resolution-chart': resolutionChart,
  'star-field': starField,
  'dead-leaves': deadLeaves,
  'text-page': textPage,
  cells,
  'number-plate': numberPlate,
  'shepp-logan': sheppLogan,
  glyphs: glyphScene,
} as const satisfies Record<string, (shape: SceneShape, seed: number) => Vec>;

export type SceneName = keyof typeof scenes;

export const sceneNames = Object.keys(scenes) as readonly SceneName[];

/**
 * A picture by name: row-major `[height, width]`, values in [0, 1], the same for the same seed. ('shepp-logan' has no
 * chance in it; it is Toft's.)
 *
 * @param shape `[height, width]`, each from 16 to 8192
 * @throws RangeError if there is no such scene or the shape is out of range
 */
export function scene(name: SceneName, shape: SceneShape, seed = 1): Vec {
  checkChoice('scene', 'name', name, sceneNames);
  return scenes[name](shape, seed);
}
