/** What the controls for something of the reader’s own say, in English. */
export const en = {
  chooseFile: 'Choose a file…',
  dropHint: 'or drop one here, or paste it',
  useCamera: 'Use the camera',
  privateHint: 'It stays on this machine.',
  reading: 'Reading the picture…',
  readingStill: 'Still reading…',
  pictureNoPaste: 'There is no picture on the clipboard. Nothing was changed.',
  yourSound: 'Your sound',
  record: 'Record…',
  recordEnd: 'Stop recording',
  recording: 'Recording; at most {seconds} seconds.',
  soundReading: 'Reading the sound…',
  tableHint: 'One row a line: {columns}.',
  tableUse: 'Use these numbers',
} as const;
