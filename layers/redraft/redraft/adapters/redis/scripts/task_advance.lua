#!lua
-- Moves a task on, unless it is finished: of several outcomes the first one counts.
-- KEYS[1]  the task: a hash with `status`
-- ARGV[1]  lifetime from now, ms
-- ARGV[2]  id of this step; the same step again (a client may retry a lost reply) answers as the first time
-- ARGV[3...]  fields and values, `status` among them
-- Returns 1 where it moved on, 0 where it is finished, -1 where there is no such task
local status = redis.call('HGET', KEYS[1], 'status')
if not status then
  return -1
end
if status == 'SUCCESS' or status == 'FAILURE' then
  return redis.call('HGET', KEYS[1], 'step') == ARGV[2] and 1 or 0
end
redis.call('HSET', KEYS[1], 'step', ARGV[2], unpack(ARGV, 3))
redis.call('PEXPIRE', KEYS[1], ARGV[1])
return 1
