import { z } from 'zod';
import { action, type Outcome, show, type Turn } from '../../action.ts';
import { putOnAgenda } from '../../outbox/agenda.ts';
import { doer } from '../../people/person.ts';
import { BriefingId, titleOf } from '../briefing.ts';
import { aggregateOf, readBriefing } from '../briefing-store.ts';
import { noBriefing } from '../steps/subject.ts';
import { showThoughts } from './show-thoughts.ts';
import { leavingThoughts, showingThoughts } from './showing.ts';
import { shownThoughts, withoutWords } from './thoughts.ts';
import { changeThoughts, thoughtsOf } from './thoughts-store.ts';
import { redactThoughtView } from './thoughts-view.ts';

interface Pressed {
  readonly briefing: string;
  readonly thought: string;
}

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
  async run({ sure, why, ...pressed }, turn) {
    if (sure === 'no') return asked(turn, pressed, null);
    if (why === '') return asked(turn, pressed, 'Enter why it is taken away');
    await takenAway(turn, pressed, why);
    return showThoughts(turn, pressed.briefing, 0, 'The words of that thought are gone.');
  },
});

/** With the thought before their eyes: two of them may begin alike. */
async function asked(turn: Turn, { briefing: id, thought }: Pressed, error: string | null): Promise<Outcome> {
  const { tables } = turn.services;
  const refused = await showingThoughts(turn, id, [thought]);
  if (refused) return refused;
  const [briefing, thoughts] = await Promise.all([readBriefing(tables, id), thoughtsOf(tables, id)]);
  if (!briefing) return noBriefing;
  const text = shownThoughts(thoughts).find((one) => one.id === thought)?.text ?? null;
  if (text === null) return showThoughts(turn, id, 0, null);
  return show(redactThoughtView({ id, title: titleOf(briefing) }, { id: thought, text }, error));
}

/** Every card that shows it is put away, whatever happens to this process: that is announced before the words go. */
async function takenAway(turn: Turn, { briefing, thought }: Pressed, why: string): Promise<void> {
  const { services, person } = turn;
  const now = services.now();
  await leavingThoughts(turn, briefing);
  await putOnAgenda(services, aggregateOf(briefing), now);
  const redacted = { at: now.toISOString(), by: doer(person), why };
  await changeThoughts(services, briefing, (thoughts) => withoutWords(thoughts, thought, redacted));
  services.wake(aggregateOf(briefing));
}
