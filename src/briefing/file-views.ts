import type { CardView } from '../card-view.ts';

export const fileOfferedView = (name: string): CardView => ({
  template: 'common/notice',
  data: {
    title: 'The file is offered in this chat',
    paragraphs: [`Teams asks you whether ${name} may be saved in your OneDrive. Press Allow there.`],
  },
});
