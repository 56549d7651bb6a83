import type { CancellationToken, ExecuteCommandParams } from 'vscode-languageserver';
import type { Context } from '../context.ts';
import { workspaceEdit } from '../convert.ts';
import { COMMANDS, type FixAllResult } from '../protocol.ts';
import type { Authoring } from './authoring.ts';
import { fixAllEdits } from './fix-all.ts';
import type { WorkspaceCheck } from './workspace-check.ts';

/** The commands that the server runs. */
export class Commands {
  constructor(
    private readonly context: Context,
    private readonly check: WorkspaceCheck,
    private readonly authoring: Authoring,
  ) {
    const { connection, guard } = context;
    connection.onExecuteCommand(
      guard.request<ExecuteCommandParams, unknown>(
        'workspace/executeCommand',
        (params, token) => this.#run(params, token),
        null,
      ),
    );
  }

  #run({ command, arguments: args }: ExecuteCommandParams, token: CancellationToken): Promise<unknown> {
    if (command === COMMANDS.checkWorkspace) return this.check.run(token);
    if (command === COMMANDS.fixAll) return this.#fixAll(args?.[0]);
    if (command === COMMANDS.runExamples) return this.authoring.run(args?.[0], args?.[1]);
    throw new Error(`there is no command “${command}”`);
  }

  async #fixAll(uri: unknown): Promise<FixAllResult> {
    const { connection, documents, reviews, traits } = this.context;
    const document = typeof uri === 'string' ? documents.get(uri) : undefined;
    const review = document && (await reviews.of(document));
    if (!document || !review) return { applied: 0 };
    const { edits, applied } = fixAllEdits(document, review);
    if (edits.length === 0) return { applied: 0 };
    const edit = workspaceEdit(document.uri, document.version, edits, traits.versionedEdits);
    const answer = await connection.workspace.applyEdit({ label: 'Copydesk: fix all', edit });
    return { applied: answer.applied ? applied : 0 };
  }
}
