/** Colours by name, for light and dark; an editor's theme may override them. */
const light = `--fg:#1f2328;--quiet:#57606a;--bg:#fff;--line:#d0d7de;--row:#f6f8fa;--accent:#0b6e69;--accent2:#8a4b00;--good:#1a7f37;--part:#8a5a00;--bad:#b3261e;--idle:#6e7781;--sign:#fff`;
const dark = `--fg:#e6edf3;--quiet:#a3adb8;--bg:#16191d;--line:#3a424b;--row:#1e2329;--accent:#4cc2b7;--accent2:#f0b35c;--good:#4cc26a;--part:#e3b341;--bad:#ff8a80;--idle:#a3adb8;--sign:#10151a`;

/** Colours for pages outside an editor. */
export const ownColours = `:root{${light}}@media (prefers-color-scheme:dark){:root{${dark}}}@media print{:root{${light}}}@media (prefers-contrast:more){:root{--quiet:var(--fg);--line:var(--fg)}}`;

/**
 * Outside an editor pictures have a fixed size; a smaller window shrinks them as long as their
 * texts stay legible.
 */
export const ownPictures = `@media screen{.picture{max-width:max(100%,720px);height:auto}}`;

/** The styles of pictures. */
export const pictureStyle = `
.picture{display:block;max-width:none;font:13px/1.2 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","WenQuanYi Micro Hei",sans-serif}
.picture text{fill:var(--fg);dominant-baseline:central;unicode-bidi:isolate}
.picture .small{font-size:12px}.picture .quiet{fill:var(--quiet)}.picture .strong{font-weight:600}
.picture .row{fill:transparent}.picture .mark:hover .row{fill:var(--row)}
.picture .grid,.picture .axis{fill:none;stroke:var(--line);stroke-width:1}
.picture .state{fill:var(--idle)}.picture .state.met{fill:var(--good)}.picture .state.partly,.picture .state.hollow,.picture .state.wrong{fill:var(--part)}.picture .state.missing{fill:var(--bad)}.picture .state.advised{fill:transparent;stroke:var(--idle);stroke-width:1.5}
.picture .sign{fill:var(--sign);font-weight:700;font-size:12px}
.picture .box{fill:transparent;stroke:var(--accent);stroke-width:1.5}.picture .box.live{fill:var(--accent)}
.picture .track{stroke:var(--line);stroke-width:2}.picture .climb{stroke:var(--accent);stroke-width:3}.picture .from{fill:var(--bg);stroke:var(--accent);stroke-width:2}.picture .to{fill:var(--accent)}
.picture .check{stroke:var(--fg);stroke-width:2}.picture .case{fill:var(--accent2)}
.picture .bar{fill:var(--accent);stroke:var(--accent)}.picture .bar.done{fill:var(--idle);stroke:var(--idle)}.picture .bar.stopped{fill:transparent;stroke:var(--idle);stroke-dasharray:3 3}.picture .bar.open{fill-opacity:.75}
.picture .band{fill:var(--accent);fill-opacity:.07}.picture .band.odd{fill-opacity:.14}
.picture .milestone{fill:var(--accent2);stroke:var(--bg)}
.picture .wait{fill:none;stroke:var(--quiet);stroke-width:1.2}.picture .tip{fill:var(--quiet)}.picture .wait.early{stroke:var(--bad);stroke-dasharray:4 2}.picture .tip.early{fill:var(--bad)}
.picture .today{stroke:var(--accent2);stroke-width:2;stroke-dasharray:2 3}
.picture .planned{fill:none;stroke:var(--quiet);stroke-width:1.5;stroke-dasharray:5 4}.picture .measured{fill:none;stroke:var(--accent);stroke-width:2.5}.picture .point{fill:var(--accent)}
.picture .track-on-track,.picture .track-reached{fill:var(--good)}.picture .track-at-risk{fill:var(--part)}.picture .track-off-track,.picture .track-missed{fill:var(--bad)}.picture .track-no-figure,.picture .track-too-early{fill:var(--quiet)}
.picture .money{fill:var(--accent)}
.picture .series{fill:none;stroke-width:2.5}.picture .series.model{stroke:var(--quiet);stroke-dasharray:5 4}.picture .series.levers{stroke:var(--accent)}.picture .series.declared{stroke:var(--accent2);stroke-dasharray:1 4;stroke-linecap:round;stroke-width:3.5}
.picture .mark[data-at]{cursor:pointer}.picture .mark.current .row{fill:var(--row);stroke:var(--accent)}
`;

/** The styles of pages, in an editor and outside. */
export const pageStyle = `
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--fg);font:14px/1.5 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","WenQuanYi Micro Hei",sans-serif;overflow-wrap:anywhere}
main{max-width:1000px;margin:0 auto;padding:16px 20px 40px}
article+article{border-top:3px solid var(--line);margin-top:40px}
h1{font-size:1.6em;line-height:1.25;margin:.4em 0}h2{font-size:1.2em;margin:1.8em 0 .6em;border-bottom:1px solid var(--line);padding-bottom:.2em}h3{font-size:1em;margin:1em 0 .3em}
p{margin:.4em 0}.note,.quiet,.summary{color:var(--quiet)}.note{font-size:.92em}
.facts{display:flex;flex-wrap:wrap;gap:6px 24px;margin:.6em 0}.facts div{min-width:0}.facts dt{color:var(--quiet);font-size:.86em}.facts dd{margin:0;font-weight:600;unicode-bidi:isolate}
.strip{margin:.4em 0}.strip div{display:grid;grid-template-columns:7em 1fr;gap:0 12px}.strip dt{color:var(--quiet);font-size:.92em}.strip dd{margin:0 0 .3em;unicode-bidi:isolate}.fits{color:var(--good)}.differs{color:var(--part)}
.figure{overflow-x:auto;margin:.4em 0}
details{margin:.5em 0}summary{cursor:pointer;color:var(--accent)}
.scroll{overflow-x:auto;position:relative}.scroll+.scroll{margin-top:14px}
table{border-collapse:collapse;width:100%;font-size:.93em}caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th,td{text-align:start;vertical-align:top;padding:4px 10px 4px 0;border-bottom:1px solid var(--line);min-width:5em;unicode-bidi:isolate;overflow-wrap:break-word}thead th{color:var(--quiet);font-weight:600}tbody th{font-weight:600}
.plain{list-style:none;padding:0;margin:0}.plain li{padding:3px 0;border-bottom:1px solid var(--line)}
.badge{display:inline-block;border:1px solid currentColor;border-radius:3px;padding:0 5px;font-size:.85em}.badge.error{color:var(--bad)}.badge.warning{color:var(--part)}.badge.info,.badge.hint{color:var(--quiet)}
code{font-family:ui-monospace,monospace;font-size:.92em}
.goto{font:inherit;color:inherit;background:none;border:0;padding:0;text-align:start;cursor:pointer;text-decoration:underline dotted;text-underline-offset:3px;overflow-wrap:break-word}
.plain .goto{text-decoration:none}.plain .goto:hover,.plain .goto:focus-visible,.plain .goto code{text-decoration:underline dotted}
.goto:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
table.plans tbody th{min-width:10em}table.matrix{width:auto}.matrix th,.matrix td{min-width:0}.matrix thead th{vertical-align:bottom}.matrix thead th:first-child,.matrix tbody th{position:sticky;left:0;background:var(--bg);min-width:9em;max-width:16em;overflow-wrap:anywhere}.matrix .tall{padding:2px}.matrix .tall span{display:inline-block;writing-mode:vertical-rl;max-height:13em;padding-block-end:2px;padding-inline-end:6px}.matrix .cell{padding:4px 2px;text-align:center;font-weight:700}.cell.met{color:var(--good)}.cell.partly,.cell.hollow,.cell.wrong{color:var(--part)}.cell.missing{color:var(--bad)}.cell.advised,.cell.waived{color:var(--quiet)}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
tr.current th,tr.current td,li .current{background:var(--row)}
@media print{article+article{break-before:page;border:0;margin:0}h2,h3{break-after:avoid}details{display:block}details>summary{display:none}details::details-content{content-visibility:visible;display:block}section{break-inside:avoid-page}main{max-width:none;padding:0}.figure{overflow:visible}.picture{max-width:100%;height:auto}}
`;
