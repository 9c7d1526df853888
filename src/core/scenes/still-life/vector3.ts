/** A point or a direction in the room: x to the right, y up, z towards the camera, in decimetres. */
export interface Vector3 {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

export function vector3(x: number, y: number, z: number): Vector3 {
  return { x, y, z };
}

export function dot3(a: Vector3, b: Vector3): number {
  return a.x * b.x + a.y * b.y + a.z * b.z;
}

/** a + c·b. */
export function along(a: Vector3, c: number, b: Vector3): Vector3 {
  return { x: a.x + c * b.x, y: a.y + c * b.y, z: a.z + c * b.z };
}

export function cross(a: Vector3, b: Vector3): Vector3 {
  return { x: a.y * b.z - a.z * b.y, y: a.z * b.x - a.x * b.z, z: a.x * b.y - a.y * b.x };
}

/** a/‖a‖. */
export function unit(a: Vector3): Vector3 {
  const length = Math.sqrt(a.x * a.x + a.y * a.y + a.z * a.z);
  return { x: a.x / length, y: a.y / length, z: a.z / length };
}

/** d − 2⟨d, n⟩n: the direction d thrown back by a surface with the unit normal n. */
export function mirrored(d: Vector3, n: Vector3): Vector3 {
  return along(d, -2 * dot3(d, n), n);
}
