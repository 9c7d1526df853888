/** Words of a picture’s method in its place: its settings, what it leaves. `{name}` stands for what is filled in. */
export const methodsWords = {
  method: 'Method',
  found: 'The blur that was found',
  waiting: 'Not run yet',
  inTurn: 'Large picture: waits for its turn',
  alike: 'correlated {correlation} (noise: 0)',
  patterned: 'correlated {correlation}: a pattern is left, no noise. Blur or σ is wrong',
  psnr: 'PSNR {psnr} dB',
  ssim: 'SSIM {ssim}',
  outsideRefused:
    'This method cannot take what lies outside the frame for that. Choose another under “Blur”, or another method.',
  untoldShort: 'Undone with the example’s blur: say yours under “Blur”.',
  settings: 'Settings',
  settingsFor: 'Settings: {method}',
  settingsOf: {
    first: 'Settings of method 1',
    second: 'Settings of method 2',
    third: 'Settings of method 3',
    fourth: 'Settings of method 4',
  },
  saveMeasures: 'Save measures',
  saveSheet: 'Save contact sheet',
  measuresName: '{picture}-measures.csv',
  sheetName: '{picture}-sheet.png',
  measured:
    'PSNR and SSIM compare stored values with the truth, white being 1 and the data range 1; no edge is cropped, SSIM has Gaussian windows (σ 1.5, 11 × 11) that lie inside the frame, and colours count alike. Misfit is the root mean square of y − h ∗ x̂, in σ of the noise as it was told, where the blur reaches no margin: about 1 σ, from 0.8 to 1.25, is what noise alone leaves. Correlated: each pixel of what is left with the one to its right and below; white noise has 0. Pixels whose value is not known are left out of all of these. Time is that of the run, without the measures.',
  save: 'Save picture',
  saveOf: 'Save picture of {method}',
  python: 'Save Python',
  fileName: '{picture}-{method}.{ending}',
} as const;
