#!lua
-- Ends a session: it can be read until it expires, but takes no more turns.
-- KEYS[1] metadata  [2] metrics  [3] ended
-- ARGV[1] metrics  [2] now, ms  [3] lifetime of the metrics, ms
-- Returns 'stored', 'completed' (it was ended before), 'expired' or 'missing'.
local status, expires = unpack(redis.call('HMGET', KEYS[1], 'status', 'expires'))
if not status then
  return redis.call('EXISTS', KEYS[3]) == 1 and 'expired' or 'missing'
elseif tonumber(expires) <= tonumber(ARGV[2]) then
  return 'expired'
elseif status ~= 'active' then
  return 'completed'
end
redis.call('HSET', KEYS[1], 'status', 'completed', 'last', ARGV[2])
redis.call('SET', KEYS[2], ARGV[1], 'PX', ARGV[3])
return 'stored'
