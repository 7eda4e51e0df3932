import type { PlainDate } from '../clocks/plain-date.ts';
import { nhsNumber } from '../form/questions/identifiers.ts';
import { readTypedDate } from '../form/questions/typed-date.ts';
import { type Matchable, namePartsOf, searchKeysOf } from './matching.ts';
import { isMeantAsReference, type ReferralReference, readReference } from './reference.ts';

/** What somebody looks for: a case by its reference, or a person, of whom only keyed hashes are left. */
export type Sought =
  | { readonly kind: 'reference'; readonly reference: ReferralReference }
  /** `by`: as people are told, and as it is recorded, what was typed; never the words themselves. */
  | { readonly kind: 'person'; readonly by: string; readonly keys: readonly string[] };

/** Null when there is nothing to look for in what was typed. */
export function soughtIn(typed: string, today: PlainDate, matchingKey: string): Sought | null {
  const reference = readReference(typed);
  if (reference) return { kind: 'reference', reference };
  if (isMeantAsReference(typed)) return null;
  const person = personIn(typed.trim(), today);
  const keys = searchKeysOf(person, matchingKey);
  return keys.length === 0 ? null : { kind: 'person', by: byWords(person), keys };
}

/**
 * A birth date or an NHS number alone, a name alone, or a name with one of them behind it. One part of a longer name stands under no key,
 * so beside a date or number it is left out: together they would find nobody.
 */
function personIn(typed: string, today: PlainDate): Matchable {
  const [, before = '', number = ''] = /^(\D*)(.*)$/su.exec(typed) ?? [];
  const alone = numberIn(typed, today);
  const whole = alone ?? numberIn(number, today);
  const name = whole ? before.replace(bornOn, '') : before;
  const names = !alone && namePartsOf(name).length > (whole ? 1 : 0) ? [name] : [];
  return { names, births: whole?.births ?? [], nhsNumbers: whole?.nhsNumbers ?? [] };
}

/** What people write between a name and a birth date: “Testy Sample, born on”. By itself it may be a name. */
const bornOn = /(?:^|[\s,(]+)(?:born|d\.?o\.?b\.?|date of birth|birth date)(?: on)?[\s:]*$/iu;

function numberIn(typed: string, today: PlainDate): Omit<Matchable, 'names'> | null {
  const digits = nhsNumber(typed).replace(/\s/g, '');
  if (/^\d{10}$/.test(digits)) return { births: [], nhsNumbers: [digits] };
  const date = readTypedDate(typed, { today, noun: 'Date of birth', allow: { about: false, period: false } });
  return date.ok && date.value.precision === 'exact' ? { births: [date.value.date], nhsNumbers: [] } : null;
}

function byWords({ names, births, nhsNumbers }: Matchable): string {
  const words = [
    names.length > 0 ? 'name' : null,
    births.length > 0 ? 'date of birth' : null,
    nhsNumbers.length > 0 ? 'NHS number' : null,
  ];
  return words.filter((one) => one !== null).join(' and ');
}
