import { z } from 'zod';
import { action, show } from '../../action.ts';
import { doer } from '../../people/person.ts';
import { BriefingId } from '../briefing.ts';
import { showThoughts } from './show-thoughts.ts';
import { withoutWords } from './thoughts.ts';
import { changeThoughts } from './thoughts-store.ts';
import { redactThoughtView } from './thoughts-view.ts';

/** A coordinator takes away a thought that says too much of somebody; first they are asked why. */
export const redactThought = action({
  verb: 'briefing/redact-thought',
  allow: ['coordinator'],
  only: 'personal',
  data: z.object({
    briefing: BriefingId,
    thought: z.string().max(64),
    sure: z.enum(['yes', 'no']).default('no'),
    why: z.string().trim().max(500).default(''),
  }),
  async run({ briefing, thought, sure, why }, turn) {
    if (sure === 'no') return show(redactThoughtView(briefing, thought, null));
    if (why === '') return show(redactThoughtView(briefing, thought, 'Enter why it is taken away'));
    const redacted = { at: turn.services.now().toISOString(), by: doer(turn.person), why };
    await changeThoughts(turn.services, briefing, (thoughts) => withoutWords(thoughts, thought, redacted));
    return showThoughts(turn, briefing, 0, 'The words of that thought are gone.');
  },
});
