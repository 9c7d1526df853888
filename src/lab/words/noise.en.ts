/** Words of the noise. `{name}` stands for what is filled in. */
export const noiseWords = {
  added: {
    label: 'Put in',
    options: { gaussian: 'Gaussian', poisson: 'Photons', mixed: 'Both', none: 'None' },
  },
  addedSigma: { label: 'σ put in' },
  photons: { label: 'Photons at white' },
  rounded: { label: 'Stored in 8 bits' },
  seed: { label: 'Seed' },
  noiseFrom: { label: 'Noise', options: { estimated: 'Estimated', known: 'As known', set: 'Set' } },
  noise: { label: 'σ of the noise' },
  sigmaSaid: 'σ of the noise: {sigma} of the light, from the finest detail.',
  sigmaSet: 'Set by hand; the finest detail says {sigma}.',
  sigmaKnown: 'σ as it was put in and rounded: {sigma} of the light; the finest detail says {estimated}.',
  sigmaUnknown: 'Nobody knows the noise of this picture. The finest detail says {estimated}, which is told.',
  sigmaCounted:
    'Nobody knows the noise of this picture. The finest detail says {estimated}. The photons that you told of are taken off it, and told for each pixel by itself.',
  sigmaLeast: 'The finest detail holds next to no noise: σ is taken as {sigma} of the light.',
  sigmaWaits: 'σ of the noise: it is estimated once a picture is there.',
} as const;
