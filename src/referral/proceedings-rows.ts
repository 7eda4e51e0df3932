import { said, saidShort } from '../clocks/plain-date.ts';
import { dutyStanding } from '../clocks/standing.ts';
import type { Today } from '../clocks/today.ts';
import { countedViews, notCounted, uncountedWords } from './before-conflict.ts';
import { optionTitle } from './decision-options.ts';
import { isAwaited } from './due.ts';
import type { Paper } from './paper.ts';
import { type PartRow, row } from './part-row.ts';
import type { PanelView } from './proceedings.ts';
import type { Referral } from './referral.ts';
import { requestKindWords, requestStateWords } from './request-words.ts';
import { saidAt } from './words.ts';

const outcomeWords = {
  panel: 'To the panel',
  information: 'More information first',
  'not-for-panel': 'Not for the panel',
};

export function triageRows({ kind, triage, laAwareOn, careDeath, sin }: Referral): PartRow[] {
  const done = triage ? [outcomeWords[triage.outcome], `By ${triage.by.name}, ${saidAt(triage.at)}`] : ['Not yet'];
  if (kind === 'adult') return [row('Triage', ...done), ...careLeaverRows(careDeath, laAwareOn)];
  const notified = sin
    ? [
        `Sent on ${said(sin.sentOn)}${sin.number ? `, reference ${sin.number}` : ''}`,
        sin.children === 1 ? 'For 1 child' : `For ${sin.children} children`,
      ]
    : ['Not on record as sent'];
  return [
    row('Triage', ...done),
    row('Local authority aware', laAwareOn ? said(laAwareOn) : 'Not known yet'),
    row('Death of a looked-after child or care leaver', yesNoWords(careDeath)),
    row('Serious incident notification needed', yesNoWords(triage?.sinNeeded ?? null)),
    row('Serious incident notification to the Panel', ...notified),
  ];
}

/** Forms about the same that came beside this one; each is read in its own case. */
export const duplicateRows = (duplicates: readonly Pick<Referral, 'reference' | 'submittedAt'>[]): PartRow[] =>
  duplicates.length === 0
    ? []
    : [
        row(
          'Duplicates of this case',
          ...duplicates.map((one) => `${one.reference}, sent on ${saidAt(one.submittedAt)}`),
        ),
      ];

/** Of an adult the Panel is not notified, but a care leaver may be one. */
function careLeaverRows(careDeath: boolean | null, laAwareOn: Referral['laAwareOn']): PartRow[] {
  const died = row('Death of a care leaver up to and including 24', yesNoWords(careDeath));
  return careDeath ? [died, row('Local authority aware', laAwareOn ? said(laAwareOn) : 'Not known yet')] : [died];
}

const yesNoWords = (known: boolean | null): string => (known === null ? 'Not known yet' : known ? 'Yes' : 'No');

export function requestRows({ requests }: Referral, { today, holidays }: Today): PartRow[] {
  if (requests.length === 0) return [row('Requests to agencies', 'No agency was asked for information.')];
  return requests.map((request) => {
    const { agency, kind, due, to } = request;
    const asked = to.kind === 'person' ? `Asked of ${to.person.name}` : 'Asked in the agency’s channel';
    return {
      ...row(
        `${agency}: ${requestKindWords[kind].toLowerCase()}`,
        `Due ${said(due)}`,
        requestStateWords(request),
        asked,
      ),
      standing: isAwaited(request) ? dutyStanding(due, today, { holidays }) : null,
    };
  });
}

/** A view is shown only with its paper: to those who gave their own. */
export function panelRows(referral: Referral, papers: readonly Paper[]): PartRow[] {
  const { meeting, conflicts, views } = referral;
  const met = meeting ? [said(meeting.on), 'Who attends stands in its paper.'] : ['Not set yet'];
  const readable = views.filter(({ by }) => papers.some((paper) => paper.step === 'view' && paper.by.id === by.id));
  const hidden = views.length > readable.length ? ['Those of others are shown once you have given your own.'] : [];
  return [
    row('Panel meeting', ...met),
    row('Conflicts of interest', conflicts.length === 0 ? 'None on record' : `${conflicts.length} on record`),
    row('Views given', String(countedViews(referral).length), ...uncountedWords(referral), ...hidden),
    ...readable.map((view) => viewRow(view, notCounted(referral, view))),
  ];
}

const viewRow = ({ by, option, at }: PanelView, uncounted: string | null): PartRow =>
  row(`View of ${by.name}`, optionTitle(option), saidAt(at), ...(uncounted ? [uncounted] : []));

const toldWords: Readonly<Record<Referral['tellings'][number]['whom'], string>> = {
  referrer: 'The referrer',
  family: 'The family',
  panel: 'The national Panel',
  board: 'The safeguarding adults board',
  'other-area': 'Another area',
  agencies: 'Agencies',
  'secretary-of-state': 'The Secretary of State and Ofsted',
};

export function toldRows({ tellings }: Referral): PartRow[] {
  if (tellings.length === 0) return [row('Who was told', 'Nobody is on record as told yet.')];
  return tellings.map(({ whom, on, by, at, ofPause }) =>
    row(
      toldWords[whom],
      `Told ${ofPause ? 'of the pause ' : ''}on ${saidShort(on)}`,
      `Recorded by ${by.name}, ${saidAt(at)}`,
    ),
  );
}
