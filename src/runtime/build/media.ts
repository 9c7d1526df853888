/** The pictures and players of a still: elements that name files, and those files, a PNG a picture and a WAV a sound. */
import type { PictureData, PictureMaker, PlayerMaker } from '../../widgets/contract.ts';
import { toPng, toWav, type Sound } from './assets.ts';

/** The address of one of a still's files. */
export type FileUrl = (file: string) => string;

export interface Media {
  readonly picture: PictureMaker;
  readonly player: PlayerMaker;
  readonly pictures: ReadonlyMap<string, PictureData>;
  readonly sounds: ReadonlyMap<string, Sound>;
  /** By the address that the html names; each is made when asked for. */
  readonly files: ReadonlyMap<string, () => Uint8Array>;
}

/** What a view draws with in this document; what it has drawn is in the maps. */
export function mediaIn(document: Document, url: FileUrl): Media {
  const pictures = new Map<string, PictureData>();
  const sounds = new Map<string, Sound>();
  const files = new Map<string, () => Uint8Array>();
  const file = (name: string, bytes: () => Uint8Array): string => {
    files.set(url(name), bytes);
    return url(name);
  };

  /** A phone's drawing may lay the same things out otherwise: that is another file. */
  const fileOf = (name: string, [height, width]: PictureData['shape']): string => {
    const same = pictures.get(name)?.shape;
    return !same || (same[0] === height && same[1] === width) ? name : `${name}-${height}x${width}`;
  };
  const picture: PictureMaker = (asked, data) => {
    const name = fileOf(asked, data.shape);
    pictures.set(name, data);
    const image = document.createElement('img');
    const [height, width] = data.shape;
    const attributes = {
      class: 'picture',
      src: file(`${name}.png`, () => toPng(data)),
      width,
      height,
      loading: 'lazy',
      decoding: 'async',
    };
    for (const [key, value] of Object.entries(attributes)) image.setAttribute(key, String(value));
    return image;
  };
  const player: PlayerMaker = (name, samples, rate, { label } = {}) => {
    const sound = { samples, rate };
    sounds.set(name, sound);
    const audio = document.createElement('audio');
    audio.setAttribute('controls', '');
    audio.setAttribute('preload', 'none');
    audio.setAttribute(
      'src',
      file(`${name}.wav`, () => toWav(sound)),
    );
    if (label) audio.setAttribute('aria-label', label);
    return audio;
  };
  return { picture, player, pictures, sounds, files };
}
