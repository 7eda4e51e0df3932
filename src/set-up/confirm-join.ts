import { z } from 'zod';
import { action, show } from '../action.ts';
import { doer } from '../people/person.ts';
import { Refusal } from '../refusal.ts';
import { channelJoins } from './agency-changes.ts';
import { changeAgencyChannel } from './agency-store.ts';
import { readTags } from './agency-tags.ts';
import { channelJoinedView } from './agency-views.ts';
import { askToJoin } from './ask-to-join.ts';
import { channelInCharge } from './channel-in-charge.ts';

const Typed = z
  .string()
  .default('')
  .transform((text) => text.slice(0, 500));

export const confirmJoin = action({
  verb: 'set-up/confirm-join',
  allow: 'anyone',
  only: 'channel',
  data: z.object({ agency: Typed, tags: Typed }),
  async run(typed, turn) {
    const here = await channelInCharge(turn);
    if (here instanceof Refusal) return here;
    const { services, person } = turn;
    const { agencies } = services.partnership;
    const { tags, error } = readTags(typed.tags);
    const agency = agencies.find(({ id }) => id === typed.agency)?.id;
    if (!agency || error) return askToJoin(turn, here, typed);
    const name = await services.directory.channelName(here.team);
    const { address, team, at } = here;
    const joined = { address, team, name, agency, tags: [...tags], joinedBy: doer(person), at };
    const before = await changeAgencyChannel(services, address.conversation, person, (was) =>
      channelJoins(was, joined, agencies),
    );
    return before instanceof Refusal ? before : show(channelJoinedView(before, joined, agencies));
  },
});
