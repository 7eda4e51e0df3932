import { describe, expect, test } from 'vitest';
import { caseParts } from '../../../src/referral/case-parts.ts';
import { caseloadRow } from '../../../src/referral/caseload-rows.ts';
import { packView } from '../../../src/referral/pack-view.ts';
import { Referral } from '../../../src/referral/referral.ts';
import { submitted } from '../../../src/referral/submitted.ts';
import { examplePartnership } from '../../support/partnership.ts';
import { atEveryStage, proceeded } from '../case-samples.ts';
import { counted, fridayMorning, priya, submission } from '../desk.ts';
import { hardCase } from '../samples.ts';

const sent = Referral.parse(submitted(submission(), counted, [], new Date(fridayMorning)).record);
const acknowledgement = {
  ...{ at: fridayMorning, by: { id: priya.id, name: priya.name } },
  contact: { name: 'Priya Shah', phone: '01632 960100', email: null },
};

describe('A line of the caseload', () => {
  test('says what is due first, and since when it is overdue', () => {
    expect(caseloadRow(sent, '2026-12-18')).toMatchObject({
      stage: 'Not acknowledged yet',
      isOverdue: false,
      daysOpen: 0,
    });
    expect(caseloadRow(sent, '2027-01-18')).toMatchObject({ dueOn: '2026-12-22', isOverdue: true, daysOpen: 31 });
  });

  test('says the decision once everybody has signed it, and counts no day after it was closed', () => {
    const rows = atEveryStage(sent, acknowledgement).map((referral) => [
      referral.aside?.name ?? referral.stage.name,
      caseloadRow(referral, '2027-01-18'),
    ]);
    const decided = rows.map(([name, row]) => [name, typeof row === 'object' ? row.decision : null]);
    expect(decided.filter(([, decision]) => decision !== null).map(([name]) => name)).toEqual([
      'signing',
      'decided',
      'closed',
    ]);
    const days = rows.map(([name, row]) => [name, typeof row === 'object' ? row.daysOpen : null]);
    expect(days.filter(([, count]) => count === 3).map(([name]) => name)).toEqual(['closed', 'closed', 'transferred']);
  });
});

describe('The sections of a case pack', () => {
  const by = {
    person: priya,
    partnership: examplePartnership,
    now: new Date('2026-12-24T09:00:00.000Z'),
    holidays: counted.holidays,
  };
  const opened = { ...hardCase('Invented words.'), referral: proceeded(sent) };
  const titles = (of: typeof opened) => packView(of, [], by).sections.map(({ title }) => title);

  test('hold what was added and why it was withdrawn, how requests and clocks stand, and what is to be checked', () => {
    const { sections, mustNotContact } = packView(opened, [], by);
    const text = JSON.stringify(sections);
    expect(mustNotContact).toBe('Invented words.');
    for (const words of ['Added on 18 December', 'Withdrawn on 18 December', 'Overdue', 'Please check: look again'])
      expect(text).toContain(words);
  });

  test('say of a wish to withdraw, on which others decide, that it was one', () => {
    const withdrawals = [{ at: '2026-12-18T09:00:00.000Z', reason: 'Invented words.', wished: true }];
    expect(titles({ ...opened, withdrawals })).toContain(
      'The referrer asked on 18 December 2026 at 9am to withdraw it',
    );
    const parts = caseParts({ ...opened, withdrawals }, { today: '2026-12-24', holidays: counted.holidays });
    expect(JSON.stringify(parts)).not.toContain('Withdrawn on');
  });

  test('leave out what there is none of', () => {
    expect(titles(opened)).toContain('What the referrer added');
    expect(titles({ ...opened, additions: [], withdrawals: [] })).not.toContain('What the referrer added');
  });
});
