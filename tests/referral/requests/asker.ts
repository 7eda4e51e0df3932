import type { PlainDate } from '../../../src/clocks/plain-date.ts';
import type { Contacts, Stepper } from '../../../src/referral/steps/step.ts';
import { chat } from '../../outbox/office.ts';
import { counted, olu, priya, rae, robin } from '../desk.ts';

export const contacts: Contacts = {
  people: [
    { id: robin.id, name: robin.name, email: null },
    { id: 'namesake-1', name: 'Sam Example', email: 'sam@marlbridge.example' },
    { id: 'namesake-2', name: 'Sam Example', email: null },
    { id: olu.id, name: olu.name, email: null },
    { id: rae.id, name: rae.name, email: null },
  ],
  channels: [{ agency: 'hospital', label: 'Ward 4', address: chat('ward', 'channel') }],
};

/** The coordinator at a step about a request, on the Monday before Christmas 2026 unless said otherwise. */
export const asker = (changes: Partial<Stepper> & { readonly today?: PlainDate } = {}): Stepper => ({
  ...counted,
  person: priya,
  roles: new Set(['coordinator']),
  now: new Date('2026-12-21T10:00:00.000Z'),
  today: '2026-12-21',
  about: '',
  id: 'draft-1',
  contacts,
  colleagues: [],
  goesOn: null,
  closed: new Set(),
  ...changes,
});
