#!lua
-- Keeps what a person thinks of a session, for as long as the session lives.
-- KEYS[1] state
-- ARGV[1] key  [2] entry
-- Returns the entry that is kept under the key: this one, or an earlier one; false where there is no session.
if redis.call('EXISTS', KEYS[1]) == 0 then
  return false
end
redis.call('HSETNX', KEYS[1], 'f:' .. ARGV[1], ARGV[2])
return redis.call('HGET', KEYS[1], 'f:' .. ARGV[1])
