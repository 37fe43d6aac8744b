#!lua flags=no-writes
-- Reads a session as it stands.
-- KEYS[1] state, and no other: while a slot moves key by key, a script may not touch keys of both places
-- ARGV[1] how many of the latest records  [2] Idempotency-Key, or ''
-- Returns {'missing'} or
--   {'found', {fields, in the order below}, remembered entry or false, beginning of the latest record or false,
--   beginning of the record before the first that follows or false, {records}}
local state = KEYS[1]
if redis.call('EXISTS', state) == 0 then
  return {'missing'}
end
local fields = redis.call('HMGET', state, 'about', 'status', 'last', 'expires', 'questions', 'unchanged', 'answers',
  'failed', 'model_calls', 'prompt_tokens', 'cached_tokens', 'output_tokens', 'cost_micros', 'version',
  'revision', 'memo', 'design', 'names')
local remembered = ARGV[2] ~= '' and redis.call('HGET', state, 'i:' .. ARGV[2])
local function beginning(at)
  local record = redis.call('HGET', state, 'v:' .. at)
  return record and string.sub(record, 1, 24)
end
local version, records = tonumber(fields[14] or '') or 0, {}
local tail = beginning(version)
if not tail then
  version = 0 -- the count is damaged, or the log cut off
end
local first = math.max(1, version - tonumber(ARGV[1]) + 1)
for at = first, version do
  records[#records + 1] = redis.call('HGET', state, 'v:' .. at)
end
return {'found', fields, remembered, tail, first <= version and beginning(first - 1), records}
