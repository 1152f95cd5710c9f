import * as vscode from 'vscode';
import type { Server } from '../server.ts';

const { l10n } = vscode;

/** What is in force for a plan, as the server reports it. */
interface Status {
  readonly configs: readonly string[];
  readonly catalogs: readonly string[];
  readonly milliseconds?: number;
  readonly broken: readonly string[];
  readonly problems: readonly string[];
}

/**
 * The language status item (the braces in the status bar): catalogue, configuration, duration of
 * the check, and problems.
 */
export function registerStatus(server: Server): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('planwright.status', {
    language: 'strategy-plan',
  });
  item.name = 'Planwright';
  item.busy = true;
  item.text = l10n.t('Starting');
  const update = async (): Promise<void> => {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== 'strategy-plan') return;
    try {
      const status = await server.ask<Status | null>('planwright/status', {
        uri: document.uri.toString(),
      });
      if (status) show(item, status);
    } catch {
      fail(item);
    }
  };
  const soon = (): void => void update();
  soon();
  return vscode.Disposable.from(
    item,
    server.onPlansChanged(soon),
    vscode.window.onDidChangeActiveTextEditor(soon),
  );
}

function show(
  item: vscode.LanguageStatusItem,
  { configs, catalogs, milliseconds, broken, problems }: Status,
): void {
  const [config] = configs;
  const names = [l10n.t('built-in'), ...catalogs.map(nameOf)].join(' + ');
  const took = milliseconds === undefined ? '' : l10n.t('checked in {0} ms', milliseconds);
  item.busy = false;
  item.text = l10n.t('Catalogue: {0}', names);
  item.detail = [
    config === undefined
      ? l10n.t('no planwright.yaml')
      : vscode.workspace.asRelativePath(vscode.Uri.parse(config)),
    took,
  ]
    .filter((part) => part !== '')
    .join(' · ');
  item.severity = vscode.LanguageStatusSeverity.Information;
  item.command =
    config === undefined
      ? {
          command: 'workbench.action.openSettings',
          title: l10n.t('Settings'),
          arguments: ['@ext:planwright.planwright'],
        }
      : { command: 'vscode.open', title: l10n.t('Open'), arguments: [vscode.Uri.parse(config)] };
  if (problems.length > 0 || broken.length > 0) {
    item.severity = vscode.LanguageStatusSeverity.Warning;
    item.detail = [
      ...problems,
      ...(broken.length > 0 ? [l10n.t('These parts failed: {0}', broken.join(', '))] : []),
    ].join(' · ');
    if (broken.length > 0) item.command = output();
  }
  item.accessibilityInformation = { label: `Planwright, ${item.text}, ${item.detail}` };
}

function fail(item: vscode.LanguageStatusItem): void {
  item.busy = false;
  item.text = l10n.t('The language server is not running');
  item.detail = l10n.t('Findings and completion are off until it is restarted.');
  item.severity = vscode.LanguageStatusSeverity.Error;
  item.command = output();
}

function output(): vscode.Command {
  return { command: 'planwright.showOutput', title: l10n.t('Show Output') };
}

function nameOf(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}
