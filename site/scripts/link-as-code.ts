/** Fills what `LinkAsCode.astro` has left room for. */
import { renderSVG } from 'uqr';

/** White round the code, in its own squares, as its standard asks. */
const QUIET_ZONE = 4;

for (const box of document.querySelectorAll('.link-as-code')) {
  const { href } = box.querySelector('a')!;
  const code = box.querySelector('.qr')!;
  code.setAttribute('role', 'img');
  code.setAttribute('aria-label', `QR: ${href}`);
  // Squares of the library's making; of the address nothing gets into it as text.
  code.innerHTML = renderSVG(href, { border: QUIET_ZONE });
  box.querySelector('.address')!.textContent = href;
}
