import * as vscode from 'vscode';
import type { StatusParams } from '../server/protocol.ts';

/** The item in the language status of drafts: how many findings there are, and what to do about them. */
export class Status implements vscode.Disposable {
  readonly #item: vscode.LanguageStatusItem;
  readonly #byUri = new Map<string, StatusParams>();
  readonly #disposables: vscode.Disposable[];
  #running = false;

  constructor(selector: vscode.DocumentSelector) {
    this.#item = vscode.languages.createLanguageStatusItem('copydesk', selector);
    this.#item.name = 'Copydesk';
    this.#disposables = [
      this.#item,
      vscode.window.onDidChangeActiveTextEditor(() => this.#show()),
      vscode.workspace.onDidCloseTextDocument((document) => this.#byUri.delete(document.uri.toString())),
    ];
    this.#show();
  }

  /** The server started or stopped. */
  running(running: boolean): void {
    this.#running = running;
    if (!running) this.#byUri.clear();
    this.#show();
  }

  /** The server reviewed a draft. */
  reviewed(status: StatusParams): void {
    // Client and server may write an address in different ways.
    this.#byUri.set(vscode.Uri.parse(status.uri).toString(), status);
    this.#show();
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #show(): void {
    const item = this.#item;
    const uri = vscode.window.activeTextEditor?.document.uri.toString();
    const status = uri === undefined ? undefined : this.#byUri.get(uri);
    item.busy = false;
    item.command = undefined;
    item.severity = vscode.LanguageStatusSeverity.Information;
    if (!this.#running) {
      item.text = 'Copydesk does not run';
      item.detail = '';
      item.severity = vscode.LanguageStatusSeverity.Warning;
      item.command = { title: 'Restart', command: 'copydesk.restart' };
    } else if (!status) {
      item.text = 'Copydesk';
      item.detail = 'ready';
    } else if (status.state !== 'checked') {
      item.text = 'Copydesk';
      item.detail = status.state === 'off' ? 'switched off in the settings' : 'this file is ignored by .copydesk.yml';
    } else {
      const { findings, fixable, configs, problems } = status;
      const house = configs[0] ? vscode.workspace.asRelativePath(vscode.Uri.parse(configs[0])) : 'as shipped';
      item.text =
        findings === 0 ? 'Copydesk: nothing found' : `Copydesk: ${findings} ${findings === 1 ? 'finding' : 'findings'}`;
      item.detail = [
        fixable > 0 ? `${fixable} with a safe fix` : '',
        house,
        problems > 0 ? `${problems} faults in the configuration` : '',
      ]
        .filter(Boolean)
        .join(' · ');
      if (problems > 0) {
        item.severity = vscode.LanguageStatusSeverity.Warning;
        item.command = { title: 'Show Problems', command: 'workbench.actions.view.problems' };
      } else if (fixable > 0) item.command = { title: 'Fix All', command: 'copydesk.fixAll' };
    }
  }
}
