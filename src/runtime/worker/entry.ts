/** The worker's entry: wires the service to the messages. It holds no model; each is a chunk of its own. */
import { loadModel } from '../../widgets/models.ts';
import type { Request } from './messages.ts';
import { Service } from './service.ts';

const { port1, port2 } = new MessageChannel();
let waiting: (() => void)[] = [];
port1.onmessage = () => {
  const tasks = waiting;
  waiting = [];
  for (const task of tasks) task();
};

const service = new Service({
  post: (reply) => postMessage(reply),
  later: (task) => {
    waiting.push(task);
    port2.postMessage(null);
  },
  load: loadModel,
});
onmessage = (event: MessageEvent<Request>) => void service.receive(event.data);
