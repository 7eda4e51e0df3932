import type { Contacts } from './step.ts';

type Contact = Contacts['people'][number];

const mostNamed = 5;

/** The one person meant by what was typed: a name, a work email, or a part that only one has; else words that say what to do. */
export function contactFor(people: readonly Contact[], typed: string): Contact | string {
  const meant = contactsMeant(people, typed);
  const [only, ...others] = meant;
  if (!only) {
    return 'Contact: nobody with this name has talked to Safeguarding Reviews. Ask them to open the app once and type “menu”, or choose the agency’s channel';
  }
  return others.length === 0 ? only : severalMeant('Contact', people, meant);
}

/** Who of several is to be entered in full. `label`: of the question. */
export function severalMeant(label: string, people: readonly Contact[], meant: readonly Contact[]): string {
  const named = meant.slice(0, mostNamed).map((one) => contactTitle(people, one));
  const more = meant.length > mostNamed ? ' and others' : '';
  return `${label}: several people have this name: ${named.join('; ')}${more}. Enter one of these in full`;
}

/** Everybody who may be meant: those whose name or work email it is, or else a part of it. */
export function contactsMeant(people: readonly Contact[], typed: string): readonly Contact[] {
  const sought = plain(typed);
  const exact = people.filter((one) =>
    [one.email ?? '', one.name, contactTitle(people, one)].map(plain).includes(sought),
  );
  return exact.length > 0 ? exact : people.filter((one) => plain(titled(one)).includes(sought));
}

/** As a person is told from all others: namesakes without an email by the end of their account. */
export function contactTitle(people: readonly Contact[], one: Contact): string {
  const namesakes = people.filter((other) => plain(other.name) === plain(one.name));
  if (one.email) return titled(one);
  return namesakes.length > 1 ? `${one.name} (account ending ${one.id.slice(-6)})` : one.name;
}

const titled = ({ name, email }: Contact) => (email ? `${name} (${email})` : name);

const plain = (words: string) => words.normalize('NFKC').trim().toLowerCase();
