import type { Command } from 'commander';
import type { Shell } from './command.ts';
import { registerAssist } from './register-assist.ts';
import { registerCases } from './register-cases.ts';
import { registerCheck } from './register-check.ts';
import { registerDocuments } from './register-documents.ts';
import { registerGit } from './register-git.ts';
import { registerOthers } from './register-others.ts';
import { registerTracking } from './register-tracking.ts';

/** Defines every command. */
export function registerAll(program: Command, shell: Shell): void {
  registerCheck(program, shell);
  registerGit(program, shell);
  registerOthers(program, shell);
  registerCases(program, shell);
  registerDocuments(program, shell);
  registerTracking(program, shell);
  registerAssist(program, shell);
}
