/** A client over fake workers and fake timers, with everything it says. */
import { beforeEach, vi } from 'vitest';
import { Client, type ClientEvents } from '../../../src/runtime/worker/client.ts';
import { fakeWorkers, newest, type FakeWorker } from './fake-worker.ts';

/** A computation is long after a second. A number of its own: one taken from the code would agree with any. */
export const LONG = 1001;

type Heard = { [K in keyof ClientEvents]: ReturnType<typeof vi.fn<ClientEvents[K]>> };
export interface Clients {
  client: Client;
  events: Heard;
  /** Started with x = 1, its code arrived. */
  ready(): FakeWorker;
}

/** The same object in every test, filled anew before each. */
export function useClient(): Clients {
  const clients = {} as Clients;
  beforeEach(() => {
    vi.useFakeTimers();
    clients.events = { outcome: vi.fn(), problem: vi.fn(), failure: vi.fn(), fetching: vi.fn() };
    clients.client = new Client('toy', clients.events, fakeWorkers());
    clients.ready = () => {
      clients.client.start({ x: 1 });
      newest().ready();
      return newest();
    };
    return () => vi.useRealTimers();
  });
  return clients;
}

/** The x of every job that was started. */
export const startedWith = (worker: FakeWorker): unknown[] => worker.started.map(({ p }) => p.x);
