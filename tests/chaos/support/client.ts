import type { Activity } from './cast.ts';

/** What Teams got back for what it delivered: a card in the place of the pressed one, words under it, or nothing. */
export type Answered =
  | { readonly kind: 'card'; readonly card: object; readonly ms: number }
  | { readonly kind: 'words'; readonly words: string; readonly ms: number }
  | { readonly kind: 'taken'; readonly ms: number }
  | { readonly kind: 'refused'; readonly status: number; readonly ms: number }
  | { readonly kind: 'lost'; readonly ms: number };

const mostMs = 15_000;

/** Delivers an activity as Teams does. */
export async function deliver(app: string, activity: Activity | object | string): Promise<Answered> {
  const started = performance.now();
  const ms = () => Math.round(performance.now() - started);
  try {
    const response = await fetch(`${app}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: typeof activity === 'string' ? activity : JSON.stringify(activity),
      signal: AbortSignal.timeout(mostMs),
    });
    const text = await response.text();
    return read(response.status, text, ms());
  } catch {
    return { kind: 'lost', ms: ms() };
  }
}

function read(status: number, text: string, ms: number): Answered {
  if (status !== 200) return { kind: 'refused', status, ms };
  const body = text === '' ? null : JSON.parse(text);
  if (body?.type === 'application/vnd.microsoft.card.adaptive') return { kind: 'card', card: body.value, ms };
  if (body?.type === 'application/vnd.microsoft.activity.message') return { kind: 'words', words: body.value, ms };
  return { kind: 'taken', ms };
}
