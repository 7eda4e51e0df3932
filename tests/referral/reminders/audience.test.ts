import { describe, expect, test } from 'vitest';
import type { Receiver } from '../../../src/outbox/message.ts';
import type { InformationRequest } from '../../../src/referral/proceedings.ts';
import type { Referral } from '../../../src/referral/referral.ts';
import { reminded } from '../../../src/referral/reminded.ts';
import type { Tellable } from '../../../src/referral/reminder-audience.ts';
import { Stage } from '../../../src/referral/stage.ts';
import { chat } from '../../outbox/office.ts';
import { counted, fridayMorning, priya } from '../desk.ts';
import { acknowledgement, asked, withClock } from './watched.ts';

const holders: Tellable['holders'] = {
  coordinator: ['coco'],
  'independent-chair': ['cleo'],
  'panel-member': ['mel'],
  'partner-local-authority': ['lee'],
  'partner-integrated-care-board': ['isa'],
  'partner-police': ['pat'],
};
/** Sol and Ash talk to the app for their agencies, Coco as well. */
const agencies = ['sol', 'ash', 'coco', ...Array.from({ length: 30 }, (_, n) => `agency-${n}`)];
const by = { id: priya.id, name: priya.name };
const made = { at: fridayMorning, by };

/** Whom this case reminds on a day long after everything was due, and what they can open. */
function told(referral: Referral, held = holders): string[] {
  const change = reminded(
    referral,
    { holders: held, agencies, unreached: [] },
    counted,
    new Date('2027-12-15T09:00:00.000Z'),
  );
  if (!change || !('messages' in change)) return [];
  return change.messages.map((message) => {
    if (message.kind !== 'post') throw new Error('a reminder is a post');
    const { request, owed } = message.card.data as { request: string | null; owed: string | null };
    return `${receiver(message.to)}${request ? ` opens ${request}` : ''}${owed ? ` owes a ${owed}` : ''}`;
  });
}
const receiver = (to: Receiver) =>
  to.kind === 'person' ? to.id : to.kind === 'conversation' ? to.address.conversation : `panel for ${to.of}`;

const decision = {
  ...{ number: 1, option: 'lcspr', decidedOn: '2027-04-12', ...made },
  signatures: [{ role: 'partner-police', by: { id: 'pat', name: 'Pat' }, at: fridayMorning }],
};
const at = (name: Stage['name']): Stage =>
  Stage.parse({ name, acknowledgement, recommendation: { ...made, option: 'lcspr' }, decision, closed: made });

describe('The rapid review’s clock is said', () => {
  test.each([
    ['acknowledged', ['coco']],
    ['panel', ['coco', ...['cleo', 'mel', 'lee', 'isa', 'pat'].map((id) => `${id} owes a view`)]],
    ['recommended', ['coco', 'cleo']],
    ['signing', ['lee owes a signature', 'isa owes a signature']],
    ['decided', ['coco']],
  ] as const)('while it is %s, to %o', (stage, people) => {
    expect(told(withClock('rapid-review', '2027-03-22', { stage: at(stage) }))).toEqual(people);
  });
});

test('Whoever has signed for one partner owes no signature for another; where nobody else can give it, the panel’s channel is told', () => {
  const review = withClock('rapid-review', '2027-03-22', { stage: at('signing') });
  const two = { ...holders, 'partner-local-authority': ['pat', 'lee'] };
  expect(told(review, two)).toEqual(['lee owes a signature', 'isa owes a signature']);
  const alone = { ...holders, 'partner-local-authority': ['pat'] };
  expect(told(review, alone)).toEqual(['panel for child owes a signature', 'isa owes a signature']);
});

describe('While the panel has a case', () => {
  const review = withClock('rapid-review', '2027-03-22', { stage: at('panel') });
  const view = (id: string) => ({ ...made, by: { id, name: id }, option: 'lcspr' });

  test('whoever gave a view, or has a conflict of interest, is not asked for one', () => {
    const given = { ...review, views: ['cleo', 'lee', 'isa', 'pat'].map(view) };
    expect(told(given)).toEqual(['coco', 'cleo', 'mel owes a view']);
    const conflicts = [{ person: { id: 'mel', name: 'Mel' }, ...made }];
    expect(told({ ...given, conflicts })).toEqual(['coco', 'cleo']);
  });

  test('more members than can be told one by one are told in the panel’s channel, the coordinator and chair still each', () => {
    const members = Array.from({ length: 21 }, (_, n) => `member-${n}`);
    expect(told(review, { ...holders, 'panel-member': members })).toEqual([
      'coco',
      'cleo',
      'panel for child owes a view',
    ]);
  });

  test('and it is paused, nobody is asked for what cannot be given now', () => {
    const aside = {
      name: 'paused',
      ...made,
      why: 'inquest',
      clocks: [],
      reviewOn: '2028-01-12',
    } satisfies Referral['aside'];
    expect(told({ ...review, aside })).toEqual(['coco', 'cleo']);
  });
});

test('an adult’s decision waits for the chair’s signature', () => {
  const adult = { kind: 'adult', ruleSet: 'care-act-2014' } as const;
  expect(told(withClock('sar-completed', '2027-03-22', adult))).toEqual(['coco']);
  const signing = { ...adult, stage: Stage.parse({ ...at('signing'), decision: { ...decision, signatures: [] } }) };
  const clock = { ...withClock('sar-completed', '2027-03-22', signing) };
  const decided = { ...clock, clocks: clock.clocks.map((one) => ({ ...one, id: 'sar-decided' as const })) };
  expect(told(decided)).toEqual(['cleo owes a signature']);
});

test.each(['sin-sent', 'partners-told', 'care-death-told'] as const)(
  '%s is for the local authority and coordinators',
  (id) => {
    expect(told(withClock(id, '2027-03-22'))).toEqual(['lee', 'coco']);
  },
);

test('several clocks of a case are one card for each person', () => {
  const one = withClock('sin-sent', '2027-03-22');
  const both = { ...one, clocks: [...one.clocks, ...withClock('lcspr-published', '2027-03-22').clocks] };
  expect(told(both)).toEqual(['lee', 'coco']);
});

describe('Somebody with a conflict of interest', () => {
  const conflicts = [{ person: { id: 'coco', name: 'Coco' }, ...made }];
  test('is left out; when nobody else is there, the panel’s channel is told', () => {
    const review = withClock('lcspr-published', '2027-03-22', { conflicts });
    expect(told(review)).toEqual(['panel for child']);
    expect(told(review, { coordinator: ['coco', 'sam'] })).toEqual(['sam']);
  });

  test('is left out as an agency’s contact too', () => {
    const contact: InformationRequest['to'] = { kind: 'person', person: { id: 'coco', name: 'Coco' } };
    const request = { ...asked({ name: 'asked' }, contact), conflicts };
    expect(told(request, { coordinator: ['sam'] })).toEqual(['sam']);
    const ahead = request.requests.map((one) => ({ ...one, due: '2027-12-15' as const }));
    expect(told({ ...request, requests: ahead }, { coordinator: ['sam'] })).toEqual(['sam']);
  });
});

describe('An agency that is late', () => {
  const channel: InformationRequest['to'] = { kind: 'channel', address: chat('agency', 'channel') };

  test('is reminded where it was asked, with a button to the request alone; the coordinators hear of it too', () => {
    expect(told(asked({ name: 'asked' }))).toEqual(['sol opens request-1', 'coco']);
    expect(told(asked({ name: 'asked' }, channel))).toEqual(['agency opens request-1', 'coco']);
  });

  test('and whose contact never talked to the app is not written to; the coordinators hear of it', () => {
    const contact: InformationRequest['to'] = { kind: 'person', person: { id: 'never-here', name: 'N' } };
    expect(told(asked({ name: 'asked' }, contact))).toEqual(['coco']);
  });

  test('is reminded through whoever took it on in the channel', () => {
    const opened = asked({ name: 'opened', ...made }, channel);
    const held = opened.requests.map((one) => ({ ...one, holder: { id: 'ash', name: 'Ash' } }));
    expect(told({ ...opened, requests: held })).toEqual(['ash opens request-1', 'coco']);
  });

  test('and whose contact is a coordinator: they get a card for each, under ids of their own', () => {
    const contact: InformationRequest['to'] = { kind: 'person', person: { id: 'coco', name: 'Coco' } };
    const change = reminded(
      asked({ name: 'asked' }, contact),
      { holders, agencies, unreached: [] },
      counted,
      new Date('2027-12-15T09:00:00.000Z'),
    );
    const ids = change && 'messages' in change ? change.messages.map(({ id }) => id) : [];
    expect(ids).toEqual(['remind:request-1:overdue:2027-12-15:asked:coco', 'remind:request-1:overdue:2027-12-15:coco']);
  });
});

test('more people than can be told one by one are told in the panel’s channel', () => {
  const people = Array.from({ length: 21 }, (_, n) => `person-${n}`);
  const review = withClock('lcspr-published', '2027-03-22');
  expect(told(review, { coordinator: people })).toEqual(['panel for child']);
  expect(told(review, { coordinator: people.slice(1) })).toHaveLength(20);
  const requests = Array.from({ length: 30 }, (_, n) =>
    asked({ name: 'asked' }).requests.map((one) => ({
      ...one,
      id: `request-${n}`,
      holder: { id: `agency-${n}`, name: 'A' },
    })),
  ).flat();
  expect(told({ ...review, requests }, { coordinator: people.slice(1) })).toEqual(['panel for child']);
});

describe('An action of an agency is said', () => {
  const owned = { id: 'action-1', ...made, number: 1, agency: 'Marlbridge Health', namedIn: null };
  const action = { ...owned, due: '2027-12-15' } as const;
  const held = (holder: { id: string; name: string } | null, due = action.due): Referral => ({
    ...withClock('rapid-review', '2027-03-22', { stage: at('decided') }),
    clocks: [],
    actions: [{ ...action, due: due as typeof action.due, holder, state: { name: 'agreed' } }],
  });
  const late = '2027-12-10';

  test('to who holds it, and once it is late to the coordinator too', () => {
    expect(told(held({ id: 'sol', name: 'Sol' }))).toEqual(['sol owes a action']);
    expect(told(held({ id: 'sol', name: 'Sol' }, late as typeof action.due))).toEqual(['sol owes a action', 'coco']);
  });

  test('to the coordinator while nobody else can be told', () => {
    expect(told(held(null))).toEqual(['coco']);
    expect(told(held({ id: 'nobody', name: 'Nobody' }))).toEqual(['coco']);
    const conflicts = [{ person: { id: 'sol', name: 'Sol' }, ...made }];
    expect(told({ ...held({ id: 'sol', name: 'Sol' }), conflicts })).toEqual(['coco']);
  });

  test('once to a coordinator who holds it, with the way into the case', () => {
    expect(told(held({ id: 'coco', name: 'Coco' }, late as typeof action.due))).toEqual(['coco']);
  });

  test('to nobody once it is done, or while the case is paused', () => {
    const done = { ...action, holder: null, state: { name: 'done', ...made, on: late, paper: 'paper' } } as const;
    expect(told({ ...held(null), actions: [done] })).toEqual([]);
    const aside = { name: 'paused', ...made, why: 'inquest', clocks: [], reviewOn: '2028-06-01' } as const;
    expect(told({ ...held(null), aside: { ...aside, clocks: [] } })).toEqual([]);
  });
});
