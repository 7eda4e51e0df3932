/** What Teams tells by itself of a team that the app is in. `channel` is that channel alone; null is the whole team. */
export type TeamNews =
  | {
      readonly kind: 'gone';
      readonly why: 'app-removed' | 'deleted';
      readonly team: string;
      readonly channel: string | null;
    }
  /** Deleted, or archived, and now there again. */
  | { readonly kind: 'restored'; readonly team: string; readonly channel: string | null }
  | { readonly kind: 'renamed'; readonly name: string; readonly team: string; readonly channel: string | null };
