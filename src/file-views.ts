import type { CardView } from './card-view.ts';

const notice = (title: string, ...paragraphs: readonly string[]): CardView => ({
  template: 'common/notice',
  data: { title, paragraphs },
});

export const handedOver = notice(
  'The file is in your OneDrive',
  'You can open it from this chat, or in OneDrive in the folder Microsoft Teams Chat Files. Keep it only where those who need it can see it, and delete it when you no longer do.',
);

export const notWanted = notice(
  'No file was made',
  'You said no, so nothing was saved. You can ask for the file again whenever you need it.',
);

/** @param savedAt the path of the file on this computer */
export const savedHere = (savedAt: string): CardView =>
  notice('The file is on this computer', `It was saved as ${savedAt}.`);
