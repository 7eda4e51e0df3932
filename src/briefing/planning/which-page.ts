import { page } from '../../form/form.ts';
import { choice, choices } from '../../form/questions/choice.ts';
import { answered, given } from '../../form/questions/condition.ts';
import { type Question, type Typed, textOf } from '../../form/questions/question.ts';
import { text } from '../../form/questions/text.ts';
import { channelsIn } from '../audience.ts';
import { mostSavedAudiences } from '../saved-audience.ts';
import { digestOf } from '../writing/digest.ts';
import { agencyOptions, type Offered, savedOptions, tagOptions } from './audience-options.ts';
import { channelLabel } from './channel-words.ts';
import { channelsToTick, foundChannels, isNarrowed, mostBoxes } from './found-channels.ts';

/** Which agencies, tags, channels or saved audience, and under which name to save it. */
export const whichPage = (offered: Offered, typed: Typed) =>
  page({
    name: nameOf(offered, typed),
    title: 'Which',
    when: answered('who', 'agencies', 'tags', 'by-hand', 'saved'),
    questions: {
      agencies: whichAgencies(offered),
      tags: whichTags(offered),
      channels: whichChannels(offered, typed),
      saved: whichSaved(offered),
      saveAs: audienceName(offered),
    },
    check: ({ who, saved }): Record<string, string> => {
      const audience = who === 'saved' && offered.audiences.find(({ id }) => id === saved)?.audience;
      if (!audience || channelsIn(audience, offered.channels).length > 0) return {};
      return { saved: 'No channel of that audience is there any more. Choose another' };
    },
  });

/** Another search brings other boxes, so it is another page: one that was gone past with the boxes of an earlier search is shown again. */
const nameOf = (offered: Offered, typed: Typed): string =>
  isNarrowed(offered) ? `which-${digestOf(`${textOf(typed, 'among')} ${textOf(typed, 'called')}`)}` : 'which';

const whichAgencies = (offered: Offered) =>
  choices({
    question: 'Which agencies?',
    label: 'Agencies',
    ask: 'Choose at least one agency',
    options: agencyOptions(offered),
    when: answered('who', 'agencies'),
  });

const whichTags = (offered: Offered) =>
  choices({
    question: 'Which tags?',
    label: 'Tags',
    hint: 'A channel with any of them gets it',
    ask: 'Choose at least one tag',
    options: tagOptions(offered),
    when: answered('who', 'tags'),
  });

const whichSaved = (offered: Offered) =>
  choice({
    question: 'Which audience?',
    label: 'Audience',
    ask: 'Choose an audience',
    options: savedOptions(offered),
    when: answered('who', 'saved'),
  });

function whichChannels(offered: Offered, typed: Typed): Question<readonly string[]> {
  const { channels } = offered;
  const among = textOf(typed, 'among').split(',').filter(Boolean);
  const shown = isNarrowed(offered)
    ? channelsToTick(channels, { among, called: textOf(typed, 'called') }, typed)
    : foundChannels(channels, {});
  const boxes = choices({
    question: 'Which channels?',
    label: 'Channels',
    ...(isNarrowed(offered) && { hint: severalSearches }),
    ask: 'Choose at least one channel',
    options: shown.slice(0, mostBoxes).map((channel) => ({
      value: channel.address.conversation,
      title: channelLabel(channel),
    })),
    when: answered('who', 'by-hand'),
  });
  const gone = 'Channels: one that you chose has left since. Choose from those that are shown';
  return {
    ...boxes,
    read: (all, name, today) => {
      const reading = boxes.read(all, name, today);
      return reading.ok || textOf(all, name) === '' ? reading : { ok: false, error: gone };
    },
  };
}

const severalSearches = `To add channels of another search press Back and search again: what is ticked stays, up to ${mostBoxes} in all.`;

const audienceName = ({ audiences }: Offered) =>
  text({
    question: 'Save this audience, to choose it again? Under which name?',
    label: 'Saved as',
    hint: 'For everybody who sends briefings. For example “Night teams”',
    ask: 'Enter a name',
    need: 'optional',
    most: 60,
    when: given(['who'], ({ who }) => who !== 'saved' && audiences.length < mostSavedAudiences),
    check: (typed) =>
      audiences.some(({ name }) => name.toLowerCase() === typed.toLowerCase())
        ? 'Saved as: there is an audience of that name. Enter another name'
        : null,
  });
