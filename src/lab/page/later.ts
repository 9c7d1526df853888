/** Code that a page which is only opened does not need. */
import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/** It, once it has come; 'missing' where it does not. */
export function useLater<T>(load: () => Promise<T>): ReadonlySignal<T | 'missing' | undefined> {
  const code = useSignal<T | 'missing' | undefined>(undefined);
  useEffect(() => {
    void load().then(
      (come) => (code.value = come),
      () => (code.value = 'missing'),
    );
  }, []);
  return code;
}
