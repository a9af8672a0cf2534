-- Opens the plan that Neovim was started with, asks the server what an editor asks, and writes the answers as JSON into the file that
-- the environment names.
local function ask(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params, 20000) or {}
  for _, answer in pairs(answers) do
    return answer.result
  end
end

--- The document and the place behind `text` in the first line that holds it.
local function behind(text)
  for row, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, true)) do
    local _, last = string.find(line, text, 1, true)
    if last then
      vim.api.nvim_win_set_cursor(0, { row, last - 1 })
      return vim.lsp.util.make_position_params(0, 'utf-16')
    end
  end
  error('no line holds ' .. text)
end

local function run()
  assert(vim.wait(30000, function() return #vim.diagnostic.get(0) > 0 end, 100), 'no diagnostics came')
  local diagnostics = vim.diagnostic.get(0)
  local said = {}
  for _, diagnostic in ipairs(diagnostics) do
    table.insert(said, { code = diagnostic.code, line = diagnostic.lnum, message = diagnostic.message })
  end

  local note = behind('tre[^1')
  local rename = ask('textDocument/rename', vim.tbl_extend('force', note, { newName = '2' }))
  local hover = ask('textDocument/hover', behind('58/2024'))

  -- what an editor sends back of a problem that it was told
  local actions
  for _, diagnostic in ipairs(diagnostics) do
    if diagnostic.code == 'danh-so-nhay' then
      local range = {
        start = { line = diagnostic.lnum, character = diagnostic.col },
        ['end'] = { line = diagnostic.end_lnum, character = diagnostic.end_col },
      }
      local known = vim.tbl_extend('force', diagnostic.user_data.lsp, {
        range = range,
        message = diagnostic.message,
        source = diagnostic.source,
        severity = diagnostic.severity,
      })
      actions = ask('textDocument/codeAction', {
        textDocument = note.textDocument,
        range = range,
        context = { diagnostics = { known } },
      })
    end
  end

  local pages = ask('workspace/executeCommand', {
    command = 'kehoach.pagesInBrowser',
    arguments = { { uri = vim.uri_from_bufnr(0) } },
  })

  local last = vim.api.nvim_buf_line_count(0)
  vim.api.nvim_buf_set_lines(0, last, last, true, { 'Căn cứ luat dau tu cong' })
  local place = behind('luat dau tu cong')
  place.position.character = place.position.character + 1
  local completion = ask('textDocument/completion', place)

  return { diagnostics = said, rename = rename, hover = hover, actions = actions, pages = pages, completion = completion }
end

local ok, result = pcall(run)
local out = assert(io.open(os.getenv('KEHOACH_EDITOR_ANSWERS'), 'w'))
out:write(vim.fn.json_encode(ok and result or { failed = tostring(result) }))
out:close()
vim.cmd('qall!')
