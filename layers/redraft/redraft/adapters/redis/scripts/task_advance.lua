#!lua
-- Moves a task on, unless it is finished: of several outcomes the first one counts, but for one that gave up.
-- KEYS[1]  the task: a hash with `status`, and `gave_up` where its outcome may still be another
-- ARGV[1]  lifetime from now, ms
-- ARGV[2]  id of this step; the same step again (a client may retry a lost reply) answers as the first time
-- ARGV[3...]  fields and values, `status` among them
-- Returns 1 where it moved on, 0 where it is finished, -1 where there is no such task
local status, gave_up, step = unpack(redis.call('HMGET', KEYS[1], 'status', 'gave_up', 'step'))
if not status then
  return -1
end
if step == ARGV[2] then
  return 1
end
if gave_up then
  redis.call('HDEL', KEYS[1], 'gave_up', 'error')
elseif status == 'SUCCESS' or status == 'FAILURE' then
  return 0
end
redis.call('HSET', KEYS[1], 'step', ARGV[2], unpack(ARGV, 3))
redis.call('PEXPIRE', KEYS[1], ARGV[1])
return 1
