/**
 * A WAV file of floating-point samples may hold what is no number: a resampler would spread it over its neighbours, so it is replaced
 * before anything is decoded. Source: RIFF, Multimedia Programming Interface 1.0; WAVEFORMATEXTENSIBLE (the format's code begins its GUID).
 */
const FLOAT = 3;
const EXTENSIBLE = 0xfffe;

const textAt = (view: DataView, at: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(at + i)));

/** Replaces them by silence, in place, and says how many there were. Never throws; other files stay as they are. */
export function mendWav(file: ArrayBuffer): number {
  const view = new DataView(file);
  if (file.byteLength < 12 || textAt(view, 0) !== 'RIFF' || textAt(view, 8) !== 'WAVE') return 0;
  let bytes = 0;
  for (let at = 12; at + 8 <= file.byteLength;) {
    const [type, size, content] = [textAt(view, at), view.getUint32(at + 4, true), at + 8];
    if (type === 'fmt ' && content + 16 <= file.byteLength) bytes = bytesOfFloat(view, content);
    if (type === 'data') return silence(view, content, Math.min(content + size, file.byteLength), bytes);
    at = content + size + (size % 2);
  }
  return 0;
}

/** The bytes of one floating-point sample; 0 where the samples are whole numbers. */
function bytesOfFloat(view: DataView, at: number): number {
  const stated = view.getUint16(at, true);
  const isLong = stated === EXTENSIBLE && at + 26 <= view.byteLength;
  const code = isLong ? view.getUint16(at + 24, true) : stated;
  const bytes = view.getUint16(at + 14, true) / 8;
  return code === FLOAT && (bytes === 4 || bytes === 8) ? bytes : 0;
}

function silence(view: DataView, from: number, to: number, bytes: number): number {
  let bad = 0;
  for (let at = from; bytes > 0 && at + bytes <= to; at += bytes) {
    const sample = bytes === 4 ? view.getFloat32(at, true) : view.getFloat64(at, true);
    if (Number.isFinite(sample)) continue;
    bad += 1;
    if (bytes === 4) view.setFloat32(at, 0, true);
    else view.setFloat64(at, 0, true);
  }
  return bad;
}
