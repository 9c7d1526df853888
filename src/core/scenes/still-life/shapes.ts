/*
 * Signed distances of the still life's parts, in coordinates of their own, y up. The lathe's ones take the distance
 * from the axis and the height. Each is exact or a lower limit outside.
 * Source: Quilez, "2D distance functions" and "Distance functions" (iquilezles.org), for the arc and the blend.
 */

/** √(a² + b²); `Math.hypot` guards against overflow, at ten times the price. */
export function norm2(a: number, b: number): number {
  return Math.sqrt(a * a + b * b);
}

/** min(a, b) with the crease filled over about k. */
export function blend(a: number, b: number, k: number): number {
  const h = Math.max(0, k - Math.abs(a - b)) / k;
  return Math.min(a, b) - 0.25 * h * h * k;
}

/** A capsule: all points within `radius` of the segment from the origin's height y0 to (dx, y0 + dy, dz). */
export function capsule(
  x: number,
  y: number,
  z: number,
  [dx, dy, dz]: readonly [number, number, number],
  radius: number,
): number {
  const t = Math.min(1, Math.max(0, (x * dx + y * dy + z * dz) / (dx * dx + dy * dy + dz * dz)));
  return Math.sqrt((x - t * dx) ** 2 + (y - t * dy) ** 2 + (z - t * dz) ** 2) - radius;
}

/** A ring about the axis, at the height 0. */
export function ring(rho: number, y: number, across: number, radius: number): number {
  return Math.sqrt((rho - across) ** 2 + y * y) - radius;
}

/** An upright cylinder between the heights 0 and `top`, its edges rounded. */
export function drum(rho: number, y: number, radius: number, top: number, round: number): number {
  const dx = rho - radius + round;
  const dy = Math.abs(y - top / 2) - top / 2 + round;
  return Math.min(Math.max(dx, dy), 0) + norm2(Math.max(dx, 0), Math.max(dy, 0)) - round;
}

/** The shell of a sphere of this radius about the origin, cut off at the height `cut`, with a round lip. */
export function shell(rho: number, y: number, radius: number, cut: number, thickness: number): number {
  const rim = Math.sqrt(radius * radius - cut * cut);
  const aboveRim = cut * rho < rim * y;
  return (aboveRim ? norm2(rho - rim, y - cut) : Math.abs(norm2(rho, y) - radius)) - thickness;
}

/** A radius for each height, with its slope: what a lathe turns. */
export type Profile = (y: number) => { readonly radius: number; readonly slope: number };

/**
 * A smooth profile through points [height, radius], heights rising: cubic Hermite pieces with Catmull and Rom's
 * slopes. Level beyond both ends.
 */
export function profile(points: readonly (readonly [number, number])[]): Profile {
  const slopes = points.map((_, i) => {
    const [y0, r0] = points[Math.max(0, i - 1)];
    const [y1, r1] = points[Math.min(points.length - 1, i + 1)];
    return (r1 - r0) / (y1 - y0);
  });
  const last = points.length - 1;
  return (y) => {
    if (y <= points[0][0]) return { radius: points[0][1], slope: 0 };
    if (y >= points[last][0]) return { radius: points[last][1], slope: 0 };
    let i = 0;
    while (points[i + 1][0] < y) i++;
    const [y0, r0] = points[i];
    const [y1, r1] = points[i + 1];
    const h = y1 - y0;
    const t = (y - y0) / h;
    const [m0, m1] = [h * slopes[i], h * slopes[i + 1]];
    const [a, b] = [2 * r0 - 2 * r1 + m0 + m1, -3 * r0 + 3 * r1 - 2 * m0 - m1];
    return { radius: ((a * t + b) * t + m0) * t + r0, slope: ((3 * a * t + 2 * b) * t + m0) / h };
  };
}

/** Distance to the turned surface ρ = r(y), by its first order: (ρ − r)/√(1 + r'²). */
export function turned(rho: number, y: number, curve: Profile): number {
  const { radius, slope } = curve(y);
  return (rho - radius) / Math.sqrt(1 + slope * slope);
}
