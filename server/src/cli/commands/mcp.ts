import type { Lang } from '../../text/language.ts';
import { UsageError } from '../files.ts';
import { realFolders } from '../mcp/roots.ts';
import { serve } from '../mcp/serve.ts';
import type { Terminal } from '../terminal.ts';

export interface McpFlags {
  readonly lang?: Lang;
}

/**
 * Serves the tools for assistants until standard input is closed.
 * @param folders what may be read, instead of what the client names or the working folder
 * @throws UsageError for a folder that cannot be used
 */
export function mcpCommand(folders: readonly string[], terminal: Terminal): number {
  const given = folders.map((folder) => {
    const [real] = realFolders([folder]);
    if (real !== undefined) return real;
    throw new UsageError({
      en: `${folder} cannot be served: it is not a folder, or it is a whole disk or your home folder.`,
      zh: `无法使用 ${folder}：它不是文件夹，或是整个磁盘或用户主目录。`,
    });
  });
  serve(given, terminal);
  return 0;
}
