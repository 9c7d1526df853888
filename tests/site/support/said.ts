/** What a place on the page says, one sentence after the other. */
import type { Locator } from '@playwright/test';

/** All that it says from now on: what stands there for seconds only may have gone before anyone looks, where a machine is busy. */
export async function listenTo(place: Locator): Promise<() => Promise<string[]>> {
  const heard = await place.evaluateHandle((element) => {
    const said: string[] = [];
    new MutationObserver(() => {
      const text = element.textContent.trim();
      if (text !== '' && text !== said.at(-1)) said.push(text);
    }).observe(element, { childList: true, characterData: true, subtree: true });
    return said;
  });
  return () => heard.jsonValue();
}
