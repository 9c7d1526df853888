/** What a value holds in memory, by its buffers and its numbers; what `seen` knows already costs nothing more. */
export function bytesOf(value: unknown, seen = new Set<object>()): number {
  if (typeof value === 'number') return 8;
  if (typeof value === 'string') return 2 * value.length;
  if (typeof value !== 'object' || value === null) return 0;
  const held = ArrayBuffer.isView(value) ? value.buffer : value;
  if (seen.has(held)) return 0;
  seen.add(held);
  if (held !== value || held instanceof ArrayBuffer) return (held as ArrayBufferLike).byteLength;
  const inside: Iterable<unknown> =
    value instanceof Map ? [...value.entries()].flat() : value instanceof Set ? value : Object.values(value);
  let bytes = 0;
  for (const part of inside) bytes += bytesOf(part, seen);
  return bytes;
}
