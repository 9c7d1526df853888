/** What a model may remember: the same values give the same answer, sooner. */

/** The last answer, for a drag that asks for the same beginning again and again. */
export function keepLast<A, B>(key: (asked: A) => unknown, make: (asked: A) => B): (asked: A) => B {
  let last: { readonly key: unknown; readonly made: B } | undefined;
  return (asked) => {
    const wanted = key(asked);
    if (!last || !Object.is(last.key, wanted)) last = { key: wanted, made: make(asked) };
    return last.made;
  };
}

/** The last few answers, for a control that goes back and forth among few values. */
export function keepFew<A, B>(
  count: number,
  key: (asked: A) => unknown,
  make: (asked: A) => B,
): (asked: A) => B {
  const kept = new Map<unknown, B>();
  return (asked) => {
    const wanted = key(asked);
    const made = kept.has(wanted) ? kept.get(wanted)! : make(asked);
    // What was asked for last stands at the end.
    kept.delete(wanted);
    kept.set(wanted, made);
    if (kept.size > count) kept.delete(kept.keys().next().value);
    return made;
  };
}

/** Every answer, where there can only be few: scenes by name, problems by size. */
export function keepEach<A, B>(
  make: (asked: A) => B,
  key: (asked: A) => unknown = (asked) => asked,
): (asked: A) => B {
  const kept = new Map<unknown, B>();
  return (asked) => {
    const wanted = key(asked);
    if (!kept.has(wanted)) kept.set(wanted, make(asked));
    return kept.get(wanted)!;
  };
}
