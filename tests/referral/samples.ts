import type { CardView } from '../../src/card-view.ts';
import { caseView } from '../../src/referral/case-view.ts';
import { acknowledged, informationAdded, withdrawn } from '../../src/referral/changes.ts';
import { contactView } from '../../src/referral/contact-view.ts';
import type { CaseDocument } from '../../src/referral/document.ts';
import { historyView } from '../../src/referral/history-view.ts';
import type { OpenedCase } from '../../src/referral/opened-case.ts';
import { Referral } from '../../src/referral/referral.ts';
import {
  acknowledgedView,
  addInformationView,
  contactChangedView,
  nothingTyped,
  outcomeView,
  statusView,
  withdrawView,
} from '../../src/referral/referrer-views.ts';
import { submitted } from '../../src/referral/submitted.ts';
import { alertView, foldedView, goesOnView, newsKinds, newsView } from '../../src/referral/views.ts';
import { atEveryStage, caseListSamples, caseSamples, manySteps } from './case-samples.ts';
import { counted, fridayMorning, onDay, otherReference, priya, rae, reference, submission } from './desk.ts';
import { exportSamples } from './export-samples.ts';
import { reminderSamples } from './reminders/samples.ts';
import { requestSamples } from './request-samples.ts';
import { stepSamples } from './step-samples.ts';
import { atSigning } from './steps/referrals.ts';
import { signedBy, three } from './steps/signers.ts';

const friday = new Date(fridayMorning);
const thursday = new Date('2026-12-24T09:00:00.000Z');
const contact = {
  name: 'Priya [Shah](https://example.com) *',
  phone: '01632 960100',
  email: 'reviews@marlbridge.example',
};

const sent = submitted(submission(), counted, [], friday).record;
const recordOf = (decided: ReturnType<typeof acknowledged>) =>
  Referral.parse(decided && 'record' in decided && decided.record);
const taken = recordOf(acknowledged(sent, contact, priya, friday, counted.holidays));
const added = recordOf(informationAdded(taken, { id: 'card-1', information: 'More' }, rae, thursday));
const gone = recordOf(withdrawn(added, 'Sent twice', rae, thursday, counted.holidays));
const busy: Referral = {
  ...sent,
  linked: otherReference,
  possibleDuplicates: [otherReference],
  crossBorder: true,
  media: 'current',
};

const row = (question: string, answer: readonly string[], caution: string | null = null) => ({
  ...{ name: question, label: question, question, caution },
  answer: [...answer],
});
const document: CaseDocument = {
  title: 'Case review notification form: child',
  mustNotContact: 'The uncle, who does not know that the family has moved.',
  sections: [
    {
      title: 'The child',
      rows: [
        row('What is the child’s name?', ['Testcase Placeholder-Child']),
        row('When was the child born?', ['12 June 2017']),
        row('What is the child’s NHS number?', ['943 476 5918'], 'this does not add up to an NHS number'),
        row('Where does the child live?', ['1 Placeholder Street, Marlbridge', 'ZZ99 3VZ']),
        row('What is the child’s religion?', []),
      ],
    },
    { title: 'What happened', rows: [row('What happened?', ['Invented account.', '', 'In two paragraphs.'])] },
  ],
};
const opened: OpenedCase = {
  referral: busy,
  document,
  additions: [],
  withdrawals: [],
  papers: [],
  next: [{ name: 'triage', title: 'Triage' }],
  duplicates: [{ reference: otherReference, submittedAt: fridayMorning }],
  closed: new Set(),
  begun: [{ step: 'triage', about: '', savedAt: fridayMorning }],
  coordinates: true,
};

/** What people may type that is hard on a card: 4,000 UTF-16 units each. */
export const hardTexts: readonly string[] = [
  '👩‍👧'.repeat(800),
  'شرح الحادث '.repeat(363),
  '危险 '.repeat(1333),
  '危'.repeat(4000),
  '**bold** [link](https://example.com) <at>all</at> ${reference} #'.repeat(62),
  '"\\'.repeat(2000),
  'a\n'.repeat(2000),
  'Plain words, and many of them. '.repeat(129),
  '\u0007'.repeat(4000),
].map((text) => text.slice(0, 4000));

/** A case in which every answer is one of these texts, and whom not to contact as well. */
export const hardCase = (text: string): OpenedCase => {
  const lines = text.split('\n');
  const rows = [row('What happened?', lines), row('What is believed?', lines), row('What else?', lines, 'look again')];
  return {
    ...opened,
    document: { ...document, mustNotContact: text, sections: [{ title: 'The account', rows }] },
    additions: [{ at: fridayMorning, information: text }],
    withdrawals: [{ at: fridayMorning, reason: text }],
    next: manySteps,
  };
};

const doneBy = { at: fridayMorning, by: { id: priya.id, name: priya.name } };

/** The outcome was released to the referrer. */
const toldOf = (referral: Referral): Referral => ({
  ...referral,
  tellings: [{ ...doneBy, id: 'paper-1', whom: 'referrer', on: '2026-12-22' }],
});

const contactCard = { id: 'card-1', seen: 0 };
const contactWrong = { name: null, phone: 'Enter a phone number or an email address', email: null };
const tooLong = 'Email must be 200 characters or fewer. You have typed 250';
const allWrong = { name: 'Enter the name of the contact', phone: null, email: tooLong };

/** Every card of a referral, as each kind of person sees it at each stage. */
export const samples: readonly CardView[] = [
  ...[sent, taken, added, gone].map((one) => alertView(one)),
  alertView(sent, 'The case is in your own chat with Safeguarding Reviews.'),
  ...newsKinds.map((news) =>
    newsView({ ...taken, meeting: { at: fridayMorning, by: priya, on: '2027-01-06' } }, news, fridayMorning),
  ),
  foldedView(sent),
  acknowledgedView(taken, contact),
  acknowledgedView({ ...taken, conflicts: [{ ...doneBy, person: taken.referrer }] }, contact),
  contactChangedView(taken, contact),
  contactChangedView({ ...taken, conflicts: [{ ...doneBy, person: taken.referrer }] }, contact),
  ...[{ ...sent, linked: otherReference }, added, gone].map((one) => statusView(one)),
  statusView(added, 'What you sent was added. The panel is told that there is more to read.'),
  outcomeView(taken),
  statusView(toldOf(taken)),
  ...hardTexts
    .filter((text) => !text.includes('${'))
    .map((text) => statusView(toldOf(added), null, { on: '2026-12-22', lines: text.split('\n') })),
  addInformationView(reference, 'card-1', nothingTyped),
  addInformationView(reference, 'card-1', { text: 'as typed', error: 'Enter the information you want to add' }),
  withdrawView(reference, nothingTyped),
  withdrawView(reference, { text: '', error: 'Enter why you are withdrawing the referral' }),
  contactView(reference, contactCard, { name: 'Priya', phone: '', email: '' }, { wrong: contactWrong }),
  contactView(reference, contactCard, { name: '', phone: '', email: 'priya'.repeat(50) }, { wrong: allWrong }),
  contactView(
    reference,
    contactCard,
    { name: 'Kim Invented', phone: '01632 960111', email: '' },
    {
      meanwhile: 'Sam Okafor changed it meanwhile: it is now Pat Invented. What you typed is below and not saved.',
    },
  ),
  goesOnView(reference, otherReference),
  ...stepSamples({ ...taken, linked: otherReference }, 'Invented words').filter(({ data }) =>
    ['conflict', 'lift-conflict'].includes(String(data.step)),
  ),
  ...stepSamples(taken, 'Invented words'),
  ...stepSamples(atSigning('child'), 'Invented words').filter(({ data }) => data.step === 'sign'),
  ...stepSamples(signedBy(atSigning('child'), ...three), 'Invented words').filter(({ data }) =>
    ['tell', 'progress'].includes(String(data.step)),
  ),
  ...requestSamples(taken, ['Testcase Placeholder-Child']),
  ...reminderSamples,
  ...caseListSamples([busy, taken, added, sent, ...atEveryStage(taken, { ...doneBy, contact })]),
  ...caseSamples(opened, { ...doneBy, contact }),
  caseView(opened, 0, 8, onDay('2026-12-24')),
  caseView({ ...opened, coordinates: false, referral: { ...sent, media: 'possible' } }, 1, 8, onDay('2026-12-18')),
  caseView({ ...opened, referral: added, document: { ...document, mustNotContact: null } }, 0, 8, onDay('2026-12-18')),
  historyView(reference, { entries: [{ ...doneBy, what: 'submitted', note: null }], from: 1 }, [], {
    isNewest: true,
    opensLog: false,
    everyLine: true,
  }),
  historyView(
    reference,
    {
      entries: Array.from({ length: 6 }, () => ({ ...doneBy, what: 'reminded', note: 'Acknowledge (overdue)' })),
      from: 1,
    },
    [1, 2, 4].map((page) => ({ ...doneBy, where: 'own-chat', part: `page ${page}`, outcome: 'shown' })),
    { isNewest: true, opensLog: true, everyLine: false },
  ),
  historyView(
    reference,
    {
      entries: Array.from({ length: 50 }, () => ({ ...doneBy, what: 'meeting-moved', note: 'to 4 January' })),
      from: 9,
    },
    Array.from({ length: 25 }, () => ({ ...doneBy, where: 'channel', part: 'page 3', outcome: 'refused' })),
    { isNewest: false, opensLog: true, everyLine: false },
  ),
  ...exportSamples,
];
