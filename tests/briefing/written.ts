import { type Briefing, newBriefing } from '../../src/briefing/briefing.ts';
import { examplePartnership } from '../support/partnership.ts';

export const now = new Date('2026-12-18T10:00:00.000Z');
export const mo = { id: 'mo', name: 'Mo Example' };

/** A briefing that waits for approval. */
export const written: Briefing = {
  ...newBriefing('briefing-0001', mo, now),
  stage: { name: 'for-approval', at: now.toISOString(), by: mo },
  text: {
    title: 'Seeing the child behind the missed visits',
    source: 'Child safeguarding practice review “Rowan” (invented)',
    link: 'https://safeguarding.marlbridge.example/rowan',
    themes: ['Missed appointments', 'Professional curiosity'],
    parts: examplePartnership.briefings.headings.map((heading) => ({ heading, text: 'Words about it. '.repeat(8) })),
    furtherReading: 'Working together, chapter 5',
    questions: [...examplePartnership.briefings.questions],
  },
};
