/** The shell's words in the language of the page. */
export { en as words } from './en.ts';
export { fill } from '../../src/runtime/words.ts';
