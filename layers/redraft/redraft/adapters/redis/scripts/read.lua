#!lua flags=no-writes
-- Reads a session as it stands.
-- KEYS[1] metadata  [2] head  [3] versions  [4] ended  [5] idempotency
-- ARGV[1] how many of the latest records  [2] Idempotency-Key, or ''
-- Returns {'missing', 1 if it has expired, 1 if parts of it are left} or
--   {'found', metadata (field, value, ...), version, revision, memo, design, {records}, remembered entry or false}
local metadata = redis.call('HGETALL', KEYS[1])
if #metadata == 0 then
  return {'missing', redis.call('EXISTS', KEYS[4]), redis.call('EXISTS', KEYS[2], KEYS[3])}
end
local head = redis.call('HMGET', KEYS[2], 'revision', 'memo', 'design')
local records = {}
if tonumber(ARGV[1]) > 0 then
  records = redis.call('LRANGE', KEYS[3], -tonumber(ARGV[1]), -1)
end
local remembered = false
if ARGV[2] ~= '' then
  remembered = redis.call('HGET', KEYS[5], ARGV[2])
end
return {'found', metadata, redis.call('LLEN', KEYS[3]), head[1], head[2], head[3], records, remembered}
