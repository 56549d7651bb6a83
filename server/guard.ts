import {
  type CancellationToken,
  type Connection,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';

/**
 * Stands between the connection and the features: nothing that a client sends, and no error of a feature, ends the
 * server. Errors are logged to the client.
 */
export class Guard {
  #phase: 'before' | 'running' | 'after' = 'before';

  constructor(private readonly connection: Connection) {}

  /** `initialize` has been answered. */
  begin(): void {
    this.#phase = 'running';
  }

  /** `shutdown` has been answered. */
  end(): void {
    this.#phase = 'after';
  }

  get running(): boolean {
    return this.#phase === 'running';
  }

  log(what: string, error: unknown): void {
    if (!this.running) return;
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    try {
      this.connection.console.error(`${what}: ${detail}`);
    } catch {
      // The connection is gone, and with it all who could read this.
    }
  }

  /** Makes the handler of a notification. */
  notification<P>(name: string, handle: (params: P) => unknown): (params: P) => Promise<void> {
    return async (params) => {
      if (!this.running) return;
      try {
        await handle(params);
      } catch (error) {
        this.log(name, error);
      }
    };
  }

  /**
   * Makes the handler of a request. A cancelled request is answered as such.
   *
   * @param nothing the answer when there is none, or when the handler fails
   */
  request<P, R>(
    name: string,
    handle: (params: P, token: CancellationToken) => R | Promise<R>,
    nothing: R,
  ): (params: P, token: CancellationToken) => Promise<R | ResponseError<never>> {
    return async (params, token) => {
      if (this.#phase === 'before')
        return new ResponseError(ErrorCodes.ServerNotInitialized, `${name}: not initialized yet`);
      if (this.#phase === 'after') return new ResponseError(ErrorCodes.InvalidRequest, `${name}: shut down`);
      let answer = nothing;
      try {
        answer = await handle(params, token);
      } catch (error) {
        this.log(name, error);
      }
      return token.isCancellationRequested
        ? new ResponseError(LSPErrorCodes.RequestCancelled, `${name}: cancelled`)
        : answer;
    };
  }
}
