import * as vscode from 'vscode';

const list = 'text/uri-list';

/** Takes files that are dropped on a view. */
export function dropOf<T>(
  isWanted: (file: vscode.Uri) => boolean,
  take: (files: readonly vscode.Uri[]) => Promise<void>,
): vscode.TreeDragAndDropController<T> {
  return {
    dragMimeTypes: [],
    dropMimeTypes: [list, 'files'],
    handleDrop: async (_target, dropped) => {
      const text = await dropped.get(list)?.asString();
      const files = (text ?? '')
        .split(/\r?\n/)
        .filter((line) => line !== '' && !line.startsWith('#'))
        .map((line) => vscode.Uri.parse(line, true))
        .filter(isWanted);
      if (files.length > 0) await take(files);
    },
  };
}
