#!lua
-- Puts what could be saved of a damaged session in the place of what was there, unless somebody changed it since.
-- KEYS[1] state
-- ARGV[1] revision and [2] memo, as they were found, or '' where they were not
-- ARGV[3] fields to set, MessagePack array of field, value, ...  [4] fields to drop, MessagePack array
-- ARGV[5] keys' lifetime, ms
-- Returns 1, or 0 where it was changed; then nothing happened.
local revision, memo = unpack(redis.call('HMGET', KEYS[1], 'revision', 'memo'))
if (revision or '') ~= ARGV[1] or (memo or '') ~= ARGV[2] or redis.call('EXISTS', KEYS[1]) == 0 then
  return 0
end
for _, field in ipairs(cmsgpack.unpack(ARGV[4])) do
  redis.call('HDEL', KEYS[1], field)
end
local fields = cmsgpack.unpack(ARGV[3])
for at = 1, #fields, 2 do
  redis.call('HSET', KEYS[1], fields[at], fields[at + 1])
end
redis.call('PEXPIRE', KEYS[1], ARGV[5])
return 1
