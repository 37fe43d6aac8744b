#!lua
-- Ends a session: it can be read until it expires, but takes no more turns.
-- KEYS[1] state  [2] ended
-- ARGV[1] metrics  [2] now, ms
-- Returns 'stored', 'completed' (it was ended before), 'expired' or 'missing'.
local status, expires = unpack(redis.call('HMGET', KEYS[1], 'status', 'expires'))
if not status then
  return redis.call('EXISTS', KEYS[2]) == 1 and 'expired' or 'missing'
elseif (tonumber(expires or '') or 0) <= tonumber(ARGV[2]) then
  return 'expired'
elseif status ~= 'active' then
  return 'completed'
end
redis.call('HSET', KEYS[1], 'status', 'completed', 'last', ARGV[2], 'metrics', ARGV[1])
return 'stored'
