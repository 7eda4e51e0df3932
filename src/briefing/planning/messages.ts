import type { Message } from '../../outbox/message.ts';
import { type Briefing, type Release, titleOf } from '../briefing.ts';
import { newsView } from '../writing/news-view.ts';

const nobodyLeft =
  'Its time had come, and no channel is left that it was to go to: it was not sent, and is held back. Let it go on once channels have joined, or cancel the plan and choose other channels.';

/** To whoever planned it: there is nobody to send it to. */
export const nobodyLeftMessage = (briefing: Briefing, { by, at }: Release, now: Date): Message => ({
  kind: 'post',
  id: `nobody-left:${at}`,
  to: { kind: 'person', id: by.id },
  card: newsView({ id: briefing.id, title: titleOf(briefing) }, nobodyLeft, null),
  notBefore: now.toISOString(),
});
