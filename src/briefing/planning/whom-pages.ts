import { page } from '../../form/form.ts';
import { choice, choices } from '../../form/questions/choice.ts';
import { all, answered, given } from '../../form/questions/condition.ts';
import type { Option, Typed } from '../../form/questions/question.ts';
import { text } from '../../form/questions/text.ts';
import { agencyOptions, type Offered, tagOptions } from './audience-options.ts';
import { channelCount, digits } from './channel-words.ts';
import { channelsToTick, foundChannels, isNarrowed, mostBoxes, type Sought, tickedOf } from './found-channels.ts';
import { whichPage } from './which-page.ts';

/** To whom: the kind of audience, then which. */
export const whomPages = (offered: Offered, typed: Typed) =>
  [whoPage(offered), findPage(offered, typed), whichPage(offered, typed)] as const;

const whoPage = (offered: Offered) =>
  page({
    name: 'whom',
    title: 'To whom',
    questions: {
      who: choice({
        question: 'To which channels does it go?',
        label: 'To whom',
        ask: 'Choose to which channels it goes',
        options: kindsOffered(offered),
      }),
    },
    check: (): Record<string, string> => (offered.channels.length > 0 ? {} : { who: nobody }),
  });

const nobody =
  'No channel has joined yet. In a channel of a team, an owner of the team mentions Safeguarding Reviews and types “join”';

const kindsOffered = (offered: Offered): Option[] => [
  { value: 'all', title: `All that have joined: ${channelCount(offered.channels.length)}` },
  { value: 'agencies', title: 'Those of some agencies' },
  ...(tagOptions(offered).length > 0 ? [{ value: 'tags', title: 'Those with some tags' }] : []),
  { value: 'by-hand', title: 'Those that I choose by hand' },
  ...(offered.audiences.length > 0 ? [{ value: 'saved', title: 'An audience that was saved' }] : []),
];

/** Asked when there are more channels than boxes fit a card. */
const findPage = (offered: Offered, typed: Typed) =>
  page({
    name: 'find',
    title: 'Find the channels',
    intro: [`There are too many to choose from at once. Narrow them down to ${mostBoxes} or fewer.`],
    when: all(
      answered('who', 'by-hand'),
      given([], () => isNarrowed(offered)),
    ),
    questions: { among: amongAgencies(offered), called },
    check: (answers, _today, wrong): Record<string, string> => {
      if (wrong.size > 0) return {};
      const error = notToTick(offered, answers, typed);
      return error === null ? {} : { called: error };
    },
  });

/** Why the channels that are found cannot be chosen from, and what to do; null when they can. */
function notToTick({ channels }: Offered, sought: Sought, typed: Typed): string | null {
  const found = foundChannels(channels, sought).length;
  if (found === 0) return 'No channel is found that way. Choose other agencies, or other words';
  if (channelsToTick(channels, sought, typed).length <= mostBoxes) return null;
  const kept = tickedOf(channels, typed).length;
  const before = kept > 0 ? `, beside ${digits(kept)} that you ticked before` : '';
  return `${channelCount(found)} are found that way${before}; at most ${mostBoxes} can be chosen by hand. Choose fewer agencies, or other words. To send to more, go back and choose by agency or by tag`;
}

const amongAgencies = (offered: Offered) =>
  choices({
    question: 'Of which agencies?',
    label: 'Agencies',
    ask: 'Choose agencies from the list',
    need: 'optional',
    options: agencyOptions(offered),
  });

const called = text({
  question: 'With which words in the name of the team or channel, or among the tags?',
  label: 'Words',
  hint: 'With commas between them: a channel is found by any of them',
  ask: 'Enter words',
  need: 'optional',
});
