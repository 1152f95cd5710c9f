import type { Command } from 'commander';
import { command, langOption, type Shell } from './command.ts';
import type { McpFlags } from './commands/mcp.ts';

/** Defines the command for assistants. */
export function registerAssist(program: Command, shell: Shell): void {
  const t = (en: string, zh: string): string => ({ en, zh })[shell.lang];
  command(program, shell, 'mcp', {
    en: 'Serve the tools for AI assistants over standard input and output (MCP). Writes nothing.',
    zh: '通过标准输入输出（MCP）向 AI 助手提供工具；不写入任何文件。',
  })
    .argument(
      '[folders...]',
      t(
        'folders that may be read; by default those that the client names, else the working folder',
        '可读取的文件夹；默认为客户端给出的文件夹，否则为工作文件夹',
      ),
    )
    .addOption(langOption(shell))
    .action(async (folders: string[], flags: McpFlags) => {
      const terminal = shell.terminal(flags.lang);
      const { mcpCommand } = await import('./commands/mcp.ts');
      shell.exit(mcpCommand(folders, terminal));
    });
}
