import type { Action } from '../action.ts';
import { settle } from './settle.ts';

export const outboxActions: readonly Action[] = [settle];
