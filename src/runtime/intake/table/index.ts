export { textOf } from './file.ts';
export { readTable } from './read.ts';
export { Choosing } from './Choosing.tsx';
export { sayReport } from './say.ts';
export type { Choices, Report, Taken } from './types.ts';
