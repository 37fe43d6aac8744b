#!lua
-- Stores a new session in full: its versions, snapshots and head.
-- KEYS[1] state  [2] ended
-- ARGV[1] records, MessagePack array  [2] the other fields, MessagePack array of field, value, ...
-- ARGV[3] keys' lifetime, ms  [4] 1 if an ended session of this id may come back
-- Returns 1 (also where this very session was stored before), or 0 where the id is taken; then nothing changed.
local records, fields = cmsgpack.unpack(ARGV[1]), cmsgpack.unpack(ARGV[2])
if redis.call('EXISTS', KEYS[1]) == 1 then
  return redis.call('HGET', KEYS[1], 'v:1') == records[1] and 1 or 0
elseif ARGV[4] == '1' then
  redis.call('DEL', KEYS[2])
elseif redis.call('EXISTS', KEYS[2]) == 1 then
  return 0
end
for version, record in ipairs(records) do
  redis.call('HSET', KEYS[1], 'v:' .. version, record)
end
for at = 1, #fields, 2 do
  redis.call('HSET', KEYS[1], fields[at], fields[at + 1])
end
redis.call('HSET', KEYS[1], 'version', #records, 'revision', 1)
redis.call('PEXPIRE', KEYS[1], ARGV[3])
return 1
