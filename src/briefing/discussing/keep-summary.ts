import type { Services } from '../../services.ts';
import type { Uptake } from '../uptake.ts';
import { summaryOf } from './summary.ts';
import { putSummary } from './summary-store.ts';

/** What a channel did, counted, follows each change of it: a look after a crash finds it as well. */
export async function keepSummary({ tables }: Pick<Services, 'tables'>, uptake: Uptake): Promise<null> {
  await putSummary(tables, uptake.briefing, summaryOf(uptake));
  return null;
}
