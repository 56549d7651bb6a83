export type { Language } from '../engine/document/block.ts';
export type { Category, Edit, Finding, Fix, PlaceSummary, Related, Severity, Span } from '../engine/finding.ts';
export { CATEGORIES, SEVERITIES } from '../engine/finding.ts';
export { applyEdits } from '../engine/fix.ts';
export type { Candidate, Mention, MentionStatus, Place } from '../engine/place/place.ts';
export { openDesk } from './desk.ts';
export { languageOf } from './language.ts';
export { decodeText } from './text.ts';
export type { Desk, DeskOptions, Draft, FileSystem, FixResult, Problem, Reviewer, RuleInfo } from './types.ts';
