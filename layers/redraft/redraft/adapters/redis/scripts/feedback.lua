#!lua
-- Keeps what a person thinks of a session, for as long as the session lives.
-- KEYS[1] metadata  [2] feedback
-- ARGV[1] field  [2] entry
-- Returns the entry that is kept under the field: this one, or an earlier one; false where there is no session.
local remaining = redis.call('PTTL', KEYS[1])
if remaining < 0 then
  return false
end
redis.call('HSETNX', KEYS[2], ARGV[1], ARGV[2])
redis.call('PEXPIRE', KEYS[2], remaining)
return redis.call('HGET', KEYS[2], ARGV[1])
