import type { WallTime } from '../../clocks/london-time.ts';
import { plainTyped } from '../../form/questions/typed-text.ts';

/** "14:30", "14.30", "1430", "14h30", "2pm", "2.30 p.m.", "at 9 am": hours, minutes, and which half of the day. */
const numbers = /^(\d{1,2})(?:[:.h ]?([0-5]\d))?(?:h|hrs|hours)?(?: ?([ap])\.? ?m\.?)?$/;
const words: Readonly<Record<string, WallTime>> = {
  noon: { hour: 12, minute: 0 },
  midday: { hour: 12, minute: 0 },
  midnight: { hour: 0, minute: 0 },
};

/** A time of day as people type it; null when it is none, or when nobody could say which half of the day is meant. */
export function readTypedTime(typed: string): WallTime | null {
  const text = plainTyped(typed)
    .toLowerCase()
    .replace(/^at /, '')
    .replace(/ o[’']?clock/, '');
  const [, hours = '', minutes, half] = numbers.exec(text) ?? [];
  if (hours === '') return words[text.replace(/^12 /, '')] ?? null;
  const hour = Number(hours);
  const minute = Number(minutes ?? 0);
  if (half) return hour >= 1 && hour <= 12 ? { hour: (hour % 12) + (half === 'p' ? 12 : 0), minute } : null;
  const isBare = minutes === undefined && !/h/.test(text);
  return isBare || hour > 23 ? null : { hour, minute };
}

/** "09:05" */
export const clockTime = ({ hour, minute }: WallTime): string =>
  `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
