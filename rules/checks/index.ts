import type { Check } from '../../engine/rule.ts';

/** The rules that need code. */
export const checks: readonly Check[] = [];
