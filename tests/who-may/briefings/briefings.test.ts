import { beforeAll, describe, expect, test } from 'vitest';
import { briefingActions } from '../../../src/briefing/index.ts';
import { briefingSteps, uptakeSteps } from '../../../src/briefing/steps/all-steps.ts';
import { consentTo } from '../../support/files.ts';
import { wordsIn } from '../filled.ts';
import { office, type Pressed, type WholeOffice } from '../office.ts';
import { answerIn } from '../outcomes.ts';
import type { Presser } from '../people.ts';
import { patiently } from '../scene.ts';
import { briefingPeople } from './people.ts';
import { briefingsPrepared } from './prepared.ts';
import {
  type BriefingRule,
  briefingRules,
  briefingStepRules,
  postRules,
  uptakeRules,
  uptakeStepRules,
} from './rules.ts';
import { type BriefingStanding, briefingIdOf, briefingStandings, nextOf, recordedIn, ward } from './standings.ts';

let at: WholeOffice;
beforeAll(async () => {
  at = await office(briefingPeople);
  await briefingsPrepared(at);
});

const words = {
  notTheirs: [
    ...[
      'There is no such briefing for you',
      'Whoever began it',
      'Only its author',
      'You wrote it: a second person',
      'You wrote the correction',
    ],
    ...[
      'Whoever wrote the correction takes it back',
      'was not sent to this channel',
      'Please press “Record our discussion” under',
    ],
    ...['Only they can change it', 'Those who recorded a discussion here', 'Whoever recorded the discussion tells'],
    ...['You are not in this team’s channel', 'This is not there any more'],
  ],
  otherRole: ['people with another role', 'Managers and coordinators', 'Only a coordinator'],
};

/** What a button of this verb sends beside the briefing. */
const more: Readonly<Record<string, object>> = {
  'briefing/preview': { of: 'record' },
  'briefing/duplicate': { id: 'briefing-copied' },
  'briefing/discard': { sure: 'yes' },
  'briefing/carry-on': { from: 'author', sure: 'yes' },
  'briefing/redact-thought': { thought: 'none' },
  'briefing/stop-sending': { sure: 'yes' },
  'briefing/send-rest': { sure: 'yes' },
  'briefing/settle-channel': { channel: ward, outcome: 'arrived' },
  'briefing/settle-several': { channels: '', outcome: 'arrived', seen: '2026-12-14T12:00:00.000Z' },
  'briefing/share-thought': { card: 'card-one', thought: 'Invented: we hurry.' },
  'briefing/read-words': { about: recordedIn.discussion },
};
const list = { round: 1, state: 'unknown' };

function dataOf(verb: string, standing: BriefingStanding): object {
  const briefing = briefingIdOf(standing);
  if (verb === 'briefing/hand-over-results') return { id: briefing, reference: '1', consent: consentTo };
  return { briefing, channel: ward, ...list, ...more[verb] };
}

/** What is open to nobody but those who write briefings, and what a team has recorded. */
function leaksTo(by: Presser, standing: BriefingStanding, { outcome, posted }: Pressed): string[] {
  const shown = [...wordsIn(JSON.stringify([outcome, posted]))];
  const isOfBriefings = by.letIn && (by.role === 'manager' || by.role === 'coordinator');
  const isOut = standing.at === 'sent' || standing.at === 'correcting';
  const isRecorder = by.id === 'recorder';
  return shown.filter((one) => !isOfBriefings && !(one === 'name' ? isOut || isRecorder : isRecorder));
}

async function strays(rule: BriefingRule, press: (by: Presser, standing: BriefingStanding) => Promise<Pressed>) {
  const found: string[] = [];
  for (const standing of briefingStandings) {
    for (const by of briefingPeople) {
      const pressed = await press(by, standing);
      const [answer, expected] = [answerIn(pressed, words), rule.answer(by, standing)];
      const where = `${by.who}, ${standing.name}`;
      if (answer !== expected)
        found.push(`${where}: ${answer}, not ${expected}: ${JSON.stringify(pressed.outcome).slice(0, 200)}`);
      found.push(...leaksTo(by, standing, pressed).map((one) => `${where}: is shown ${one}`));
    }
  }
  return found.length > 12 ? [...found.slice(0, 12), `and ${found.length - 12} more`] : found;
}

const named = (rules: Readonly<Record<string, BriefingRule>>) =>
  Object.entries(rules).map(([name, rule]) => ({ name, rule }));
const whereOf = ({ where }: BriefingRule) => (where === 'channel' ? ({ channel: ward } as const) : where);

describe('Who may do what with a briefing, however it stands', patiently, () => {
  test.each(named({ ...briefingRules, ...uptakeRules, ...postRules }))('$name', async ({ name, rule }) => {
    expect(await strays(rule, (by, one) => at.tries(by, name, dataOf(name, one), whereOf(rule)))).toEqual([]);
  });
});

const aboutOf: Readonly<Record<string, (by: Presser) => string>> = {
  discuss: ({ id }) => nextOf(id),
  'tell-action': () => recordedIn.action,
  impact: () => 'impact',
  redact: () => recordedIn.discussion,
};
/** Nothing is filled in: who may is shown what is asked. */
const unfilled = (rule: BriefingRule): BriefingRule => ({
  ...rule,
  answer: (by, standing) => {
    const answer = rule.answer(by, standing);
    return answer === 'done' ? 'shown' : answer;
  },
});
const presses = [
  { verb: 'briefing/begin-step', sent: {} },
  { verb: 'briefing/answer-step', sent: { page: 'nowhere', seen: 0, go: 'continue' } },
  { verb: 'briefing/take-step', sent: { id: 'nothing', saved: 0 } },
  { verb: 'briefing/drop-step', sent: {} },
];

describe.each(presses)('Who may take a step of a briefing, by $verb', patiently, ({ verb, sent }) => {
  test.each(named({ ...briefingStepRules, ...uptakeStepRules }))('$name', async ({ name: step, rule }) => {
    const about = aboutOf[step];
    const press = (by: Presser, standing: BriefingStanding) => {
      const where = about ? { channel: ward, about: about(by) } : { channel: '', about: '' };
      return at.tries(by, verb, { briefing: briefingIdOf(standing), step, ...where, ...sent });
    };
    expect(await strays(unfilled(rule), press)).toEqual([]);
  });
});

describe('What this asks about', () => {
  /** They are about no one briefing. */
  const elsewhere = [
    'briefings',
    'of-review',
    'begin',
    'channels',
    'channels-of-agency',
    'audiences',
    'remove-audience',
  ];
  const reports = ['report', 'report-file', 'hand-over-report'];
  const backThere = ['close-step'];

  test('is every verb of the briefings, and every step', () => {
    const ruled = [
      ...Object.keys({ ...briefingRules, ...uptakeRules, ...postRules }),
      ...presses.map(({ verb }) => verb),
    ];
    const left = [...elsewhere, ...reports, ...backThere].map((name) => `briefing/${name}`);
    const none = { namesOfCase: async () => [], reviews: async () => [] };
    expect(
      briefingActions(none)
        .map(({ verb }) => verb)
        .sort(),
    ).toEqual([...ruled, ...left].sort());
    const steps = [...briefingSteps, ...uptakeSteps].map(({ name }) => name);
    expect(steps.sort()).toEqual(Object.keys({ ...briefingStepRules, ...uptakeStepRules }).sort());
  });
});
