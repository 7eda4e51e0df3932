import { describe, expect, test } from 'vitest';
import type { PlainDate } from '../../src/clocks/plain-date.ts';
import { timescaleTitles } from '../../src/clocks/timescales.ts';
import { contactChanged } from '../../src/referral/changed-contact.ts';
import { acknowledged, type Decided, informationAdded, noReferral, withdrawn } from '../../src/referral/changes.ts';
import { duesOf } from '../../src/referral/due.ts';
import type { Referral } from '../../src/referral/referral.ts';
import { statusView } from '../../src/referral/referrer-views.ts';
import { Aside } from '../../src/referral/stage.ts';
import { submitted } from '../../src/referral/submitted.ts';
import { acknowledgeByWords } from '../../src/referral/words.ts';
import { Refusal } from '../../src/refusal.ts';
import { canary, counted, fridayMorning, otherReference, priya, rae, sam, submission } from './desk.ts';
import { atRecommended, atSigning } from './steps/referrals.ts';
import { signedBy, three } from './steps/signers.ts';

const friday = new Date(fridayMorning);
const monday = new Date('2026-12-21T09:00:00.000Z');
const contact = { name: priya.name, phone: '01632 960100', email: null };
const sent = (changes = {}) => submitted(submission(changes), counted, [], friday);
const added = { id: 'card-1', information: `More about ${canary}` };

function changeOf(decided: Decided) {
  if (decided === null || decided instanceof Refusal) throw new Error(`no change but ${JSON.stringify(decided)}`);
  return decided;
}
const recordOf = (decided: Decided): Referral => changeOf(decided).record;

describe('A form is sent', () => {
  test('and becomes a referral to be acknowledged within two working days, counted from the next one', () => {
    const { acknowledgeBy } = sent().record;
    expect(acknowledgeBy).toEqual({ due: '2026-12-22', dayOne: '2026-12-21', workingDays: 2 });
    expect(acknowledgeByWords(acknowledgeBy)).toBe(
      'Tuesday 22 December 2026 (2 working days; day 1 is Monday 21 December 2026)',
    );
  });

  test('late in the evening in London, which is tomorrow in no other sense', () => {
    const { acknowledgeBy } = sent({ submittedAt: '2026-06-25T23:30:00.000Z' }).record;
    expect(acknowledgeBy).toMatchObject({ dayOne: '2026-06-29', due: '2026-06-30' });
  });

  test('and who it is about stands in the document row alone', () => {
    const { record, entry, messages, rows } = sent();
    expect(JSON.stringify({ record, entry, messages })).not.toContain('Zebedee');
    expect(rows).toEqual([{ kind: 'insert', key: 'document', body: submission().document }]);
  });

  test('and the panel for children or for adults is alerted', () => {
    expect(sent().messages).toMatchObject([{ kind: 'post', id: 'alert', to: { kind: 'panel', of: 'child' } }]);
    expect(sent({ kind: 'adult' }).messages).toMatchObject([{ to: { kind: 'panel', of: 'adult' } }]);
  });

  test('and is stamped with its form, its rule set, its link and its possible duplicates', () => {
    const { record } = submitted(submission({ linked: otherReference }), counted, [otherReference], friday);
    expect(record).toMatchObject({ formVersion: 1, ruleSet: 'wt-2026', linked: otherReference });
    expect(record.possibleDuplicates).toEqual([otherReference]);
  });
});

describe('A coordinator acknowledges', () => {
  const first = acknowledged(sent().record, contact, priya, monday, counted.holidays);

  test('and the referrer is told whom to ask, and the alert changes for everybody', () => {
    expect(changeOf(first).messages).toMatchObject([
      {
        kind: 'update',
        of: 'alert',
        card: { data: { canAcknowledge: false, stands: 'Acknowledged on 21 December 2026' } },
      },
      { kind: 'post', to: { kind: 'person', id: rae.id }, card: { data: { contact } } },
    ]);
  });

  test('and no name of staff stands in the channel', () => {
    expect(JSON.stringify(changeOf(first).messages[0])).not.toContain(priya.name);
  });

  test('twice, and nothing more is said', () => {
    expect(acknowledged(recordOf(first), contact, priya, monday, counted.holidays)).toBeNull();
  });

  test('second, and is told who was first', () => {
    const second = acknowledged(recordOf(first), contact, sam, monday, counted.holidays);
    expect(second).toMatchObject({ reason: 'too-late', message: expect.stringContaining('by Priya Shah') });
  });

  test('what has been withdrawn, and is told so', () => {
    const gone = recordOf(withdrawn(sent().record, 'sent by mistake', rae, monday, counted.holidays));
    expect(acknowledged(gone, contact, priya, monday, counted.holidays)).toMatchObject({ reason: 'too-late' });
  });

  test('and later names another contact, of whom the referrer is told', () => {
    const other = { name: 'Sam Okafor', phone: null, email: 'sam@marlbridge.example' };
    const change = changeOf(contactChanged(recordOf(first), other, { id: 'card-9', seen: 0 }, priya, monday));
    expect(change.record.stage).toMatchObject({ name: 'acknowledged', acknowledgement: { contact: other } });
    expect(change.messages).toMatchObject([{ to: { id: rae.id }, card: { data: { contact: other } } }]);
    expect(change.entry).toMatchObject({ what: 'contact-changed', note: null });
    expect(contactChanged(change.record, other, { id: 'card-10', seen: 0 }, priya, monday)).toBeNull();
  });

  test('and tells with the new contact how the case stands by then; a referrer with a conflict of interest not that', () => {
    const other = { name: 'Sam Okafor', phone: '01632 960111', email: null };
    const told = (referral: Referral) =>
      changeOf(contactChanged(referral, other, { id: 'card-9', seen: 0 }, priya, monday)).messages;
    const decided = signedBy(atSigning('child'), ...three);
    const stands = 'The outcome is known. You will be told what it is and why';
    expect(told(decided)).toMatchObject([{ card: { template: 'referral/contact-changed', data: { stands } } }]);
    const conflict = { at: monday.toISOString(), by: priya, person: decided.referrer };
    expect(told({ ...decided, conflicts: [conflict] })).toMatchObject([{ card: { data: { stands: null } } }]);
  });

  test('only then: a contact cannot be changed before there is one', () => {
    const card = { id: 'card-9', seen: 0 };
    expect(contactChanged(sent().record, contact, card, priya, monday)).toMatchObject({ reason: 'too-late' });
  });
});

describe('The referrer', () => {
  test('adds information, once for a card pressed twice, and the panel is told without a word of it', () => {
    const change = changeOf(informationAdded(sent().record, added, rae, monday));
    expect(change.rows).toMatchObject([{ key: 'added:0001', body: { information: added.information } }]);
    expect(change.messages).toMatchObject([
      { kind: 'update', of: 'alert' },
      { kind: 'post', to: { kind: 'panel', of: 'child' } },
    ]);
    expect(JSON.stringify([change.record, change.messages, change.entry])).not.toContain('Zebedee');
    expect(informationAdded(change.record, added, rae, monday)).toBeNull();
  });

  test('adds again, and what was added first stays', () => {
    const once = recordOf(informationAdded(sent().record, added, rae, monday));
    const again = changeOf(informationAdded(once, { ...added, id: 'card-2' }, rae, monday));
    expect(again.rows).toMatchObject([{ kind: 'insert', key: 'added:0002' }]);
  });

  test('withdraws with a reason, which only the case itself holds', () => {
    const change = changeOf(withdrawn(sent().record, `not about ${canary}`, rae, monday, counted.holidays));
    expect(change.record.aside).toEqual({ name: 'withdrawn', at: monday.toISOString(), clocks: ['acknowledge'] });
    expect(change.rows).toMatchObject([{ key: 'withdrawal', body: { reason: `not about ${canary}` } }]);
    expect(JSON.stringify([change.record, change.messages, change.entry])).not.toContain('Zebedee');
    expect(withdrawn(change.record, 'again', rae, monday, counted.holidays)).toBeNull();
  });

  test('cannot withdraw once a decision is drawn up, signed or not, nor while it is paused then, and is not offered it', () => {
    const drawn = atSigning('child');
    const made = { at: fridayMorning, by: { id: priya.id, name: priya.name } };
    const paused = Aside.parse({ name: 'paused', ...made, why: 'inquest', clocks: [], reviewOn: '2027-01-15' });
    for (const one of [drawn, { ...drawn, aside: paused }, signedBy(drawn, ...three)]) {
      expect(withdrawn(one, 'why', rae, monday, counted.holidays)).toMatchObject({
        message: expect.stringMatching(/^A decision has been made.*Please phone or email the partnership/),
      });
      expect(statusView(one).data).toMatchObject({ open: true, canWithdraw: false });
    }
    expect(statusView(atRecommended('child')).data).toMatchObject({ canWithdraw: true });
    expect(recordOf(withdrawn(atRecommended('child'), 'why', rae, monday, counted.holidays)).aside?.name).toBe(
      'withdrawn',
    );
  });

  test('cannot add to what is withdrawn, and is told what to do instead', () => {
    const gone = recordOf(withdrawn(sent().record, 'sent by mistake', rae, monday, counted.holidays));
    expect(informationAdded(gone, added, rae, monday)).toMatchObject({ message: expect.stringContaining('phone') });
  });

  test('alone may add or withdraw; anybody else hears what they would hear of a referral that is not there', () => {
    expect(informationAdded(sent().record, added, sam, monday)).toBe(noReferral);
    expect(withdrawn(sent().record, 'why', sam, monday, counted.holidays)).toBe(noReferral);
  });
});

describe('The acknowledgement is overdue', () => {
  const isLate = (record: Referral, today: PlainDate) =>
    duesOf(record).some(({ what, on }) => what === timescaleTitles.acknowledge && on < today);

  test('from the day after it was due until it is given or the referral withdrawn', () => {
    const { record } = sent();
    expect(isLate(record, '2026-12-22')).toBe(false);
    expect(isLate(record, '2026-12-23')).toBe(true);
    expect(isLate(recordOf(acknowledged(record, contact, priya, monday, counted.holidays)), '2026-12-23')).toBe(false);
    expect(isLate(recordOf(withdrawn(record, 'why', rae, monday, counted.holidays)), '2026-12-23')).toBe(false);
  });
});
