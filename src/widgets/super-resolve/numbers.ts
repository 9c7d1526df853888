import { spreadOf } from '../../parts/model/spread.ts';
import { ON_PAGES, RECORD } from './record.ts';

const text = spreadOf([...RECORD.subPixel, ...RECORD.transposed].map((training) => training.text));
const pages = spreadOf(ON_PAGES.map((training) => training.text));
const plain = spreadOf(RECORD.plain.map(({ leaves }) => leaves));
/** dB over bicubic: of what adds to it on text, of the control on text, and of the network on its own on leaves. */
export const numbers = {
  textLeast: text.least,
  textMost: text.most,
  pagesLeast: pages.least,
  pagesMost: pages.most,
  plainLeast: plain.least,
  plainMost: plain.most,
};
