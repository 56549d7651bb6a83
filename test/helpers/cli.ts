import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type FsLike, nodeDisk } from '../../cli/disk.ts';
import { execute } from '../../cli/execute.ts';

/** What a command did. */
export interface Outcome {
  readonly code: number | undefined;
  readonly out: string;
  readonly err: string;
  /** What was handed to the language server. */
  readonly served: readonly string[] | undefined;
}

/** How a command is run. */
export interface Setting {
  /** Below the folder. */
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
  readonly tty?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  readonly fs?: FsLike;
}

/** A folder with files, in which commands run; it goes when the test is over. */
export class Workspace {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'copydesk-test-'));

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    for (const [name, content] of Object.entries(files)) this.write(name, content);
  }

  write(name: string, content: string | Uint8Array): void {
    const file = path.join(this.folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }

  read(name: string): string {
    return readFileSync(path.join(this.folder, name), 'utf8');
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Runs the command line in process. */
  async run(
    args: readonly string[],
    { cwd = '', stdin = '', tty = false, env = {}, fs }: Setting = {},
  ): Promise<Outcome> {
    const out: string[] = [];
    const err: string[] = [];
    let served: readonly string[] | undefined;
    const code = await execute(args, {
      cwd: path.join(this.folder, cwd),
      env,
      stdin: async () => (typeof stdin === 'string' ? new TextEncoder().encode(stdin) : stdin),
      stdout: { write: (text) => out.push(text), isTTY: tty },
      stderr: { write: (text) => err.push(text), isTTY: tty },
      disk: nodeDisk(fs),
      serve: async (given) => {
        served = given;
      },
    });
    return { code, out: out.join(''), err: err.join(''), served };
  }
}

/** Runs a test in a workspace of its own. */
export const inWorkspace =
  (files: Readonly<Record<string, string | Uint8Array>>, test: (workspace: Workspace) => Promise<void>) => async () => {
    const workspace = new Workspace(files);
    try {
      await test(workspace);
    } finally {
      workspace.remove();
    }
  };
