import { REACH } from './params.ts';

/** Pictures of the map along a side. */
export const MAP = 5;

/** The places of the map's pictures, row by row from above: their middles divide the plane evenly. */
export const MAP_PLACES: readonly (readonly [number, number])[] = Array.from({ length: MAP ** 2 }, (_, i) => {
  const place = (k: number) => REACH * ((2 * k + 1) / MAP - 1);
  return [place(i % MAP), -place(Math.floor(i / MAP))];
});
