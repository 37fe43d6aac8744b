#!lua
-- Stores a new task; the same call again, or a call after the task moved on, changes nothing.
-- KEYS[1]  the task: a hash
-- ARGV[1]  lifetime, ms
-- ARGV[2...]  fields and values
-- Returns 1 where the task is new, 0 where it was there
if redis.call('EXISTS', KEYS[1]) == 1 then
  return 0
end
redis.call('HSET', KEYS[1], unpack(ARGV, 2))
redis.call('PEXPIRE', KEYS[1], ARGV[1])
return 1
