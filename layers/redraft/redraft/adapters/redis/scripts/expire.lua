#!lua
-- Removes a session whose lifetime has ended, and remembers that there was one.
-- KEYS[1] metadata  [2] head  [3] versions  [4] snapshots  [5] idempotency  [6] feedback  [7] metrics  [8] ended
-- ARGV[1] metrics, or ''  [2] now, ms  [3] lifetime of the metrics and of the memory, ms
-- Returns 0 where it is gone already, -1 where it was removed now, or else the time (ms) at which it will expire.
local expires = redis.call('HGET', KEYS[1], 'expires')
if expires and tonumber(expires) > tonumber(ARGV[2]) then
  return tonumber(expires)
end
local removed = redis.call('DEL', KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5], KEYS[6])
if removed == 0 then
  return 0
end
if ARGV[1] ~= '' then
  redis.call('SET', KEYS[7], ARGV[1], 'PX', ARGV[3], 'NX')
end
redis.call('SET', KEYS[8], ARGV[2], 'PX', ARGV[3])
return -1
