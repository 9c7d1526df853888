import { readFileSync } from 'node:fs';

/** What `make.py` wrote for this topic. */
export function fixture<T>(topic: string): T {
  return JSON.parse(readFileSync(new URL(`./fixtures/${topic}.json`, import.meta.url), 'utf8')) as T;
}
