import { saidMoment, saidMomentOfWeek } from '../clocks/london-time.ts';
import { theApp } from '../people/person.ts';
import type { Briefing, Release } from './briefing.ts';
import { type Round, releaseUnderWay } from './sending/round.ts';

/** Where it stands, in a sentence. */
export function stageWords({ stage, correcting, rounds }: Pick<Briefing, 'stage' | 'correcting' | 'rounds'>): string {
  const on = (at: string) => saidMoment(new Date(at));
  switch (stage.name) {
    case 'writing':
      return stage.comment ? `Sent back by ${stage.comment.by.name}, ${on(stage.comment.at)}` : 'Being written';
    case 'for-approval':
      return `Waiting for a second person to approve it, since ${on(stage.at)}`;
    case 'approved':
      return `Approved by ${stage.by.name}, ${on(stage.at)}; not sent yet`;
    case 'planned':
      return plannedWords(stage.release);
    case 'released':
      return `${sentWords(releaseUnderWay({ rounds }))} ${on(stage.at)}${correctingWords(correcting)}`;
    case 'recalled':
      return `Recalled by ${stage.by.name}, ${on(stage.at)}`;
    case 'discarded':
      return `Discarded by ${stage.by.name}, ${on(stage.at)}`;
  }
}

function sentWords(underWay: Round | null): string {
  if (!underWay) return 'Sent on';
  return underWay.state === 'paused' ? 'Sending is paused; it began on' : 'Being sent, since';
}

function correctingWords(correcting: Briefing['correcting']): string {
  if (!correcting) return '';
  const { name, by, at } = correcting;
  const since = saidMoment(new Date(at));
  return name === 'for-approval'
    ? `. A correction by ${by.name} waits for a second person to approve it, since ${since}`
    : `. A correction was sent back to ${correcting.to.name} by ${by.name}, ${since}`;
}

function plannedWords({ held, due, by }: Release): string {
  const day = saidMomentOfWeek(new Date(due));
  if (!held) return `To be sent on ${day}, as ${by.name} planned it`;
  // By itself it is held back for this alone.
  const why = by.id === theApp.id ? ': no channel was left that it was to go to' : ` by ${by.name}`;
  return `Approved, and held back${why}; it was to be sent on ${day}`;
}
