/** The response as a small curve, as far as it can be seen. */
import type { Bench } from '../worker/messages.ts';
import { en as words } from '../words.en.ts';

const [WIDTH, HEIGHT] = [280, 64];
/** Less than this part of its peak cannot be seen. */
const SEEN = 0.002;

export function ResponseSeen({ taps }: Pick<Bench, 'taps'>) {
  const size = taps.reduce((most, tap) => Math.max(most, Math.abs(tap)), 0);
  const isSeen = (tap: number) => Math.abs(tap) >= SEEN * size;
  const [from, to] = [Math.max(0, taps.findIndex(isSeen) - 1), taps.findLastIndex(isSeen) + 2];
  const shown = Array.from(taps.slice(from, to));
  const [low, high] = [Math.min(0, ...shown), Math.max(...shown)];
  const x = (i: number) => ((i + 0.5) * WIDTH) / shown.length;
  const y = (tap: number) => HEIGHT - 2 - ((HEIGHT - 6) * (tap - low)) / (high - low);
  return (
    <svg
      class="signal-response"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={words.responseSeen}
    >
      <line x1="0" x2={WIDTH} y1={y(0)} y2={y(0)} />
      <polyline points={shown.map((tap, i) => `${x(i).toFixed(1)},${y(tap).toFixed(1)}`).join(' ')} />
    </svg>
  );
}
