-- Opens PLAN in Neovim with the settings of INIT, uses what Neovim offers, and prints what it shows as JSON.
-- Neovim 0.7 or newer, without plugins:  nvim --headless -u NONE -i NONE -S neovim.lua
-- AT is the place that is asked about: {"hover": [line, character], …}, from 0, in UTF-16 units.
local env = vim.env
local at = vim.json.decode(env.AT)
local wait = 20000
local out = { version = tostring(vim.version().major) .. '.' .. vim.version().minor }

vim.cmd('filetype on')
vim.cmd('luafile ' .. env.INIT) -- what docs/editors.md tells a user to write

local function finish(code)
  io.stdout:write(vim.json.encode(out) .. '\n')
  vim.cmd(code == 0 and 'qall!' or 'cquit')
end

local published = 0
local publish = vim.lsp.handlers['textDocument/publishDiagnostics']
vim.lsp.handlers['textDocument/publishDiagnostics'] = function(...)
  published = published + 1
  return publish(...)
end

vim.cmd('edit ' .. vim.fn.fnameescape(env.PLAN))
local buffer = vim.api.nvim_get_current_buf()
if not vim.wait(wait, function() return published > 0 end, 20) then
  out.error = 'no findings were published'
  return finish(1)
end
local client = vim.lsp.buf_get_clients(buffer)[next(vim.lsp.buf_get_clients(buffer))]

local function text() return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n') .. '\n' end
local function go(place)
  local line = vim.api.nvim_buf_get_lines(buffer, place[1], place[1] + 1, false)[1]
  vim.api.nvim_win_set_cursor(0, { place[1] + 1, vim.str_byteindex(line, place[2], true) })
end
local function ask(method, params)
  local answer = client.request_sync(method, params, wait, buffer)
  return answer and answer.result
end
local function here() return vim.lsp.util.make_position_params(0, client.offset_encoding) end
local function settled(test) return vim.wait(wait, test, 20) end
-- Undoes what a feature did to the text, so that the next one starts from the same.
local original = text()
local function restore()
  vim.cmd('silent! undo 0')
  return text() == original
end

out['textDocument/publishDiagnostics'] = vim.tbl_map(function(found)
  local line = vim.api.nvim_buf_get_lines(buffer, found.lnum, found.lnum + 1, false)[1]
  local _, column = vim.str_utfindex(line, math.min(found.col, #line))
  return { line = found.lnum + 1, column = column + 1, message = found.message, code = found.code or found.user_data.lsp.code }
end, vim.diagnostic.get(buffer))

go(at.hover)
local hover = ask('textDocument/hover', here())
out['textDocument/hover'] = table.concat(vim.lsp.util.convert_input_to_markdown_lines(hover.contents), '\n')

go(at.completion)
local completion = ask('textDocument/completion', here())
out['textDocument/completion'] = vim.tbl_map(function(item) return item.label end, completion.items)
local resolved = ask('completionItem/resolve', completion.items[1])
out['completionItem/resolve'] = resolved.documentation.value

go(at.definition)
vim.lsp.buf.definition()
settled(function() return vim.api.nvim_win_get_cursor(0)[1] ~= at.definition[1] + 1 end)
out['textDocument/definition'] = vim.api.nvim_win_get_cursor(0)[1] - 1

go(at.definition)
vim.lsp.buf.references()
settled(function() return #vim.fn.getqflist() > 0 end)
out['textDocument/references'] = vim.tbl_map(function(item) return item.lnum - 1 end, vim.fn.getqflist())
vim.cmd('cclose')

vim.fn.setqflist({})
vim.lsp.buf.workspace_symbol(env.SYMBOL)
settled(function() return #vim.fn.getqflist() > 0 end)
out['workspace/symbol'] = vim.tbl_map(function(item) return vim.fn.fnamemodify(vim.fn.bufname(item.bufnr), ':t') end, vim.fn.getqflist())
vim.cmd('cclose')

local symbols = ask('textDocument/documentSymbol', { textDocument = vim.lsp.util.make_text_document_params() })
out['textDocument/documentSymbol'] = vim.tbl_map(function(item) return item.text end, vim.lsp.util.symbols_to_items(symbols, buffer))

go(at.definition)
local marks = ask('textDocument/documentHighlight', here())
vim.lsp.util.buf_highlight_references(buffer, marks, client.offset_encoding)
out['textDocument/documentHighlight'] = #marks

go(at.fix)
local params = vim.lsp.util.make_range_params(0, client.offset_encoding)
params.context = { diagnostics = {} }
for _, action in ipairs(ask('textDocument/codeAction', params)) do
  if action.edit and action.title:find(env.FIX, 1, true) then
    vim.lsp.util.apply_workspace_edit(action.edit, client.offset_encoding)
    out['textDocument/codeAction'] = text()
    break
  end
end
restore()

go(at.definition)
vim.lsp.buf.rename('renamed-here')
settled(function() return text() ~= original end)
out['textDocument/rename'] = text()
restore()

vim.api.nvim_buf_set_lines(buffer, 0, 1, false, { 'plan:   1  ' })
local format = ask('textDocument/formatting', vim.lsp.util.make_formatting_params({}))
vim.lsp.util.apply_text_edits(format, buffer, client.offset_encoding)
out['textDocument/formatting'] = vim.api.nvim_buf_get_lines(buffer, 0, 1, false)[1]

local done = ask('workspace/executeCommand', { command = 'planwright.checkWorkspace' })
out['workspace/executeCommand'] = done.plans

client.stop()
finish(0)
