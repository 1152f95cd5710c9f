import * as vscode from 'vscode';
import type { Server } from '../server.ts';
import type { KeyRow, PlanRow } from './plan-rows.ts';

const { l10n } = vscode;

/** A row of the view: a plan, or one of its operating keys. */
export type Line = { readonly plan: PlanRow; readonly key?: KeyRow };

/**
 * The list of all plans of the workspace, with model, status and number of operating keys met.
 * @param drop takes files that are dropped on the list
 */
export function registerPlansView(
  server: Server,
  drop: vscode.TreeDragAndDropController<Line> | undefined,
): vscode.Disposable {
  const changed = new vscode.EventEmitter<undefined>();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  // Somebody may be typing: the list is refreshed after a pause.
  const soon = (): void => {
    waiting ??= setTimeout(() => {
      waiting = undefined;
      changed.fire(undefined);
    }, 300);
  };
  const provider: vscode.TreeDataProvider<Line> = {
    onDidChangeTreeData: changed.event,
    getChildren: async (line) => {
      if (line) return line.plan.keys.map((key) => ({ plan: line.plan, key }));
      const plans = await server.ask<PlanRow[]>('planwright/plans');
      return plans.map((plan) => ({ plan }));
    },
    getTreeItem: ({ plan, key }) => (key ? keyItem(plan, key) : planItem(plan)),
  };
  const view = vscode.window.createTreeView('planwright.plans', {
    treeDataProvider: provider,
    showCollapseAll: true,
    ...(drop && { dragAndDropController: drop }),
  });
  return vscode.Disposable.from(view, changed, server.onPlansChanged(soon), {
    dispose: () => clearTimeout(waiting),
  });
}

function planItem(plan: PlanRow): vscode.TreeItem {
  const uri = vscode.Uri.parse(plan.uri);
  const file = decodeURIComponent(plan.uri.slice(plan.uri.lastIndexOf('/') + 1));
  const title = plan.title ?? file;
  const met = plan.keys.filter(({ state }) => state === 'met').length;
  const waived = plan.keys.filter(({ state }) => state === 'waived').length;
  const coverage = plan.keys.length === 0 ? '' : `${met}/${plan.keys.length}`;
  const item = new vscode.TreeItem(
    title,
    plan.keys.length > 0
      ? vscode.TreeItemCollapsibleState.Collapsed
      : vscode.TreeItemCollapsibleState.None,
  );
  item.id = plan.uri;
  item.contextValue = 'plan';
  const progress = plan.progress?.says ?? '';
  item.description = [progress, coverage, plan.models, plan.status]
    .filter((part) => part !== '')
    .join(' · ');
  item.iconPath = icon(plan.errors > 0 ? 'error' : plan.warnings > 0 ? 'warning' : 'pass');
  item.command = { command: 'vscode.open', title: l10n.t('Open'), arguments: [uri] };
  const keys =
    plan.keys.length === 0
      ? l10n.t('no known model')
      : waived > 0
        ? l10n.t('{0} of {1} operating keys met, {2} waived', met, plan.keys.length, waived)
        : l10n.t('{0} of {1} operating keys met', met, plan.keys.length);
  const found = l10n.t('{0} errors, {1} warnings', plan.errors, plan.warnings);
  item.tooltip = [
    title,
    vscode.workspace.asRelativePath(uri),
    [plan.models, plan.status].filter(Boolean).join(' · '),
    keys,
    found,
    progress,
  ]
    .filter(Boolean)
    .join('\n');
  item.accessibilityInformation = {
    label: [title, plan.models, plan.status, keys, found, progress].filter(Boolean).join(', '),
  };
  return item;
}

function keyItem(plan: PlanRow, key: KeyRow): vscode.TreeItem {
  const item = new vscode.TreeItem(key.name);
  item.id = `${plan.uri}#${key.lever}`;
  item.description = key.says;
  item.iconPath = icon(
    key.state === 'met' ? 'pass' : key.state === 'waived' ? 'waived' : 'warning',
  );
  item.accessibilityInformation = { label: `${key.name}, ${key.says}` };
  const { start, end } = key.range;
  item.command = {
    command: 'vscode.open',
    title: l10n.t('Open'),
    arguments: [
      vscode.Uri.parse(plan.uri),
      { selection: new vscode.Range(start.line, start.character, end.line, end.character) },
    ],
  };
  return item;
}

const icons = {
  error: ['error', 'list.errorForeground'],
  warning: ['warning', 'list.warningForeground'],
  pass: ['pass', 'testing.iconPassed'],
  waived: ['circle-slash', 'descriptionForeground'],
} as const;

function icon(name: keyof typeof icons): vscode.ThemeIcon {
  const [id, color] = icons[name];
  return new vscode.ThemeIcon(id, new vscode.ThemeColor(color));
}
