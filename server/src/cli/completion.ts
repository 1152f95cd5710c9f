import type { Command } from 'commander';

interface Word {
  readonly word: string;
  readonly about: string;
  readonly choices: readonly string[];
  readonly takesValue: boolean;
}

interface Known {
  readonly name: string;
  readonly about: string;
  readonly options: readonly Word[];
}

/**
 * A script that completes the commands and options of the program; files are completed everywhere
 * else.
 */
export function completionScript(program: Command, shell: 'bash' | 'zsh' | 'fish'): string {
  const commands = program.createHelp().visibleCommands(program).map(known);
  return { bash, zsh, fish }[shell](commands);
}

function known(command: Command): Known {
  const options = command.createHelp().visibleOptions(command);
  return {
    name: command.name(),
    about: command.description(),
    options: options.map(({ long, short, description, argChoices, required, optional }) => ({
      word: long ?? short ?? '',
      about: description,
      choices: argChoices ?? [],
      takesValue: required || optional,
    })),
  };
}

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

function bash(commands: readonly Known[]): string {
  const cases = commands.map(
    ({ name, options }) =>
      `    ${name}) words=${quoted(options.map(({ word }) => word).join(' '))} ;;`,
  );
  const values = choices(commands).map(
    ([word, list]) =>
      `    ${word}) COMPREPLY=($(compgen -W ${quoted(list.join(' '))} -- "$current")); return ;;`,
  );
  return `# planwright completion bash > ~/.local/share/bash-completion/completions/planwright
_planwright() {
  local current="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" words=''
  case "$before" in
${values.join('\n')}
  esac
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W ${quoted(commands.map(({ name }) => name).join(' '))} -- "$current"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
  esac
  case "$current" in
    -*) COMPREPLY=($(compgen -W "$words" -- "$current")) ;;
    *) COMPREPLY=($(compgen -f -- "$current")) ;;
  esac
}
complete -o filenames -F _planwright planwright
`;
}

function zsh(commands: readonly Known[]): string {
  const pairs = commands.map(
    ({ name, about }) => `    ${quoted(`${name}:${about.replaceAll(':', ' ')}`)}`,
  );
  const cases = commands.map(({ name, options }) => {
    const specs = options.map(({ word, about, choices: list, takesValue }) => {
      const value = takesValue ? `: :${list.length > 0 ? `(${list.join(' ')})` : '_files'}` : '';
      return quoted(`${word}[${about.replace(/[[\]:]/g, ' ')}]${value}`);
    });
    return `    ${name}) _arguments ${specs.join(' ')} '*:file:_files' ;;`;
  });
  return `#compdef planwright
# planwright completion zsh > "\${fpath[1]}/_planwright"
_planwright() {
  local -a commands
  commands=(
${pairs.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local name="\${words[2]}"
  shift words
  (( CURRENT-- ))
  case "$name" in
${cases.join('\n')}
  esac
}
_planwright "$@"
`;
}

function fish(commands: readonly Known[]): string {
  const lines = commands.flatMap(({ name, about, options }) => [
    `complete -c planwright -n __fish_use_subcommand -f -a ${name} -d ${quoted(about)}`,
    ...options.map(({ word, about: text, choices: list, takesValue }) => {
      const value = list.length > 0 ? ` -x -a ${quoted(list.join(' '))}` : takesValue ? ' -r' : '';
      return `complete -c planwright -n '__fish_seen_subcommand_from ${name}' -l ${word.replace(/^-+/, '')} -d ${quoted(text)}${value}`;
    }),
  ]);
  return `# planwright completion fish > ~/.config/fish/completions/planwright.fish\n${lines.join('\n')}\n`;
}

/** Options with a fixed set of values that all commands share, each of them once. */
function choices(commands: readonly Known[]): (readonly [string, readonly string[]])[] {
  const found = new Map<string, Set<string>>();
  for (const { options } of commands)
    for (const { word, choices: list } of options)
      if (list.length > 0) found.set(word, new Set([...(found.get(word) ?? []), ...list]));
  return [...found].map(([word, list]) => [word, [...list]]);
}
