/*
 * Signed distances of the still life's parts, in coordinates of their own, y up. The lathe's ones take the distance
 * from the axis and the height. Each is exact or a lower limit outside.
 * Source: Quilez, "2D distance functions" and "Distance functions" (iquilezles.org), for the arc and the blend.
 */

/** √(a² + b²); `Math.hypot` guards against overflow, at ten times the price. */
export function norm2(a: number, b: number): number {
  return Math.sqrt(a * a + b * b);
}

/** √(a² + b² + c²). */
export function norm3(a: number, b: number, c: number): number {
  return Math.sqrt(a * a + b * b + c * c);
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
  along: readonly [number, number, number],
  radius: number,
): number {
  const dx = along[0];
  const dy = along[1];
  const dz = along[2];
  const t = Math.min(1, Math.max(0, (x * dx + y * dy + z * dz) / (dx * dx + dy * dy + dz * dz)));
  return norm3(x - t * dx, y - t * dy, z - t * dz) - radius;
}

/** A ring about the axis, at the height 0. */
export function ring(rho: number, y: number, across: number, radius: number): number {
  return norm2(rho - across, y) - radius;
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

/**
 * What a lathe turns: the distance to the surface ρ = r(y), by its first order, (ρ − r)/√(1 + r'²). The outline r is
 * smooth and goes through points [height, radius], heights rising: cubic Hermite pieces with Catmull and Rom's
 * slopes, level beyond both ends.
 */
export function turned(points: readonly (readonly [number, number])[]): (rho: number, y: number) => number {
  const last = points.length - 1;
  const slopes = points.map((_, i) => {
    const [y0, r0] = points[Math.max(0, i - 1)];
    const [y1, r1] = points[Math.min(last, i + 1)];
    return (r1 - r0) / (y1 - y0);
  });
  // a·t³ + b·t² + m·t + r on each piece, in flat arrays: this is asked millions of times
  const heights = Float64Array.from(points, ([y]) => y);
  const pieces = new Float64Array(4 * last);
  for (let i = 0; i < last; i++) {
    const h = heights[i + 1] - heights[i];
    const [r0, r1, m0, m1] = [points[i][1], points[i + 1][1], h * slopes[i], h * slopes[i + 1]];
    pieces.set([2 * r0 - 2 * r1 + m0 + m1, -3 * r0 + 3 * r1 - 2 * m0 - m1, m0, r0], 4 * i);
  }
  return (rho, y) => {
    if (y <= heights[0]) return rho - points[0][1];
    if (y >= heights[last]) return rho - points[last][1];
    let i = 0;
    while (heights[i + 1] < y) i++;
    const h = heights[i + 1] - heights[i];
    const t = (y - heights[i]) / h;
    const a = pieces[4 * i];
    const b = pieces[4 * i + 1];
    const m = pieces[4 * i + 2];
    const r = pieces[4 * i + 3];
    const slope = ((3 * a * t + 2 * b) * t + m) / h;
    return (rho - ((a * t + b) * t + m) * t - r) / Math.sqrt(1 + slope * slope);
  };
}
