import { z } from 'zod';
import { HistoryEntry } from '../../../src/change.ts';
import { Paper } from '../../../src/referral/paper.ts';
import { Referral } from '../../../src/referral/referral.ts';
import type { StageName } from '../../../src/referral/stage.ts';
import type { PlacedRow } from '../../support/remembering-tables.ts';

export const Kept = z.object({ record: Referral, entries: z.int() });
type Line = Pick<HistoryEntry, 'what' | 'note'>;

/** What each step can leave in the history; every step leaves one line, and one paper. */
const linesOf: Readonly<Record<string, readonly string[]>> = {
  triage: ['triaged'],
  ask: ['agency-asked'],
  sin: ['sin-recorded', 'sin-corrected'],
  meeting: ['meeting-set', 'meeting-moved'],
  view: ['view-given', 'view-changed'],
  recommend: ['recommended'],
  decide: ['decision-drawn-up'],
  sign: ['signed', 'not-agreed', 'decided'],
  tell: ['told'],
  progress: ['panel-answered', 'publication-planned', 'final-report-sent', 'published', 'completed', 'result-known'],
  'add-action': ['action-added'],
  'update-action': ['action-changed', 'action-done', 'action-not-implementing'],
  'check-impact': ['impact-checked'],
  'close-case': ['closed'],
  challenge: ['challenged'],
  'answer-challenge': ['challenge-answered'],
  'answer-wish': ['withdrawal-granted', 'withdrawal-refused'],
  reopen: ['reopened'],
  pause: ['paused'],
  resume: ['resumed'],
  transfer: ['transferred'],
  duplicate: ['duplicate'],
  conflict: ['conflict-recorded'],
  'lift-conflict': ['conflict-lifted'],
  return: ['request-returned'],
  'accept-return': ['return-accepted'],
  'send-back-return': ['return-sent-back'],
  'redate-request': ['request-redated'],
  'take-back-request': ['request-taken-back'],
};
const ofSteps = new Set(Object.values(linesOf).flat());
/** What is not a step: each of the first two happens once at most. */
const once = ['submitted', 'acknowledged'];
const others = [
  ...once,
  'withdrawn',
  'withdrawal-asked',
  'information-added',
  'contact-changed',
  'duplicate-undone',
  'duplicate-joined',
  'request-opened',
  'reminded',
  'recounted',
];

/** Where a case stands on its way, as its history tells it. */
interface Told {
  readonly stage: StageName;
  readonly aside: string | null;
  /** It was paused when it went elsewhere. */
  readonly wasPaused: boolean;
  readonly recommended: boolean;
  /** A decision that all have signed stands, also while it is corrected. */
  readonly stands: boolean;
}

const triagedTo: Readonly<Record<string, StageName>> = {
  'to the panel': 'panel',
  'more information first': 'information',
  'not for the panel': 'not-for-panel',
};
const leaves = ({ aside }: Told, to: string): Partial<Told> => ({ aside: to, wasPaused: aside === 'paused' });
const back = ({ wasPaused }: Told): Partial<Told> => ({ aside: wasPaused ? 'paused' : null, wasPaused: false });
const led: Readonly<Record<string, (before: Told, note: string) => Partial<Told>>> = {
  submitted: () => ({ stage: 'submitted' }),
  acknowledged: () => ({ stage: 'acknowledged' }),
  triaged: (_, note) => ({ stage: triagedTo[note] }),
  recommended: () => ({ stage: 'recommended', recommended: true }),
  'decision-drawn-up': () => ({ stage: 'signing' }),
  'not-agreed': ({ recommended, stands }) => ({ stage: stands ? 'decided' : recommended ? 'recommended' : 'panel' }),
  decided: () => ({ stage: 'decided', stands: true }),
  closed: () => ({ stage: 'closed' }),
  reopened: (before) => (before.aside ? back(before) : { stage: 'panel', recommended: false, stands: false }),
  resumed: () => ({ aside: null }),
  'duplicate-undone': (before) => back(before),
  'withdrawal-granted': (before) => leaves(before, 'withdrawn'),
  paused: () => ({ aside: 'paused' }),
  ...Object.fromEntries(
    ['withdrawn', 'transferred', 'duplicate'].map((aside) => [aside, (before: Told) => leaves(before, aside)] as const),
  ),
};
const timesWithdrawn = (history: readonly Line[]) =>
  history.filter(({ what }) => what === 'withdrawn' || what === 'withdrawal-asked').length;

function told(history: readonly Line[]): Told {
  let now: Told = { stage: 'submitted', aside: null, wasPaused: false, recommended: false, stands: false };
  for (const { what, note } of history) now = { ...now, ...led[what]?.(now, note ?? '') };
  return now;
}

/** A line that nothing leaves, one that comes too often, or a step whose line is not where its paper says. */
function oddities(history: readonly Line[], { papers }: Pick<Referral, 'papers'>): string[] {
  const says = history.map(({ what }) => what);
  const taken = says.filter((what) => ofSteps.has(what));
  const odd = taken.filter((what, at) => !linesOf[papers[at]?.step ?? '']?.includes(what));
  return [
    ...(says[0] === 'submitted' ? [] : ['does not begin with being submitted']),
    ...says.filter((what) => !ofSteps.has(what) && !others.includes(what)).map((what) => `was ${what} by nobody`),
    ...once.filter((what) => says.filter((one) => one === what).length > 1).map((what) => `was ${what} twice`),
    ...(taken.length === papers.length ? odd.map((what) => `was ${what} without its paper`) : []),
    ...(taken.length === papers.length ? [] : [`has ${papers.length} papers and ${taken.length} steps`]),
  ];
}

/** Holds one case against itself: history, stage, papers and what else was kept in its own rows. */
export function caseFaults(partition: string, rows: readonly PlacedRow[]): string[] {
  const own = rows
    .filter(({ table, row }) => table === 'referrals' && row.partition === partition)
    .map(({ row }) => row);
  const { record, entries } = Kept.parse(own.find(({ key }) => key === 'record')?.body);
  const keysOf = (prefix: string) => own.filter(({ key }) => key.startsWith(prefix)).map(({ key }) => key);
  const bodiesOf = (prefix: string) => own.filter(({ key }) => key.startsWith(prefix)).map(({ body }) => body);
  const history = bodiesOf('history:').map((body) => HistoryEntry.parse(body));
  const wanted = Array.from({ length: entries }, (_, at) => `history:${String(at + 1).padStart(6, '0')}`);
  const papers = bodiesOf('paper:').map((body) => Paper.parse(body).id);
  const ids = record.papers.map(({ id }) => id);
  const { stage, aside } = told(history);
  const checks: [boolean, string][] = [
    [keysOf('history:').join() === wanted.join(), `has holes in its history: ${keysOf('history:').join()}`],
    [record.stage.name === stage, `is ${record.stage.name}, and ${stage} by its history`],
    [(record.aside?.name ?? null) === aside, `is ${record.aside?.name}, and ${aside} by its history`],
    [papers.join() === ids.join() && new Set(ids).size === ids.length, `has other papers: ${papers.join()}`],
    [keysOf('added:').length === record.additions.length, 'has lost information that was added'],
    [keysOf('withdrawal').length === timesWithdrawn(history), 'has lost why it was withdrawn'],
    [keysOf('document').length === 1, 'has no document'],
    [own.some(({ key }) => key === 'message:alert'), 'has no alert'],
  ];
  const found = [...oddities(history, record), ...checks.filter(([holds]) => !holds).map(([, what]) => what)];
  return found.map((what) => `${partition} ${what}`);
}
