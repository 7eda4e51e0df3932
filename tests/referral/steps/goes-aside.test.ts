import { describe, expect, test } from 'vitest';
import { gapsIn, type Walk, walk } from '../../../src/form/walk.ts';
import type { Role } from '../../../src/people/roles.ts';
import { clockStarted } from '../../../src/referral/case-clocks.ts';
import { clockRows } from '../../../src/referral/clock-rows.ts';
import { isInHand, Referral } from '../../../src/referral/referral.ts';
import { stepNamed } from '../../../src/referral/steps/all-steps.ts';
import type { Stepper } from '../../../src/referral/steps/step.ts';
import { barred, taken } from '../../../src/referral/steps/take.ts';
import { Refusal } from '../../../src/refusal.ts';
import { besideTheLine } from '../../support/beside-the-line.ts';
import { canary, counted, otherReference, priya, reference, sam } from '../desk.ts';
import { atPanel, atRecommended, atSigning, stepperOf } from './referrals.ts';
import { signedBy, three } from './signers.ts';

const coordinator = stepperOf(priya, 'coordinator');
const other = stepperOf(sam, 'coordinator');

interface Filled {
  readonly step: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly by?: Stepper;
}

function named(name: string) {
  const step = stepNamed(name);
  if (!step) throw new Error(`no step ${name}`);
  return step;
}

/** The step filled in as typed, each of its pages once. */
function filled(referral: Referral, { step, typed, by = coordinator }: Filled): Walk {
  const form = named(step).form(referral, by);
  const pages = form.sections.flatMap((section) => section.pages.map(({ name }) => [name, 1] as const));
  return walk(form, { typed, visited: Object.fromEntries(pages), lookAgain: [] }, by.today);
}

const takes = (referral: Referral, press: Filled) =>
  taken(named(press.step), referral, filled(referral, press), press.by ?? coordinator);

function changed(referral: Referral, press: Filled) {
  const change = takes(referral, { ...press, by: { ...(press.by ?? coordinator), id: `${press.step} done` } });
  if (!change || change instanceof Refusal) throw new Error(`not taken: ${change?.message}`);
  expect(JSON.stringify([change.record, change.entry, change.messages])).not.toContain(canary);
  return change;
}

const refusedAs = (referral: Referral, step: string, by: Stepper = coordinator) =>
  barred(named(step), referral, by)?.message ?? null;

const wrongIn = (referral: Referral, press: Filled) =>
  gapsIn(filled(referral, press)).flatMap(({ errors }) => Object.values(errors));

const due = (referral: Referral, id: string) => referral.clocks.find((clock) => clock.id === id)?.due ?? null;
const stoppedOn = (referral: Referral, id: string) => referral.clocks.find((clock) => clock.id === id)?.stoppedOn;

const notified = { sentOn: '17 December 2026', number: 'SIN/2026-17', children: '2' };
const triaged = {
  ...{ liveRisk: 'none', crossBorder: 'no', conflictsAsked: 'true', sinNeeded: 'yes', careDeath: 'no' },
  ...{ laAwareOn: '11 December 2026', outcome: 'panel', reasons: canary },
};
const aware = Referral.parse({
  ...clockStarted(atPanel('child'), 'sin-sent', '2026-12-11', counted),
  laAwareOn: '2026-12-11',
});
const paused = {
  why: 'criminal-process',
  clocks: 'rapid-review',
  reason: `${canary}’s uncle is charged.`,
  reviewOn: '26 December 2026',
};
const elsewhere = { to: 'eastmoor', reason: `${canary} lived there.` };

describe('The serious incident notification', () => {
  const sent = changed(aware, { step: 'sin', typed: notified }).record;

  test('starts the clock of the rapid review on the day it was sent, and ends those that waited for it', () => {
    expect(due(sent, 'rapid-review')).toBe('2027-01-12');
    expect([due(sent, 'agency-summaries'), due(sent, 'executive-look')]).toEqual(['2027-01-05', '2027-01-11']);
    expect(stoppedOn(sent, 'sin-sent')).toBe('2026-12-17');
    expect(sent.sin).toMatchObject({ sentOn: '2026-12-17', number: 'SIN/2026-17', children: 2 });
  });

  test('recorded again needs a reason, counts its clocks anew, and says from when', () => {
    const again = { ...notified, sentOn: '16 December 2026' };
    expect(wrongIn(sent, { step: 'sin', typed: again })).toEqual(['Enter why the notification is recorded again']);
    const press = { step: 'sin', typed: { ...again, why: `${canary}’s case was dated wrongly.` } };
    const { record, entry } = changed({ ...sent, papers: [] }, press);
    expect(due(record, 'rapid-review')).toBe('2027-01-11');
    expect(stoppedOn(record, 'sin-sent')).toBe('2026-12-16');
    expect(entry).toMatchObject({
      what: 'sin-corrected',
      note: 'sent on 16 December 2026 instead of 17 December 2026',
    });
  });

  test('recorded again after a pause still leaves out the days that did not count', () => {
    const clocks = sent.clocks.map((one) =>
      one.id === 'rapid-review' ? { ...one, pauses: [{ from: '2026-12-21', to: '2026-12-23' }] as const } : one,
    );
    const typed = { ...notified, sentOn: '16 December 2026', why: 'Dated wrongly.' };
    const { record } = changed(Referral.parse({ ...sent, clocks, papers: [] }), { step: 'sin', typed });
    expect(due(record, 'rapid-review')).toBe('2027-01-13');
  });

  test('is not waited for any more when the case is triaged again', () => {
    const { acknowledgement } = sent.stage as Extract<Referral['stage'], { name: 'panel' }>;
    const again: Referral = { ...sent, papers: [], stage: { name: 'information', acknowledgement } };
    const { record } = changed(again, { step: 'triage', typed: triaged });
    expect(stoppedOn(record, 'sin-sent')).toBe('2026-12-17');
    expect(due(record, 'rapid-review')).toBe('2027-01-12');
  });

  test.each([canary, 'Canary-Featherstone', 'Zebedee2017'])(
    'keeps a reference that could be a name out of the record: %s',
    (number) => {
      const { record } = changed(aware, { step: 'sin', typed: { ...notified, number } });
      expect(record.sin?.number).toBeNull();
    },
  );

  test('was not sent before the local authority became aware, nor tomorrow, and is not about five children', () => {
    const wrong = (typed: object) => wrongIn(aware, { step: 'sin', typed: { ...notified, ...typed } })[0];
    expect(wrong({ sentOn: '10 December 2026' })).toContain('on or after Friday 11 December 2026');
    expect(wrong({ sentOn: '19 December 2026' })).toContain('today or in the past');
    expect(wrong({ children: '5' })).toBe('Choose how many children it is about');
    expect(wrong({ number: 'x'.repeat(41) })).toContain('40 characters or fewer');
  });

  test('corrects the day the local authority became aware: its clocks are counted anew, and the history says from when', () => {
    const typed = { ...notified, sentOn: '10 December 2026', awareOn: '9 December 2026' };
    const { record, entry } = changed(aware, { step: 'sin', typed });
    expect(record.laAwareOn).toBe('2026-12-09');
    expect([due(aware, 'sin-sent'), due(record, 'sin-sent')]).toEqual(['2026-12-18', '2026-12-16']);
    expect(stoppedOn(record, 'sin-sent')).toBe('2026-12-10');
    expect(entry.note).toBe(
      'sent on 10 December 2026; local authority aware on 9 December 2026 instead of 11 December 2026',
    );
    const wrong = wrongIn(aware, { step: 'sin', typed: { ...typed, sentOn: '8 December 2026' } })[0];
    expect(wrong).toContain('on or after Wednesday 9 December 2026');
  });

  test('brings the day the local authority became aware, when triage did not know it', () => {
    const { record, entry } = changed(atPanel('child'), {
      step: 'sin',
      typed: { ...notified, awareOn: '16 December 2026' },
    });
    expect(record.laAwareOn).toBe('2026-12-16');
    expect(entry.note).toBe('sent on 17 December 2026; local authority aware on 16 December 2026');
  });

  test('is for cases about a child, and for whoever notifies or coordinates', () => {
    expect(refusedAs(atPanel('adult'), 'sin')).toContain('cases about a child');
    const may = (role: Role) => refusedAs(aware, 'sin', stepperOf(sam, role)) === null;
    expect([may('partner-local-authority'), may('coordinator'), may('panel-member')]).toEqual([true, true, false]);
  });

  test('recorded by two at once is recorded once, and the other is told by whom', () => {
    const mine = filled(aware, { step: 'sin', typed: notified, by: other });
    const again = {
      ...mine,
      pages: walk(
        named('sin').form(sent, other),
        { typed: notified, visited: { 'notification-0': 1 }, lookAgain: [] },
        other.today,
      ).pages,
    };
    expect(taken(named('sin'), sent, again, other)).toMatchObject({ message: expect.stringContaining('Priya Shah') });
  });
});

describe('The panel’s meeting', () => {
  const set = { on: '9 January 2027', attending: `${canary}’s school nurse`, conflictsAsked: 'true' };

  test('may be on a Saturday, with a word of caution, and not in the past', () => {
    const walked = filled(aware, { step: 'meeting', typed: set });
    const change = taken(named('meeting'), aware, walked, coordinator);
    expect(JSON.stringify(change && 'rows' in change && change.rows)).toContain(
      'Saturday 9 January 2027 is not a working day',
    );
    expect(wrongIn(aware, { step: 'meeting', typed: { ...set, on: '17 December 2026' } })).toHaveLength(1);
    expect(wrongIn(aware, { step: 'meeting', typed: { ...set, conflictsAsked: '' } })).toHaveLength(1);
  });

  test.each(['9 January 2207', '31 December 9999'])('is not on %s, when nobody would be reminded before', (on) => {
    const words = 'Day of the meeting must be within 2 years from now. Check the year.';
    expect(wrongIn(aware, { step: 'meeting', typed: { ...set, on } })).toEqual([words]);
  });

  test('that was to be today is asked for again once it is tomorrow, with the day that is wrong', () => {
    const tomorrow = { ...coordinator, today: '2026-12-19' } as const;
    expect(takes(aware, { step: 'meeting', typed: { ...set, on: '18 December 2026' }, by: tomorrow })).toMatchObject({
      message: expect.stringContaining('Day of the meeting must be today, Saturday 19 December 2026, or later. Your'),
    });
  });

  test('is moved, and the history says from when to when', () => {
    const first = changed(aware, { step: 'meeting', typed: set });
    const moved = changed(
      { ...first.record, papers: [] },
      { step: 'meeting', typed: { ...set, on: '12 January 2027' } },
    );
    expect(first.entry).toMatchObject({ what: 'meeting-set', note: 'for 9 January 2027' });
    expect(moved.entry).toMatchObject({ what: 'meeting-moved', note: 'from 9 January 2027 to 12 January 2027' });
    expect(moved.record.meeting?.on).toBe('2027-01-12');
    const again = changed(
      { ...first.record, papers: [] },
      { step: 'meeting', typed: { ...set, attending: 'Invented' } },
    );
    expect(again.entry).toMatchObject({ what: 'meeting-set', note: 'for 9 January 2027' });
  });
});

describe('A pause', () => {
  const running = clockStarted(
    clockStarted(aware, 'rapid-review', '2026-12-17', counted),
    'sin-sent',
    '2026-12-11',
    counted,
  );
  const { record, entry, messages } = changed(running, { step: 'pause', typed: paused });

  test('lets only the clocks stand still that were chosen', () => {
    const still = record.clocks.filter(({ pausedSince }) => pausedSince !== null).map(({ id }) => id);
    expect(still).toEqual(['rapid-review']);
    expect(record.aside).toMatchObject({ name: 'paused', why: 'criminal-process', clocks: ['rapid-review'] });
  });

  test('is looked at again on a working day, and says so when it is another than was asked for', () => {
    expect(record.aside).toMatchObject({ reviewOn: '2026-12-29' });
    expect(
      JSON.stringify(taken(named('pause'), running, filled(running, { step: 'pause', typed: paused }), coordinator)),
    ).toContain('Saturday 26 December 2026 is not a working day, so it will be Tuesday 29 December 2026');
    expect(entry.note).toContain('to be looked at again on 29 December 2026');
    expect(wrongIn(running, { step: 'pause', typed: { ...paused, reviewOn: '18 December 2026' } })[0]).toContain(
      'after today',
    );
    expect(wrongIn(running, { step: 'pause', typed: { ...paused, reviewOn: '26 December 2062' } })).toEqual([
      'Day of the next look must be within 2 years from now. Check the year.',
    ]);
  });

  test('is told to the panel and to the referrer, in words without whom the case is about', () => {
    expect(messages).toMatchObject([
      {
        kind: 'update',
        of: 'alert',
        card: { data: { stands: expect.stringContaining('Paused on 18 December 2026') } },
      },
      { kind: 'post', to: { kind: 'person' }, card: { data: { stands: expect.stringContaining('Paused') } } },
    ]);
  });

  test('keeps everything from going on but its end, the notification, a transfer, a duplicate and a conflict of interest', () => {
    const open = ['resume', 'sin', 'transfer', 'duplicate'];
    const shut = ['triage', 'meeting', 'recommend', 'decide', 'close-case', 'challenge', 'reopen', 'pause'];
    for (const step of open) expect(refusedAs(record, step)).toBeNull();
    for (const step of shut) expect(refusedAs(record, step) ?? step).not.toBe(step);
    expect(refusedAs(record, 'meeting', other)).toMatch(
      /Paused on 18 December 2026.*“Pause the case” was done by Priya Shah/,
    );
  });

  test('ends with the days that were left', () => {
    const later: Stepper = { ...coordinator, today: '2027-01-04', now: new Date('2027-01-04T09:00:00.000Z') };
    const resumed = changed(record, { step: 'resume', typed: { reason: 'The trial is over.' }, by: later }).record;
    expect(resumed.aside).toBeNull();
    expect(resumed.stage.name).toBe('panel');
    expect(due(resumed, 'rapid-review')).toBe('2027-01-22');
    expect(refusedAs(resumed, 'resume')).toContain('with the panel');
  });
});

describe('A case that goes elsewhere', () => {
  const running = clockStarted(aware, 'rapid-review', '2026-12-17', counted);
  const moved = changed(running, { step: 'transfer', typed: elsewhere });

  test('stops all its clocks, is in nobody’s hand, and comes back to where it was with its clocks running', () => {
    expect(isInHand(moved.record)).toBe(false);
    expect(moved.record.clocks.every((clock) => clock.stoppedOn !== null)).toBe(true);
    const back = changed(moved.record, { step: 'reopen', typed: { reason: 'It came back.' } }).record;
    expect([back.aside, back.stage.name, stoppedOn(back, 'rapid-review')]).toEqual([null, 'panel', null]);
    expect(stoppedOn(back, 'acknowledge')).toBe('2026-12-18');
  });

  test('says of no clock that it is done because the case went: a duty that was met is told from one that was not', () => {
    const words = (referral: Referral) =>
      clockRows(referral, { today: '2027-02-01', holidays: counted.holidays }).map(
        (row) => `${row.question}: ${row.standing?.word}`,
      );
    expect(words(moved.record)).toContain('Rapid review to the Panel: Stopped');
    expect(words(moved.record)).toContain('Acknowledge the referral: Done');
    const back = changed(moved.record, { step: 'reopen', typed: { reason: 'It came back.' } }).record;
    expect(words(back)).toContain('Rapid review to the Panel: Overdue');
  });

  test('goes to an area of the partnership file, which the history names, or to another', () => {
    expect(moved.entry.note).toMatch(/^to [A-Z]/);
    const beyond = changed(running, { step: 'transfer', typed: { ...elsewhere, to: 'other', otherArea: canary } });
    expect(beyond.entry.note).toBe('to another area');
  });

  test('is a duplicate of a case that was noticed, or of one whose reference is typed, and never of itself', () => {
    const noticed: Referral = { ...running, possibleDuplicates: [otherReference] };
    const of = (typed: Readonly<Record<string, string>>) =>
      changed(noticed, { step: 'duplicate', typed: { reason: 'Same birth date', ...typed } });
    expect(of({ of: otherReference }).record.aside).toMatchObject({ name: 'duplicate', of: otherReference });
    expect(of({ of: 'another', typed: 'cr 2222bb' }).entry.note).toBe('of CR-222-2BB');
    const itself = { step: 'duplicate', typed: { reason: 'Same', typed: reference } };
    expect(wrongIn(running, itself)).toEqual(['That is the reference of this case. Enter the one of the other case']);
  });

  test('cannot be paused, triaged or sent on; whoever tries is told who was faster', () => {
    for (const step of ['pause', 'triage', 'transfer', 'duplicate', 'meeting'])
      expect(refusedAs(moved.record, step, other)).toMatch(/Transferred to another area.*Priya Shah/);
  });
});

describe('The end of a case', () => {
  const decided = signedBy(atSigning('child'), ...three);
  const made = { at: '2026-12-18T10:00:00.000Z', by: { id: priya.id, name: priya.name } };
  const told: Referral = { ...decided, tellings: [{ id: 'told', ...made, whom: 'referrer', on: '2026-12-18' }] };
  const closing = { step: 'close-case', typed: besideTheLine['close-case'] };

  test('waits until the referrer was told, keeps the decision, and stops the clocks', () => {
    expect(refusedAs(decided, 'close-case')).toContain('The referrer has not been told');
    const { record } = changed(told, closing);
    expect(record.stage).toMatchObject({ name: 'closed', decision: { number: 1 }, closed: { by: { id: 'priya' } } });
    expect(isInHand(record)).toBe(false);
  });

  test('says of no duty that it is done because the case was closed, and waits for it again once it is reopened', () => {
    const owed = clockStarted(told, 'rapid-review', '2026-12-17', counted);
    const { record } = changed(owed, closing);
    const review = (referral: Referral) => referral.clocks.find(({ id }) => id === 'rapid-review');
    expect(review(record)).toMatchObject({ stoppedOn: '2026-12-18', undone: true });
    const back = changed(record, { step: 'reopen', typed: { reason: 'Heard now.' } }).record;
    expect(review(back)).toEqual(review(owed));
    const done = { ...record, clocks: record.clocks.map((clock) => ({ ...clock, undone: undefined })) };
    const since = changed(done, { step: 'reopen', typed: { reason: 'Heard now.' } }).record;
    expect(review(since)?.stoppedOn).toBe('2026-12-18');
    const outcome = (referral: Referral) => stoppedOn(referral, 'outcome-told');
    expect([outcome(owed), outcome(back)]).toEqual([null, '2026-12-18']);
  });

  test('is challenged, and then reopened for the panel, whose views are given anew', () => {
    const closed = changed({ ...told, views: [{ ...made, option: 'lcspr' }] }, closing).record;
    const typed = { challenger: 'family', grounds: `${canary}’s mother was not heard.` };
    const challenged = changed(closed, { step: 'challenge', typed });
    expect(challenged.entry).toMatchObject({ what: 'challenged', note: 'The person or their family' });
    const chair = stepperOf(sam, 'independent-chair');
    const { record } = changed(challenged.record, { step: 'reopen', typed: { reason: 'Heard now.' }, by: chair });
    expect([record.stage.name, record.views, record.challenges[0]?.reopened]).toEqual(['panel', [], true]);
    expect(refusedAs(atRecommended('child'), 'reopen')).toContain('Recommendation made');
  });

  test('needs the referrer to be told again after it was decided or triaged anew', () => {
    const { stage } = told;
    if (stage.name !== 'decided') throw new Error('signed by all');
    const later = '2026-12-18T12:00:00.000Z';
    const signatures = stage.decision.signatures.map((one) => ({ ...one, at: later }));
    const anew: Referral = { ...told, stage: { ...stage, decision: { ...stage.decision, number: 2, signatures } } };
    expect(refusedAs(anew, 'close-case')).toContain('The referrer has not been told');
    const { acknowledgement } = stage;
    const triage = { ...made, at: later, outcome: 'not-for-panel', sinNeeded: null } as const;
    const screened: Referral = { ...told, triage, stage: { name: 'not-for-panel', acknowledgement } };
    expect(refusedAs(screened, 'close-case')).toContain('The referrer has not been told');
    expect(refusedAs({ ...screened, triage: { ...triage, at: made.at } }, 'close-case')).toBeNull();
  });

  /** The decision leaves it to another area. */
  function leftToAnother(referral: Referral): Referral {
    const { stage } = referral;
    if (stage.name !== 'decided') throw new Error('signed by all');
    return { ...referral, stage: { ...stage, decision: { ...stage.decision, option: 'another-area' } } };
  }

  test('is shown with who was not told yet and which clocks will be stopped', () => {
    const intro = (referral: Referral) =>
      named('close-case').form(referral, coordinator).sections[0]?.pages[0]?.intro?.join(' ') ?? '';
    expect(intro(told)).toContain('Not on record as told the outcome: the family, the Panel, the agencies.');
    const elsewhere = 'outcome: the family, the Panel, another area, the agencies.';
    expect(intro({ ...told, crossBorder: true })).toContain(elsewhere);
    expect(intro(leftToAnother(told))).toContain(elsewhere);
    expect(intro(told)).toMatch(/These clocks still run and will be stopped: .*Tell the referrer the outcome/);
    const family = { id: 'family', ...made, whom: 'family', on: '2026-12-18' } as const;
    expect(intro({ ...told, tellings: [family] })).toContain('outcome: the Panel, the agencies');
    expect(intro({ ...told, tellings: [{ ...family, ofPause: true }] })).toContain('outcome: the family, the Panel');
    expect(intro({ ...told, kind: 'adult' })).toContain('the Safeguarding Adults Board');
    expect(intro({ ...told, clocks: [] })).not.toContain('still run');
  });

  test('needs the referrer to be told again after it was reopened', () => {
    const papers = [{ id: 'again', step: 'reopen', ...made, at: '2026-12-18T11:00:00.000Z' }];
    expect(refusedAs({ ...told, papers }, 'close-case')).toContain('The referrer has not been told');
  });
});
