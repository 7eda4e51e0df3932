import type { CardView } from '../../card-view.ts';
import { said, saidShort } from '../../clocks/plain-date.ts';
import { counted } from '../planning/channel-words.ts';
import type { Discussion, TeamAction, Uptake } from '../uptake.ts';
import { howWords } from './discuss-pages.ts';
import { whereWords } from './summary.ts';
import { peopleWords } from './took-part.ts';
import { theImpact } from './words.ts';

/** Begins the discussion of this id, or goes on with it. */
export const beginView = (uptake: Uptake, discussion: string): CardView => ({
  template: 'briefing/begin-discussion',
  data: { ...namesOf(uptake), about: discussion, recorded: uptake.discussions.length > 0 },
});

/** A line for everybody in the channel, which names nobody; null for the line that says that an impact was told. */
export const lineView = (discussion: Line | null): CardView => ({
  template: 'briefing/line',
  data: {
    line: discussion ? discussionLine(discussion) : 'What is different since we talked this through was recorded.',
  },
});

type Line = Pick<Discussion, 'heldOn' | 'people' | 'how'> & { readonly agreed: number };

/** Asks what became of an action, or what is different after all. */
export const askedView = (uptake: Uptake, action: Pick<TeamAction, 'discussion' | 'due'> | null): CardView => ({
  template: 'briefing/asked',
  data: { ...namesOf(uptake), about: action?.discussion ?? theImpact, due: action && said(action.due), told: null },
});

/** What is left of the question what is different, once a colleague has answered it. */
export const toldView = (uptake: Uptake): CardView => ({
  template: 'briefing/asked',
  data: { ...namesOf(uptake), about: theImpact, due: null, told: `${toldBy(uptake)} recorded what is different now.` },
});

const toldBy = ({ impact }: Uptake): string => impact.told?.by.name ?? 'A colleague';

/** Without the title: it may be corrected or recalled, and these cards are not changed then. */
const namesOf = ({ briefing, channel }: Uptake) => ({
  briefing,
  channel: channel.address.conversation,
  where: whereWords(channel),
});

function discussionLine({ heldOn, people, how, agreed }: Line): string {
  const actions = agreed === 0 ? 'no actions' : counted(agreed, 'action', 'actions');
  return `Our discussion of ${saidShort(heldOn)} was recorded: ${peopleWords(people)}, ${howWords[how]}, ${actions}.`;
}
