import type { CardView } from '../../card-view.ts';

/** What somebody is told of a briefing, with a button that opens it. `comment` is what another person wrote. */
export const newsView = (
  briefing: { readonly id: string; readonly title: string },
  said: string,
  comment: string | null,
): CardView => ({
  template: 'briefing/news',
  data: { briefing: briefing.id, title: briefing.title, said, comment },
});
