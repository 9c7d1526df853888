/** What stands on the page, and what it encloses, in NumPy: `ink`, and `inside` as true or false. */
import { penFor } from '../../parts/model/ink.ts';
import type { InkValue } from '../contract.ts';
import { FIRST_PAGE, PAGES, RING_PEN } from './outline.ts';
import type { Params } from './params.ts';

const MIDDLES = 'y, x = np.mgrid[0:side, 0:side] + 0.5';

const page = (seed: number): string => `def outlines(seed):
    """y, x, radius, its waves, the pen, and where its gap begins."""
    draw, placed = random(seed), []
    for dart in range(60):
        if len(placed) == 4:
            break
        radius = draw.uniform(6, 11)
        margin = radius * 1.35 + 1
        y, x = draw.uniform(margin, side - margin), draw.uniform(margin, side - margin)
        waves = [(k, draw.uniform(0, 0.12), draw.uniform(0, 2 * np.pi)) for k in (2, 3, 4)]
        pen = draw.uniform(2, 2.6)
        gap = draw.uniform(-np.pi, np.pi) if draw.uniform(0, 1) < 0.5 else None
        if all(np.hypot(o[0] - y, o[1] - x) > 1.25 * (o[2] + radius) for o in placed):
            placed.append((y, x, radius, waves, pen, gap))
    return placed


${MIDDLES}
ink, inside = np.zeros((side, side), np.float32), np.zeros((side, side), bool)
for top, left, radius, waves, pen, gap in outlines(${seed}):
    theta, r = np.arctan2(y - top, x - left), np.hypot(y - top, x - left)

    def radius_at(theta):
        return radius * (1 + sum(a * np.cos(k * theta + phase) for k, a, phase in waves))

    away = r - radius_at(theta)
    inside |= away < 0
    slope = (radius_at(theta + 1e-3) - radius_at(theta - 1e-3)) / 2e-3
    steep = 1 / np.hypot(1, slope / radius_at(theta))
    drawn = np.clip(pen / 2 + 0.5 - steep * np.abs(away), 0, 1) * (np.abs(away) <= 3)
    if gap is not None:
        drawn[(theta - gap + 4 * np.pi) % (2 * np.pi) < 0.5] = 0
    ink = np.maximum(ink, drawn.astype(np.float32))`;

const ring = (radius: number): string => `${MIDDLES}
away = np.hypot(y - side / 2, x - side / 2) - ${radius}
ink = np.clip(${RING_PEN} / 2 + 0.5 - np.abs(away), 0, 1).astype(np.float32)
inside = away < 0`;

const strokesOf = (ink: InkValue): string =>
  ink.map((stroke) => `    [${stroke.map(([x, y]) => `(${x}, ${y})`).join(', ')}],`).join('\n');

const drawn = (ink: InkValue): string => `strokes = [  # x, y from the lower left corner
${strokesOf(ink)}
]
${MIDDLES}
ink, inside = np.zeros((side, side)), np.zeros((side, side), bool)
for stroke in strokes:
    points = np.array(stroke, float)
    points[:, 1] = side - points[:, 1]
    for (x0, y0), (x1, y1) in zip(points[[0]] if len(points) == 1 else points[:-1], points[-1:] if len(points) == 1 else points[1:]):
        squared = (x1 - x0) ** 2 + (y1 - y0) ** 2
        along = np.clip(((y - y0) * (y1 - y0) + (x - x0) * (x1 - x0)) / squared, 0, 1) if squared else 0
        distance = np.hypot(y - y0 - along * (y1 - y0), x - x0 - along * (x1 - x0))
        ink = np.maximum(ink, np.clip(${penFor(14)} / 2 + 0.5 - distance, 0, 1))
    turns = np.zeros((side, side), int)  # how often it goes round each pixel, its ends joined
    for (x0, y0), (x1, y1) in zip(np.roll(points, 1, axis=0), points):
        if y0 != y1:
            crosses = ((y0 <= y) != (y1 <= y)) & (x0 + (y - y0) / (y1 - y0) * (x1 - x0) > x)
            turns += crosses * (1 if y1 > y0 else -1)
    inside |= turns != 0
ink = ink.astype(np.float32)`;

export function pythonPage({ source, seed, radius, ink }: Params): string {
  if (source === 'ring') return ring(radius);
  return source === 'drawn' ? drawn(ink) : page(FIRST_PAGE + (seed % PAGES));
}
