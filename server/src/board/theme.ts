import { pageStyle, pictureStyle } from '../report/page/style.ts';

/** Our colours by the names of an editor's theme. */
const theme = `:root{
--fg:var(--vscode-editor-foreground,#1f2328);--bg:var(--vscode-editor-background,#fff);--quiet:var(--vscode-descriptionForeground,#57606a);
--line:var(--vscode-contrastBorder,var(--vscode-panel-border,#d0d7de));--row:var(--vscode-list-hoverBackground,#f6f8fa);
--accent:var(--vscode-textLink-foreground,#0b6e69);--accent2:var(--vscode-charts-purple,#652d90);--good:var(--vscode-charts-green,#1a7f37);
--part:var(--vscode-editorWarning-foreground,#8a5a00);--bad:var(--vscode-errorForeground,#b3261e);--idle:var(--vscode-descriptionForeground,#6e7781);
--sign:var(--vscode-editor-background,#fff)}
`;

const controls = `
body{padding:0;font-family:var(--vscode-font-family,system-ui)}
.what-if{min-width:0;display:flex;flex-wrap:wrap;gap:6px 16px;align-items:center;border:1px solid var(--line);border-radius:4px;margin:0 0 8px}
.what-if label{min-width:0}.what-if select,.what-if input{font:inherit;max-width:100%;color:var(--vscode-dropdown-foreground,inherit);background:var(--vscode-dropdown-background,transparent);border:1px solid var(--vscode-dropdown-border,var(--line));padding:2px 4px}
.what-if :focus-visible{outline:1px solid var(--vscode-focusBorder,var(--accent));outline-offset:1px}
.supposed{border-left:3px solid var(--accent2);padding-left:10px;font-weight:600}
.as-if .mark,.as-if .goto{cursor:default}
#more{font:inherit;color:var(--vscode-button-foreground,var(--bg));background:var(--vscode-button-background,var(--accent));border:1px solid var(--vscode-button-border,transparent);padding:4px 12px;cursor:pointer}
main{padding:10px 16px 32px}
.goto:focus-visible,summary:focus-visible,.scroll:focus-visible{outline-color:var(--vscode-focusBorder,var(--accent))}
.vscode-high-contrast,.vscode-high-contrast-light{--quiet:var(--fg)}
.vscode-high-contrast .picture .row{stroke:transparent}
.vscode-high-contrast .current,.vscode-high-contrast-light .current{outline:1px dashed var(--vscode-contrastActiveBorder,var(--fg))}
tr[data-at],li[data-at]{cursor:pointer}
`;

/** The styles that make a board look like a part of the editor. */
export const boardStyle = theme + pageStyle + pictureStyle + controls;
