/** The same in NumPy: what was seen, the blur, and the lines of the three methods with what the rules chose. */
import type { Vec } from '../../core/vector.ts';
import { numpyArray, pythonBytes, pythonLight, pythonStored } from '../../parts/model/python.ts';
import { storedPicture } from '../../parts/model/picture.ts';
import { THRESHOLD } from '../../parts/model/peaks.ts';
import { linearToSrgb } from '../../core/light.ts';
import { caseOf, LENS, PHOTOGRAPH, type Case } from './cases.ts';
import { APART, PLACES, type CaseName, type Params, type Place } from './params.ts';
import { recordOf } from './record.ts';
import { LINES, PAIR, REACH, SAMPLES } from './spectrum.ts';
import { WAYS } from './undo.ts';

type Settings = Readonly<Record<Place, Readonly<Record<string, number>>>>;

const LEVELS = `
def levels(text, *shape):
    return np.frombuffer(base64.b64decode(text), np.uint8).reshape(shape)
`;

const bytesOf = (values: Vec, shape: readonly [number, number], scale: number): Uint8Array =>
  storedPicture(
    values.map((value) => (value * scale) / 255),
    shape,
  ).levels;

/** y, the truth and how near an estimate is. */
const SEEN: Readonly<Record<CaseName, (given: Case) => string>> = {
  photograph: ({ problem, truth }) => {
    const [height, width] = PHOTOGRAPH;
    return `${pythonBytes('seen', bytesOf(problem.measured.data.map(linearToSrgb), PHOTOGRAPH, 255))}
${pythonBytes('truth', bytesOf(truth, PHOTOGRAPH, 255))}
stored = levels(seen, ${height}, ${width}) / 255
truth = levels(truth, ${height}, ${width}) / 255
y = ${pythonLight('stored')}


def score(light):  # PSNR in dB, of stored values
    light = np.clip(light, 0, 1)
    v = ${pythonStored('light')}
    return float(-10 * np.log10(np.mean((v - truth) ** 2)))`;
  },
  slice: ({ problem, truth }) => {
    const [height, width] = problem.measured.shape as readonly [number, number];
    return `${pythonBytes('counts', bytesOf(problem.measured.data, [height, width], LENS.counts))}
${pythonBytes('truth', bytesOf(truth, [height, width], 255))}
y = levels(counts, ${height}, ${width}) / ${LENS.counts}
truth = levels(truth, ${height}, ${width}) / 255


def score(x):
    return float(np.linalg.norm(x - truth) / np.linalg.norm(truth))`;
  },
  spectrum: ({ problem }) => `${numpyArray('y', problem.measured.data)}


def peaks(x):
    t = ${THRESHOLD} * x.max()
    return find_peaks(x, height=t, prominence=t)[0]


def score(x):  # samples between the two lines of the pair
    def top(low, high):
        found = [i for i in peaks(x) if low <= i < high]
        i = max(found, key=lambda i: x[i])
        return i + (x[i - 1] - x[i + 1]) / (2 * (x[i - 1] - 2 * x[i] + x[i + 1]))

    middle = ${PAIR + APART / 2}
    return float(top(middle, middle + ${APART}) - top(middle - ${APART}, middle))


def phantoms(x):  # peaks that no line vouches for
    found = peaks(x)
    vouched = set()
    for line in ${JSON.stringify(LINES.map(([at]) => at))}:
        near = found[np.argmin(np.abs(found - line))]
        if abs(near - line) <= ${REACH}:
            vouched.add(near)
    return len(found) - len(vouched)`,
};

const ring = (name: CaseName): string =>
  name === 'spectrum'
    ? `padded = np.zeros(${SAMPLES})
padded[: len(h)] = h
H = np.fft.fft(np.roll(padded, -(len(h) // 2)))


def forward(v):
    return np.fft.fft(v, norm="ortho")


def back(c):
    return np.fft.ifft(c, norm="ortho").real`
    : `padded = np.zeros(y.shape)
padded[: h.shape[0], : h.shape[1]] = h
H = np.fft.fft2(np.roll(padded, (-(h.shape[0] // 2), -(h.shape[1] // 2)), (0, 1)))


def forward(v):
    return np.fft.fft2(v, norm="ortho")


def back(c):
    return np.fft.ifft2(c, norm="ortho").real`;

/** What fifty other draws gave is recorded, not made again. */
function recorded({ case: name, blur }: Params): string {
  const { data, scores, wins, invented, gains, prior } = recordOf(name, blur);
  const medians = PLACES.map((place) => `"${place}Median": ${scores[place].median}`);
  const rest =
    name === 'spectrum'
      ? [
          ...PLACES.map((place) => `"${place}Invented": ${invented[place]}`),
          `"firstLeast": ${scores.first.least}`,
          `"firstMost": ${scores.first.most}`,
        ]
      : [`"dataMedian": ${data?.median}`, `"thirdGains": ${gains.third}`];
  const beside = prior ? [`"priorMedian": ${prior.median}`, `"priorWins": ${prior.wins}`] : [];
  return `# of fifty seeds, recorded
measures |= {${[...medians, ...rest, ...beside, `"wins": ${wins}`].join(', ')}}`;
}

export function pythonOf(p: Params, settings: Settings): string {
  const { case: name, blur, seed } = p;
  const given = caseOf({ name, seed });
  const { kernel } = given.problem[blur];
  const h =
    kernel instanceof Float64Array ? numpyArray('h', kernel) : numpyArray('h', kernel.data, kernel.shape);
  const methods = PLACES.map((place) => {
    const { method } = WAYS[name][place];
    return `# ${method.name}: what the rule chose stands in its lines
${method.python(settings[place]).trim()}

${place} = estimate`;
  });
  const own =
    name === 'spectrum' ? `measures["firstPhantoms"] = phantoms(first)` : `measures["data"] = score(y)`;
  return `${name === 'spectrum' ? '' : 'import base64\n\n'}import numpy as np
${name === 'spectrum' ? 'from scipy.signal import find_peaks\n' : LEVELS}

${SEEN[name](given)}


${h}
${ring(name)}


def A(v):
    return back(H * forward(v))


def At(v):
    return back(np.conj(H) * forward(v))


${methods.join('\n\n')}

measures = {"first": score(first), "second": score(second), "third": score(third)}
${own}
${recorded(p)}
print(measures)
`;
}
