/** How a briefing stands. */
export interface BriefingStanding {
  readonly name: string;
  readonly at:
    | 'begun'
    | 'sent back'
    | 'for approval'
    | 'approved'
    | 'planned'
    | 'held'
    | 'sent'
    | 'correcting'
    | 'recalled'
    | 'discarded'
    | 'not there';
}

export const briefingStandings: readonly BriefingStanding[] = [
  { name: 'begun', at: 'begun' },
  { name: 'sent back to be written', at: 'sent back' },
  { name: 'for approval', at: 'for approval' },
  { name: 'approved', at: 'approved' },
  { name: 'planned', at: 'planned' },
  { name: 'planned, held back', at: 'held' },
  { name: 'sent', at: 'sent' },
  { name: 'sent, a correction for approval', at: 'correcting' },
  { name: 'recalled', at: 'recalled' },
  { name: 'discarded', at: 'discarded' },
  { name: 'not there', at: 'not there' },
];

export const briefingIdOf = ({ at }: BriefingStanding): string => `briefing-${at.replaceAll(' ', '-')}`;
/** The channel that got it. */
export const ward = '19:ward';
/** What was recorded there, and by whom; what each of them records next. */
export const recordedIn = { discussion: 'd-one', action: 'd-one:1' } as const;
export const nextOf = (id: string): string => `next of ${id}`;
