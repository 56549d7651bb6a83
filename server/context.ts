import type { Connection } from 'vscode-languageserver';
import type { Desks } from './desks.ts';
import type { Documents } from './documents.ts';
import type { Guard } from './guard.ts';
import type { Host } from './host.ts';
import type { Reviews } from './reviews.ts';
import type { SettingsStore } from './settings.ts';
import type { Traits } from './traits.ts';

/** What every feature works with. */
export interface Context {
  readonly connection: Connection;
  readonly host: Host;
  readonly guard: Guard;
  readonly documents: Documents;
  readonly settings: SettingsStore;
  readonly desks: Desks;
  readonly reviews: Reviews;
  /** Those of a client that can do nothing, until initialization. */
  readonly traits: Traits;
}
