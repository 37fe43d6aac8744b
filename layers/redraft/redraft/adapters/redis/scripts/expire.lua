#!lua
-- Removes a session whose lifetime has ended, and remembers that there was one by its figures.
-- KEYS[1] state  [2] ended  [3...] the keys of the first layout
-- ARGV[1] figures, which count where the session has none of its own  [2] now, ms  [3] lifetime of the memory, ms
-- Returns 0 where it was ended before, -1 where it ends now (also where the server dropped it earlier), or else the time (ms) at which it will expire.
local expires, metrics = unpack(redis.call('HMGET', KEYS[1], 'expires', 'metrics'))
expires = tonumber(expires or '')
if expires and expires > tonumber(ARGV[2]) then
  return expires
end
local removed = 0
for at = 1, #KEYS do
  removed = removed + (at == 2 and 0 or redis.call('DEL', KEYS[at]))
end
if removed == 0 and redis.call('EXISTS', KEYS[2]) == 1 then
  return 0
end
redis.call('SET', KEYS[2], metrics or ARGV[1], 'PX', ARGV[3])
return -1
