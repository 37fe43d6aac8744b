#!lua
-- Brings a session from the first layout, a key for each part, into the one hash of today; all its values stay.
-- KEYS[1] state  [2] metadata  [3] head  [4] versions  [5] snapshots  [6] idempotency  [7] feedback  [8] metrics
-- ARGV[1] keys' lifetime, ms
-- Returns 1, or 0 where there is nothing to bring over; safe to run twice.
if redis.call('EXISTS', KEYS[1]) == 1 or redis.call('EXISTS', KEYS[2]) == 0 then
  return 0
end
local state = KEYS[1]
for key, prefix in pairs({[2] = '', [3] = '', [5] = 's:', [6] = 'i:', [7] = 'f:'}) do
  local fields = redis.call('HGETALL', KEYS[key])
  for at = 1, #fields, 2 do
    redis.call('HSET', state, prefix .. fields[at], fields[at + 1])
  end
end
local records = redis.call('LRANGE', KEYS[4], 0, -1)
for version, record in ipairs(records) do
  redis.call('HSET', state, 'v:' .. version, record)
end
redis.call('HSET', state, 'version', #records)
local metrics = redis.call('GET', KEYS[8])
if metrics then
  redis.call('HSET', state, 'metrics', metrics)
end
local remaining = redis.call('PTTL', KEYS[2])
redis.call('PEXPIRE', state, remaining > 0 and remaining or ARGV[1])
for at = 2, #KEYS do
  redis.call('DEL', KEYS[at])
end
return 1
