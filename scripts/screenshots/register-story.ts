import type { ReviewContent } from '../../src/register/published-review.ts';
import type { Services } from '../../src/services.ts';
import { registered } from '../../tests/browser/support/register.ts';
import type { Window } from '../../tests/browser/support/window.ts';
import type { Draw } from './briefing-story.ts';

const reviews: readonly Partial<ReviewContent>[] = [
  { title: 'Adult Hazel (invented)', kind: 'sar', published: '2025-11-20', themes: ['Self-neglect', 'Hoarding'] },
  {
    title: 'Missed appointments: what we found (invented)',
    kind: 'thematic',
    published: '2026-01-15',
    themes: ['Missed appointments'],
  },
  {},
  {
    title: 'Child Wren (invented)',
    state: 'awaiting',
    published: null,
    report: null,
    themes: ['Criminal exploitation'],
  },
];

/** The register as everybody finds it, a review in it, and the card on which a coordinator adds another. */
export async function everybodyReads(services: Services, reader: Window, keeper: Window, draw: Draw): Promise<void> {
  await registered(services, reviews);
  await reader.say('reviews');
  const list = reader.lastCard('Published reviews');
  await list.element.waitFor();
  await draw('register', list);
  await list.press('Open Baby Rowan (invented)');
  await draw('register-review', reader.lastCard('Baby Rowan'));
  await keeper.say('register');
  await keeper.lastCard('Published reviews').press('Add a review');
  await draw('register-add', keeper.lastCard('Add a published review'));
}
