/** The picture as a file stores it, cut to sides that every pooling halves. */
import { scene, type SceneName } from '../../core/scenes/index.ts';
import type { Vec } from '../../core/vector.ts';
import { keepLast } from '../../parts/model/memo.ts';
import { cutTo, sceneOrOwn, type StoredPicture } from '../../parts/model/picture.ts';
import type { ImageValue } from '../contract.ts';
import { BLOCK, SIDE } from './params.ts';

function drawn(name: string): Vec {
  if (name === 'ink') return scene('text-page', [SIDE, SIDE]).map((paper) => 1 - paper);
  return scene(name as SceneName, [SIDE, SIDE]);
}

export const wholePicture = sceneOrOwn(SIDE, drawn);
const cut = keepLast(
  (whole: StoredPicture) => whole,
  (whole) => cutTo(whole, BLOCK),
);
/** Nothing is left of one that is narrower than a block. */
export const pictureOf = (value: ImageValue): StoredPicture => cut(wholePicture(value));
