// Turns files into sections. Pure: takes texts, returns data and problems.
import { parse } from 'yaml';
import { lists, singles } from './fields.mjs';
import { checkReferences } from './references.mjs';

const maxLines = 300;

/**
 * Reads and checks the catalogue.
 * @param files path below schemas/catalog (with `/`) → text
 * @param parseYaml turns a text into its value; throws when it is no YAML
 * @returns the sections as written, and all problems; the data is only valid when there are none
 */
export function readCatalog(files, parseYaml = (text) => parse(text, { uniqueKeys: true })) {
  const problems = [];
  const data = Object.fromEntries(Object.keys(lists).map((name) => [name, []]));
  const refs = [];
  const parsed = (path) => {
    try {
      return parseYaml(files.get(path) ?? '');
    } catch (error) {
      problems.push(`${path}: is no YAML: ${error instanceof Error ? error.message : error}`);
      return undefined;
    }
  };
  const index = parsed('catalog.yaml');
  const order = Array.isArray(index?.files) ? index.files : [];
  for (const path of order)
    if (!files.has(path)) problems.push(`catalog.yaml: files names ${path}, which does not exist`);
  for (const path of files.keys()) {
    if (path !== 'catalog.yaml' && !order.includes(path))
      problems.push(`${path}: is not listed under files in catalog.yaml`);
  }
  for (const path of ['catalog.yaml', ...order.filter((name) => files.has(name))]) {
    const lines = files.get(path)?.trimEnd().split('\n').length ?? 0;
    if (lines > maxLines)
      problems.push(`${path}: has ${lines} lines, at most ${maxLines} are allowed`);
    const sections = path === 'catalog.yaml' ? { catalog: index?.catalog } : parsed(path);
    const ctx = {
      say: (at, problem) => problems.push(`${path}: ${at} ${problem}`),
      ref: (kind, id, at) => refs.push({ kind, id, at: `${path}: ${at}` }),
    };
    for (const [name, value] of Object.entries(sections ?? {})) take(name, value, data, ctx);
  }
  for (const name of Object.keys(singles))
    if (data[name] === undefined) problems.push(`the section ${name} is missing`);
  problems.push(...checkReferences(data, refs));
  return { data, problems };
}

function take(name, value, data, ctx) {
  if (name in singles) {
    singles[name](value, name, ctx);
    if (data[name] !== undefined) ctx.say(name, 'is there twice');
    data[name] = value;
  } else if (name in lists) {
    if (!Array.isArray(value)) return ctx.say(name, 'must be a list');
    value.forEach((entry, at) => {
      lists[name](entry, `${name}[${entry?.id ?? at}]`, ctx);
    });
    data[name].push(...value.filter((entry) => entry !== null && entry !== undefined));
  } else ctx.say(name, 'is not a known section');
}
