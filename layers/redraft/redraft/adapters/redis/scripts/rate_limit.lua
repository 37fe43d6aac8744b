#!lua
-- Admits one event into a sliding window, or says when the next one may come.
-- KEYS[1]  the window: a sorted set of event ids by their time (ms)
-- ARGV[1]  limit: events per window
-- ARGV[2]  window, ms
-- ARGV[3]  the event's id; the same id again is the same event (a client may retry a lost reply)
-- Returns {admitted (1|0), remaining (events), retry_after (ms, 0 when admitted), reset (ms until the window is empty)}
local limit, window, id = tonumber(ARGV[1]), tonumber(ARGV[2]), ARGV[3]
local clock = redis.call('TIME')
local now = clock[1] * 1000 + math.floor(clock[2] / 1000)

redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - window)
local known = redis.call('ZSCORE', KEYS[1], id)
local count = redis.call('ZCARD', KEYS[1])

if not known and count >= limit then
  -- The slot that frees next is the oldest of the last `limit` events (the limit may have been lowered).
  local oldest = redis.call('ZRANGE', KEYS[1], count - limit, count - limit, 'WITHSCORES')
  return {0, 0, oldest[2] + window - now, window}
end
if not known then
  redis.call('ZADD', KEYS[1], now, id)
  redis.call('PEXPIRE', KEYS[1], window)
  count = count + 1
end
return {1, math.max(limit - count, 0), 0, window}
