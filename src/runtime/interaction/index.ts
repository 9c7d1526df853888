/**
 * What a figure needs once its reader stirs: handles to grab, the answer kept in view, a phone's dock, the projector. It arrives then, as
 * one file.
 */
export { keepDock } from './dock.ts';
export { keepAnswersInView } from './in-view.ts';
export { InkSurface } from './InkSurface.tsx';
export { Overlay } from './Overlay.tsx';
export type { Grabbable } from './Overlay.tsx';
export { presentKeys } from './present.ts';
