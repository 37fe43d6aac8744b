#!lua
-- Stores a new session in full: its versions, snapshots and head.
-- KEYS[1] metadata  [2] head  [3] versions  [4] snapshots  [5] ended
-- ARGV[1] about  [2] records, MessagePack array  [3] snapshots, MessagePack array of version, design, version, ...
-- ARGV[4] memo  [5] design  [6] now, ms  [7] expires, ms  [8] keys' lifetime, ms  [9] status
-- ARGV[10] counters, MessagePack array of name, count, ...
-- Returns 1 (also where this very session was stored before), or 0 where the id is taken; then nothing changed.
local records = cmsgpack.unpack(ARGV[2])
if redis.call('EXISTS', KEYS[1], KEYS[3], KEYS[5]) > 0 then
  return redis.call('LINDEX', KEYS[3], 0) == records[1] and 1 or 0
end
redis.call('HSET', KEYS[1], 'about', ARGV[1], 'status', ARGV[9], 'last', ARGV[6], 'expires', ARGV[7])
local counters = cmsgpack.unpack(ARGV[10])
for at = 1, #counters, 2 do
  redis.call('HSET', KEYS[1], counters[at], counters[at + 1])
end
redis.call('HSET', KEYS[2], 'revision', 1, 'memo', ARGV[4], 'design', ARGV[5])
for _, record in ipairs(records) do
  redis.call('RPUSH', KEYS[3], record)
end
local snapshots = cmsgpack.unpack(ARGV[3])
for at = 1, #snapshots, 2 do
  redis.call('HSET', KEYS[4], snapshots[at], snapshots[at + 1])
end
for at = 1, 4 do
  redis.call('PEXPIRE', KEYS[at], ARGV[8])
end
return 1
