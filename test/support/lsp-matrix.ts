import type { Text } from '../../server/src/text/language.ts';
import { emacsRequests, neovimRequests, vscodeRequests } from './lsp-clients.ts';

/**
 * What a client may ask the language server, and what it gets. Every line has a protocol test;
 * docs/editors.md shows this table.
 */
export const requests = {
  'textDocument/publishDiagnostics': { en: 'findings while you type', zh: '边写边给出提示' },
  'textDocument/diagnostic': { en: 'findings when the editor asks', zh: '编辑器索取时给出提示' },
  'workspace/diagnostic': {
    en: 'findings of every plan of the workspace; held open until there is news',
    zh: '工作区全部计划的提示；有变化才作答',
  },
  'textDocument/completion': {
    en: 'what fits the place, in either language',
    zh: '补全，中英文皆可',
  },
  'completionItem/resolve': { en: 'the case that speaks for a choice', zh: '候选项的说明与案例' },
  'textDocument/hover': { en: 'what a word means here, with its evidence', zh: '悬停说明与证据' },
  'textDocument/codeAction': {
    en: 'quick fixes, fix all, short and full form, extract an initiative, sort levers, names to ids, standard dates and numbers',
    zh: '修正与全部修正、长短写法互换、提取举措、按模式排序、名称换标识、统一日期与数字写法',
  },
  'textDocument/documentSymbol': { en: 'outline in the words of the plan', zh: '大纲' },
  'workspace/symbol': {
    en: 'entries of all plans of the workspace',
    zh: '在工作区的全部计划中查找条目',
  },
  'textDocument/foldingRange': { en: 'sections, entries, comments, texts', zh: '折叠' },
  'textDocument/selectionRange': {
    en: 'word, part of a KPI line, entry, section',
    zh: '逐级扩大选区',
  },
  'textDocument/documentHighlight': {
    en: 'every place that names the same thing',
    zh: '高亮同一对象',
  },
  'textDocument/semanticTokens/full': {
    en: 'models, levers, mechanisms, KPIs, references',
    zh: '语义着色',
  },
  'textDocument/codeLens': { en: 'how many operating keys are met', zh: '运营要点覆盖情况' },
  'textDocument/inlayHint': {
    en: 'names of levers, change of a KPI, days left',
    zh: '杠杆名称、指标变化、剩余天数',
  },
  'textDocument/documentLink': {
    en: 'pages of sources, company catalogues',
    zh: '来源网页与企业目录',
  },
  'textDocument/definition': { en: 'own entries, entries of company catalogues', zh: '转到定义' },
  'textDocument/references': { en: 'in the plan, or over plans and catalogues', zh: '查找引用' },
  'textDocument/prepareRename': { en: 'what can be renamed, and why not', zh: '能否改名及原因' },
  'textDocument/rename': { en: 'an id with all its references', zh: '改名并更新全部引用' },
  'textDocument/formatting': {
    en: 'white space and punctuation only',
    zh: '整理格式，只动空白与标点',
  },
  'textDocument/rangeFormatting': { en: 'the entries that are selected', zh: '整理所选条目' },
  'workspace/willRenameFiles': {
    en: 'paths of catalogues, sources and baselines follow a file that moves',
    zh: '文件改名或移动后，目录、来源与基线中的路径随之更新',
  },
  'workspace/executeCommand': {
    en: 'checks all plans, can be cancelled',
    zh: '检查全部计划，可取消',
  },
  'textDocument/onTypeFormatting': { en: 'the line above, after Enter', zh: '回车后整理上一行' },
} as const satisfies Record<string, Text>;

export type Request = keyof typeof requests;

// A client cannot be tested with a request that is not in the table.
[vscodeRequests, neovimRequests, emacsRequests] satisfies readonly (readonly Request[])[];

/**
 * Requests about more than one document. Their tests: test/lsp/workspace.test.ts; those of all
 * others: test/lsp/requests.test.ts.
 */
export type WorkspaceRequest =
  | 'workspace/diagnostic'
  | 'workspace/executeCommand'
  | 'workspace/willRenameFiles';

/**
 * Who asks, and which requests a test of it covers. VS Code is tested in both its hosts by the same
 * tests.
 */
const clients: readonly { readonly name: Text; readonly covers: (request: string) => boolean }[] = [
  { name: { en: 'protocol', zh: '协议' }, covers: () => true },
  { name: { en: 'VS Code', zh: 'VS Code' }, covers: (request) => has(vscodeRequests, request) },
  {
    name: { en: 'VS Code, web', zh: 'VS Code 网页版' },
    covers: (request) => has(vscodeRequests, request),
  },
  { name: { en: 'Neovim', zh: 'Neovim' }, covers: (request) => has(neovimRequests, request) },
  { name: { en: 'Emacs', zh: 'Emacs' }, covers: (request) => has(emacsRequests, request) },
];

function has(list: readonly string[], request: string): boolean {
  return list.includes(request);
}

/** The table of docs/editors.md: requests, and the clients that each one is tested with. */
export function matrix(lang: 'en' | 'zh'): string {
  const head = [
    lang === 'zh' ? '请求' : 'request',
    lang === 'zh' ? '内容' : 'gives',
    ...clients.map(({ name }) => name[lang]),
  ];
  const rows = Object.entries(requests).map(([request, text]) => {
    const marks = clients.map(({ covers }) => (covers(request) ? '✔' : ''));
    return `| \`${request}\` | ${text[lang]} | ${marks.join(' | ')} |`;
  });
  return [
    `| ${head.join(' | ')} |`,
    `|---|---|${clients.map(() => ':-:|').join('')}`,
    ...rows,
  ].join('\n');
}

/** The request for each capability that a server announces. */
export const capabilities: Readonly<Record<string, Request>> = {
  diagnosticProvider: 'textDocument/diagnostic',
  executeCommandProvider: 'workspace/executeCommand',
  completionProvider: 'textDocument/completion',
  hoverProvider: 'textDocument/hover',
  codeActionProvider: 'textDocument/codeAction',
  documentSymbolProvider: 'textDocument/documentSymbol',
  workspaceSymbolProvider: 'workspace/symbol',
  foldingRangeProvider: 'textDocument/foldingRange',
  selectionRangeProvider: 'textDocument/selectionRange',
  documentHighlightProvider: 'textDocument/documentHighlight',
  semanticTokensProvider: 'textDocument/semanticTokens/full',
  codeLensProvider: 'textDocument/codeLens',
  inlayHintProvider: 'textDocument/inlayHint',
  documentLinkProvider: 'textDocument/documentLink',
  definitionProvider: 'textDocument/definition',
  referencesProvider: 'textDocument/references',
  renameProvider: 'textDocument/rename',
  documentFormattingProvider: 'textDocument/formatting',
  documentRangeFormattingProvider: 'textDocument/rangeFormatting',
  documentOnTypeFormattingProvider: 'textDocument/onTypeFormatting',
};
