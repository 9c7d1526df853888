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
