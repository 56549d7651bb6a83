import type { Connection } from 'vscode-languageserver';
import { SECTION, type Settings } from './protocol.ts';

/** A client that does not answer must not keep drafts unchecked. */
const PATIENCE_MS = 3000;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Takes what a client sent for settings, and leaves out what makes no sense. */
export function soundSettings(value: unknown): Settings {
  if (!isObject(value)) return {};
  const { enable, profile, config, rules } = value;
  return {
    ...(typeof enable === 'boolean' ? { enable } : {}),
    ...(profile === 'light' || profile === 'full' ? { profile } : {}),
    ...(typeof config === 'string' && config.trim() !== '' ? { config: config.trim() } : {}),
    ...(isObject(rules) && Object.keys(rules).length > 0 ? { rules } : {}),
  };
}

/** The settings of each resource: asked for when the client answers such questions, else those it sent. */
export class SettingsStore {
  #byUri = new Map<string, Promise<Settings>>();
  #sent: Settings = {};
  /** The client answers `workspace/configuration`. */
  #asks = false;

  constructor(private readonly connection: Connection) {}

  /** To be called at initialization. */
  begin(sent: unknown, asks: boolean): void {
    this.#sent = soundSettings(sent);
    this.#asks = asks;
  }

  /** The client said that settings changed; older clients send them along. */
  changed(settings: unknown): void {
    this.#byUri.clear();
    const own = isObject(settings) ? settings[SECTION] : undefined;
    if (isObject(own)) this.#sent = soundSettings(own);
  }

  forget(uri: string): void {
    this.#byUri.delete(uri);
  }

  of(uri: string): Promise<Settings> {
    if (!this.#asks) return Promise.resolve(this.#sent);
    let settings = this.#byUri.get(uri);
    if (!settings) {
      settings = this.#ask(uri);
      this.#byUri.set(uri, settings);
    }
    return settings;
  }

  async #ask(uri: string): Promise<Settings> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer in ${PATIENCE_MS} ms`)), PATIENCE_MS);
    });
    try {
      const asked = this.connection.workspace.getConfiguration({ scopeUri: uri, section: SECTION });
      return soundSettings(await Promise.race([asked, late]));
    } catch (error) {
      this.connection.console.warn(
        `Settings of ${uri} could not be asked for (${(error as Error).message}); those sent at start are in force.`,
      );
      return this.#sent;
    } finally {
      clearTimeout(timer);
    }
  }
}
