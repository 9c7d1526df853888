/** What a page notes down about itself for `npm run bench:pages`. Runs in the page, before its own scripts; must name nothing outside itself. */

export interface Notes {
  /** Milliseconds from the navigation to the largest paint so far. */
  lcp: number;
  /** The sum of all layout shifts; what scrolls the page is no input of a reader. */
  cls: number;
  /** Milliseconds of the longest task since they were last forgotten; 0 where none took 50 or more. */
  longestTask(): number;
  forgetTasks(): void;
  /** Milliseconds that figures' workers, their code come, have owed answers. */
  worked: number;
}
declare global {
  interface Window {
    notes: Notes;
  }
}

export function takeNotes(): void {
  type Entry = PerformanceEntry & { readonly value?: number };
  const watch = (type: string, note: (entry: Entry) => void) => {
    const observer = new PerformanceObserver((list) => list.getEntries().forEach(note));
    observer.observe({ type, buffered: true });
    return () => observer.takeRecords().forEach(note);
  };
  let longest = 0;
  const hearTasks = watch('longtask', ({ duration }) => (longest = Math.max(longest, duration)));
  const notes: Notes = (window.notes = {
    lcp: 0,
    cls: 0,
    worked: 0,
    longestTask() {
      hearTasks();
      return longest;
    },
    forgetTasks() {
      hearTasks();
      longest = 0;
    },
  });
  watch('largest-contentful-paint', ({ startTime }) => (notes.lcp = startTime));
  watch('layout-shift', ({ value }) => (notes.cls += value!));

  // A figure's worker owes an answer from the first request, or from when its code has come, to the outcome after which nothing goes on.
  const owedSince = new WeakMap<Worker, number>();
  const post = Worker.prototype.postMessage as (this: Worker, message: { type: string }) => void;
  Worker.prototype.postMessage = function (this: Worker, message: { type: string }) {
    if (message.type === 'open')
      this.addEventListener('message', ({ data }: MessageEvent<{ type: string; going?: boolean }>) => {
        const since = owedSince.get(this);
        if (since === undefined) return;
        if (data.type === 'ready') owedSince.set(this, performance.now());
        if (data.type !== 'outcome') return;
        notes.worked += performance.now() - since;
        if (data.going) owedSince.set(this, performance.now());
        else owedSince.delete(this);
      });
    else if (message.type !== 'took' && !owedSince.has(this)) owedSince.set(this, performance.now());
    post.call(this, message);
  } as typeof Worker.prototype.postMessage;
}
