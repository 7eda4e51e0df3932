import { describe, expect, test } from 'vitest';
import type { Role } from '../../../src/people/roles.ts';
import type { Paper } from '../../../src/referral/paper.ts';
import { readable } from '../../../src/referral/papers.ts';
import type { Referral } from '../../../src/referral/referral.ts';
import { decide } from '../../../src/referral/steps/decide.ts';
import { recommend } from '../../../src/referral/steps/recommend.ts';
import { barred } from '../../../src/referral/steps/take.ts';
import { view } from '../../../src/referral/steps/view.ts';
import { recommending, viewOf } from '../../support/decides.ts';
import { canary, fridayMorning, priya, robin, sam } from '../desk.ts';
import { changeOf, faultsOf } from './fills.ts';
import { atPanel, atRecommended, atSigning, stepperOf } from './referrals.ts';

const asMember = stepperOf(robin, 'panel-member');
const asChair = stepperOf(sam, 'independent-chair');

describe('A member’s view', () => {
  test.each(['child', 'adult'] as const)('needs an answer and a reason for each criterion of a %s’s case', (kind) => {
    const given = viewOf(kind, 'no-further-action');
    expect(faultsOf(view, atPanel(kind), asMember, given)).toEqual([]);
    for (const name of Object.keys(given)) {
      const faults = faultsOf(view, atPanel(kind), asMember, { ...given, [name]: '' });
      expect(faults).toHaveLength(1);
      expect(faults[0]).toMatch(name.startsWith('reason-') ? /enter the reason for your answer/ : /choose|enter/i);
    }
  });

  test('is counted once a person, and its words stand in its paper alone', () => {
    const { record, entry, messages } = changeOf(view, atPanel('child'), asMember, {
      ...viewOf('child', 'lcspr'),
      reasons: canary,
    });
    expect(record.views).toEqual([{ at: fridayMorning, by: { id: robin.id, name: robin.name }, option: 'lcspr' }]);
    expect(entry).toMatchObject({ what: 'view-given', note: null });
    expect(messages).toEqual([]);
    expect(JSON.stringify([record, entry])).not.toContain(canary);
  });

  test('is changed only by a new one that says why', () => {
    const { record } = changeOf(view, atPanel('child'), asMember, viewOf('child', 'lcspr'));
    const again = { ...asMember, id: 'second' };
    const changed = viewOf('child', 'no-further-action');
    expect(faultsOf(view, record, again, changed)).toEqual(['Enter why you change your view']);
    const second = changeOf(view, record, again, { ...changed, whyChanged: 'I was wrong' });
    expect(second.record.views).toMatchObject([{ option: 'no-further-action' }]);
    expect(second.entry).toMatchObject({ what: 'view-changed', note: null });
    expect(second.record.papers).toHaveLength(2);
  });

  test('is not given by somebody with a conflict of interest, nor once the chair has recommended', () => {
    const by = { id: sam.id, name: sam.name };
    const conflicted = { ...atPanel('child'), conflicts: [{ person: robin, at: fridayMorning, by }] };
    expect(barred(view, conflicted, asMember)?.reason).toBe('not-allowed');
    expect(barred(view, atRecommended('child'), asMember)?.message).toContain('Recommendation made');
    expect(barred(view, atPanel('child'), stepperOf(robin, 'coordinator'))?.reason).toBe('not-allowed');
  });
});

describe('Others’ views', () => {
  const paperBy = (who: typeof robin, step = 'view'): Paper => ({
    ...{ id: `${step} of ${who.id}`, step, about: '', title: step, at: fridayMorning, by: who, rows: [] },
  });
  const papers = [paperBy(robin), paperBy(sam), paperBy(priya, 'triage')];
  const viewBy = ({ id, name }: typeof robin) => ({ at: fridayMorning, by: { id, name }, option: 'lcspr' });
  const seen = (
    roles: readonly ('panel-member' | 'coordinator' | 'independent-chair')[],
    given: readonly (typeof robin)[],
  ) =>
    readable(papers, { ...atPanel('child'), views: given.map(viewBy) }, { person: robin, roles: new Set(roles) }).map(
      ({ id }) => id,
    );

  test('are read only once one’s own is given, whatever role in the panel one has; a coordinator reads all', () => {
    expect(seen(['panel-member'], [sam])).toEqual(['view of robin', 'triage of priya']);
    expect(seen(['independent-chair'], [sam])).toEqual(['view of robin', 'triage of priya']);
    expect(seen(['panel-member'], [sam, robin])).toHaveLength(3);
    expect(seen(['coordinator'], [sam])).toHaveLength(3);
  });

  test('are not read by a coordinator who sits on the panel too, as long as they can give their own', () => {
    expect(seen(['coordinator', 'panel-member'], [sam])).toEqual(['view of robin', 'triage of priya']);
    expect(seen(['coordinator', 'independent-chair'], [sam, robin])).toHaveLength(3);
    const roles = new Set(['coordinator', 'panel-member'] as const);
    expect(readable(papers, atRecommended('child'), { person: robin, roles })).toHaveLength(3);
  });
});

describe('Once the panel has recommended, others’ views', () => {
  const paper = (step: string): Paper => ({
    id: step,
    step,
    about: '',
    title: step,
    at: fridayMorning,
    by: sam,
    rows: [],
  });
  const reads = (referral: Referral, ...roles: readonly Role[]) =>
    readable([paper('view'), paper('triage')], referral, { person: robin, roles: new Set(roles) }).length === 2;

  test('are read by those who sign and by the chair, also without a view of their own', () => {
    for (const referral of [atRecommended('child'), atSigning('child')]) {
      expect(reads(referral, 'partner-police')).toBe(true);
      expect(reads(referral, 'independent-chair')).toBe(true);
      expect(reads(referral, 'panel-member')).toBe(false);
    }
    expect(reads(atPanel('child'), 'partner-police')).toBe(false);
    expect(reads(atSigning('adult'), 'partner-police')).toBe(false);
  });
});

describe('The chair', () => {
  test('recommends once somebody without a conflict of interest has given a view', () => {
    expect(barred(recommend, atPanel('child'), asChair)?.message).toContain('Nobody has given a view yet');
    const { record } = changeOf(view, atPanel('child'), asMember, viewOf('child', 'lcspr'));
    expect(barred(recommend, record, asChair)).toBeNull();
    const conflict = { person: robin, at: fridayMorning, by: { id: sam.id, name: sam.name } };
    expect(barred(recommend, { ...record, conflicts: [conflict] }, asChair)?.message).toContain('Nobody');
    const {
      record: recommended,
      entry,
      messages,
    } = changeOf(recommend, record, asChair, { ...recommending('lcspr'), reasons: canary, withoutMeeting: canary });
    expect(recommended.stage).toMatchObject({ name: 'recommended', recommendation: { option: 'lcspr' } });
    expect(entry.note).toBe('Local child safeguarding practice review. Recommended without a meeting of the panel');
    expect(JSON.stringify(messages)).not.toMatch(/lcspr|practice review/);
    expect(JSON.stringify([recommended, entry, messages])).not.toContain(canary);
  });

  test('and nothing is decided before', () => {
    expect(barred(decide, atPanel('child'), asChair)?.message).toContain('with the panel');
    expect(barred(decide, atRecommended('child'), asChair)).toBeNull();
  });
});
