import type { Services } from '../../services.ts';
import type { Briefing } from '../briefing.ts';
import { concludeOvertaken, putFailedBack, putRestBack, skipRest } from './change-rest.ts';
import { planRound } from './plan-round.ts';
import { currentRound, roundDue } from './round.ts';
import { sendRound } from './send-round.ts';
import { writesFrom } from './unusual-hours.ts';

/** Does what is due of the round that is under way; answers when to look again. */
export async function roundsDue(services: Services, briefing: Briefing): Promise<Date | null> {
  const round = currentRound(briefing);
  const isWriting = round?.state === 'planning' || round?.state === 'running';
  const now = services.now();
  const due = roundDue(briefing);
  if (due && due > now) return due;
  const from = isWriting ? writesFrom(briefing, round, now, services) : now;
  if (from > now) return from;
  switch (round?.state) {
    case 'planning':
      await concludeOvertaken(services, briefing, round);
      return planRound(services, briefing, round);
    case 'running':
      return sendRound(services, briefing, round);
    case 'stopped':
      return skipRest(services, briefing, round);
    case 'retrying':
      return putFailedBack(services, briefing, round);
    case 'taking-up':
      return putRestBack(services, briefing, round);
    default:
      return null;
  }
}
