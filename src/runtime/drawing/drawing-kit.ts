/** What a figure draws with. It arrives with the widget's view, once there is something to draw. */
import { layOut } from './lay-out.ts';
import { makePictures } from './live-picture.ts';
import { makePlayers } from './live-player.ts';

export { keepFitting } from './fit-screen.ts';
export const drawingKit = () => ({ layOut, picture: makePictures(), player: makePlayers() });
export type DrawingKit = ReturnType<typeof drawingKit>;
