/** What a reader answered, kept on this machine where the browser allows it, and for this visit where it does not. */
const PREFIX = 'unfold:';
const visit = new Map<string, string>();

export function recall(key: string): string | undefined {
  try {
    return localStorage.getItem(PREFIX + key) ?? visit.get(key);
  } catch {
    return visit.get(key);
  }
}

/** The names of what is kept that begin so. */
export function recallKeys(prefix: string): string[] {
  let kept: string[] = [];
  try {
    kept = Object.keys(localStorage)
      .filter((key) => key.startsWith(PREFIX))
      .map((key) => key.slice(PREFIX.length));
  } catch {
    // Only what this visit knows.
  }
  return [...new Set([...kept, ...visit.keys()])].filter((key) => key.startsWith(prefix));
}

/** False where it will be forgotten when the page is left. */
export function keep(key: string, value: string): boolean {
  visit.set(key, value);
  try {
    localStorage.setItem(PREFIX + key, value);
    return true;
  } catch {
    return false;
  }
}

export function forget(key: string): void {
  visit.delete(key);
  try {
    localStorage.removeItem(PREFIX + key);
  } catch {
    // Nothing was kept, so nothing is left to remove.
  }
}
