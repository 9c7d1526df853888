/** One worker of the signal's Lab: it undoes a blur, or tells what there is to undo. To stop it, it is ended. */
import { breathe } from '../../worker/breathe.ts';
import { Answerer } from './answer.ts';
import type { Question } from './messages.ts';

const answerer = new Answerer((answer) => postMessage(answer), breathe);
onmessage = (event: MessageEvent<Question>) => void answerer.hear(event.data);
