/** The weights of the networks of a scene as a file beside the script. */
import { BLENDERS } from '../../networks/blend.ts';
import { enlarger } from '../../networks/blend-layers.ts';
import { RAISED } from '../../networks/characters.ts';
import { enlargerLayers } from '../../networks/enlarge.ts';
import { weightsNpz } from '../../parts/model/weights-npz.ts';
import type { Files } from '../contract.ts';
import type { Params } from './params.ts';
import { blenders, raised } from './weights.ts';

export const FILES = { line: 'blend.npz', character: 'enlarge.npz' } as const;

const [lines, characters] = [
  weightsNpz(BLENDERS, () => enlarger, blenders),
  weightsNpz(RAISED, enlargerLayers, raised),
];
export const filesOf = ({ scene }: Pick<Params, 'scene'>): Files =>
  scene === 'line' ? { [FILES.line]: lines() } : { [FILES.character]: characters() };
