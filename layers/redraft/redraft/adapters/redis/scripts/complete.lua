#!lua
-- Ends a session: it can be read until it expires, but takes no more turns.
-- KEYS[1] state  [2] ended
-- ARGV[1] metrics  [2] now, ms  [3] revision that the metrics were computed from
-- Returns 'stored', 'completed' (it was ended before), 'moved' (a turn came first), 'expired' or 'missing'.
local status, expires, revision = unpack(redis.call('HMGET', KEYS[1], 'status', 'expires', 'revision'))
if not status then
  return redis.call('EXISTS', KEYS[2]) == 1 and 'expired' or 'missing'
elseif (tonumber(expires or '') or 0) <= tonumber(ARGV[2]) then
  return 'expired'
elseif status ~= 'active' then
  return 'completed'
elseif revision ~= ARGV[3] then
  return 'moved'
end
redis.call('HSET', KEYS[1], 'status', 'completed', 'last', ARGV[2], 'metrics', ARGV[1])
return 'stored'
