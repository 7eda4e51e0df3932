import { page } from '../../form/form.ts';
import { choice } from '../../form/questions/choice.ts';
import { all, answered } from '../../form/questions/condition.ts';
import type { NotKnown } from '../../form/questions/question.ts';
import { text } from '../../form/questions/text.ts';
import type { Doer } from '../../people/person.ts';
import type { InformationRequest } from '../proceedings.ts';
import { isConflicted, type Referral } from '../referral.ts';
import { needed } from './answers.ts';
import { contactFor, contactTitle } from './contact.ts';
import type { Stepper } from './step.ts';

type Asker = Pick<Stepper, 'partnership' | 'contacts'>;

/** Which agency, and through whom. An agency without a channel cannot be asked through one, and that is said in words. */
export const whomPage = ({ partnership, contacts }: Asker) =>
  page({
    name: 'whom',
    title: 'Which agency',
    questions: {
      agency: choice({
        question: 'Which agency do you ask?',
        label: 'Agency',
        ask: 'Choose the agency',
        options: partnership.agencies.map(({ id, name }) => ({ value: id, title: name })),
      }),
      via: choice({
        question: 'Through whom?',
        label: 'Through',
        hint: 'A channel is told the reference, what is due and by when, and nothing of whom it is about.',
        ask: 'Choose through whom you ask',
        options: [
          { value: 'channel', title: 'Its channel: whoever opens it there takes it on' },
          { value: 'person', title: 'One person, by name' },
        ],
      }),
    },
    check: ({ agency, via }) =>
      agency !== undefined && via === 'channel' ? noChannelFor(String(agency), { partnership, contacts }) : {},
  });

function noChannelFor(agency: string, { partnership, contacts }: Asker): Record<string, string> {
  if (contacts.channels.some((one) => one.agency === agency)) return {};
  const name = nameOf(agency, partnership);
  return {
    via: `Through: no channel has joined for ${name}. Choose one person by name, or ask the agency to add the app to a channel and to type “join” there`,
  };
}

const nameOf = (agency: string, { agencies }: Stepper['partnership']) =>
  agencies.find(({ id }) => id === agency)?.name ?? agency;

/** One page for each agency that has channels: only its own can be chosen. */
export const channelPages = ({ contacts: { channels } }: Asker) =>
  [...new Set(channels.map(({ agency }) => agency))].map((agency) =>
    page({
      name: `channel-${agency}`,
      title: 'Which channel',
      when: all(answered('agency', agency), answered('via', 'channel')),
      questions: {
        channel: choice({
          question: 'In which channel do you ask?',
          label: 'Channel',
          ask: 'Choose the channel',
          options: channels
            .filter((one) => one.agency === agency)
            .map(({ label, address }) => ({ value: address.conversation, title: label })),
        }),
      },
    }),
  );

/** Those without a conflict of interest: two of one name are told apart only where both can be asked. */
const freeOf = (referral: Pick<Referral, 'conflicts'>, { contacts }: Asker) =>
  contacts.people.filter(({ id }) => !isConflicted(referral, id));

/** There may be hundreds of people, so a name is typed; it has to lead to one of them. */
export function personPage(referral: Pick<Referral, 'conflicts'>, by: Asker) {
  const free = freeOf(referral, by);
  return page({
    name: 'person',
    title: 'Which person',
    intro: ['It can be anybody who has talked to Safeguarding Reviews once, so that the app can write to them.'],
    when: answered('via', 'person'),
    questions: {
      contact: text({
        question: 'What is the person’s name?',
        label: 'Contact',
        hint: 'A part of the name is enough when there is only one.',
        ask: 'Enter the person’s name',
        check: (typed) => {
          const found = contactFor(free, typed);
          return typeof found === 'string' ? found : null;
        },
        tidy: (typed) => {
          const found = contactFor(free, typed);
          return typeof found === 'string' ? typed : contactTitle(free, found);
        },
      }),
    },
  });
}

interface WhomAnswers {
  readonly agency?: string | NotKnown;
  readonly via?: 'channel' | 'person' | NotKnown;
  readonly channel?: string | NotKnown;
  readonly contact?: string | NotKnown;
}

/** The person who was chosen; null when a channel was. @throws Error when nobody is called so: the page does not let past. */
export function contactChosen({ via, contact }: WhomAnswers, referral: Referral, by: Asker): Doer | null {
  if (via !== 'person') return null;
  const found = contactFor(freeOf(referral, by), needed(contact));
  if (typeof found === 'string') throw new Error('a contact was chosen whom nobody knows');
  return { id: found.id, name: found.name };
}

/** Which agency was chosen, and where it is asked. @throws Error as above. */
export function whomChosen(
  answers: WhomAnswers,
  referral: Referral,
  by: Asker,
): Pick<InformationRequest, 'agency' | 'to' | 'holder'> {
  const agency = nameOf(needed(answers.agency), by.partnership);
  const person = contactChosen(answers, referral, by);
  if (person) return { agency, to: { kind: 'person', person }, holder: person };
  const channel = by.contacts.channels.find(({ address }) => address.conversation === needed(answers.channel));
  if (!channel) throw new Error('a channel was chosen that has not joined');
  return { agency, to: { kind: 'channel', address: channel.address, agency: channel.agency }, holder: null };
}
