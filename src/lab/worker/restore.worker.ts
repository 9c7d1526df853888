/** One worker of the Lab: it restores, or tells what there is to restore. To stop it, it is ended. */
import { Answerer } from './answer.ts';
import { breathe } from './breathe.ts';
import type { Question } from './messages.ts';
import { handedOver } from './said.ts';

const answerer = new Answerer((answer) => postMessage(answer, { transfer: handedOver(answer) }), breathe);
onmessage = (event: MessageEvent<Question>) => void answerer.hear(event.data);
