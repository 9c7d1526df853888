/** One worker of the signal's Lab: it undoes a blur, or tells what there is to undo. To stop it, it is ended. */
import { Answerer } from './answer.ts';
import type { Question } from './messages.ts';

/** A message to oneself comes after those that wait already. */
const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.shift()?.();
const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    waiting.push(resolve);
    channel.port2.postMessage(undefined);
  });

const answerer = new Answerer((answer) => postMessage(answer), breathe);
onmessage = (event: MessageEvent<Question>) => void answerer.hear(event.data);
