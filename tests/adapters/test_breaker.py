from __future__ import annotations

import pytest
from redraft.adapters.redis.breaker import CircuitBreaker, CircuitOpenError, Patience


class Watch:
    def __init__(self) -> None:
        self.time = 100.0

    def __call__(self) -> float:
        return self.time


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def breaker(watch: Watch) -> CircuitBreaker:
    return CircuitBreaker(Patience(faults=3, rest=1.0, longest_rest=3.0), watch)


def fault(breaker: CircuitBreaker, times: int = 1) -> None:
    for _ in range(times):
        breaker.failed(breaker.admit())


def test_faults_in_a_row_open_it_and_others_do_not(breaker: CircuitBreaker) -> None:
    fault(breaker, 2)
    breaker.succeeded()
    fault(breaker, 2)
    assert breaker.state == "closed"
    fault(breaker)
    assert breaker.state == "open"


def test_while_it_is_open_a_caller_is_told_when_to_come_back(breaker: CircuitBreaker, watch: Watch) -> None:
    fault(breaker, 3)
    watch.time += 0.25
    with pytest.raises(CircuitOpenError) as refused:
        breaker.admit()
    assert refused.value.retry_after_seconds == 1.0
    watch.time += 0.7
    with pytest.raises(CircuitOpenError):
        breaker.admit()


def test_after_its_rest_one_call_tries_and_the_others_wait(breaker: CircuitBreaker, watch: Watch) -> None:
    fault(breaker, 3)
    watch.time += 1.0
    assert breaker.state == "half_open"
    assert breaker.admit().is_probe
    with pytest.raises(CircuitOpenError):
        breaker.admit()
    breaker.succeeded()
    assert breaker.state == "closed"
    assert not breaker.admit().is_probe


def test_a_probe_that_fails_doubles_the_rest_up_to_the_longest(breaker: CircuitBreaker, watch: Watch) -> None:
    fault(breaker, 3)
    for rest in (1.0, 2.0, 3.0, 3.0):
        watch.time += rest - 0.125
        assert breaker.state == "open"
        watch.time += 0.125
        fault(breaker)
    watch.time += 3.0
    breaker.admit()
    breaker.succeeded()
    fault(breaker, 3)
    watch.time += 1.0
    assert breaker.state == "half_open", "a success makes the rest short again"


def test_a_probe_whose_caller_went_away_lets_the_next_one_try(breaker: CircuitBreaker, watch: Watch) -> None:
    fault(breaker, 3)
    watch.time += 1.0
    breaker.abandoned(breaker.admit())
    assert breaker.admit().is_probe


def test_callers_that_gave_up_after_a_while_have_met_a_fault(breaker: CircuitBreaker, watch: Watch) -> None:
    opened = []
    for waited in (0.5, 1.0, 1.0, 1.0):
        call = breaker.admit()
        watch.time += waited
        opened.append(breaker.abandoned(call))
    assert opened == [False, False, False, True]
    assert breaker.state == "open"


def test_faults_of_calls_that_were_under_way_together_count_as_one(breaker: CircuitBreaker, watch: Watch) -> None:
    for _ in range(2):
        together = [breaker.admit() for _ in range(50)]
        watch.time += 0.125
        for call in together:
            breaker.failed(call)
        watch.time += 0.125
    assert breaker.state == "closed"
    fault(breaker)
    assert breaker.state == "open"


def test_faults_of_calls_that_were_on_their_way_do_not_lengthen_the_rest(breaker: CircuitBreaker, watch: Watch) -> None:
    under_way = [breaker.admit() for _ in range(50)]
    fault(breaker, 3)
    watch.time += 0.5
    for call in under_way:
        breaker.failed(call)
    watch.time += 0.5
    assert breaker.state == "half_open"


def test_any_answer_closes_it(breaker: CircuitBreaker) -> None:
    fault(breaker, 3)
    assert breaker.succeeded()
    assert breaker.state == "closed"


def test_it_says_when_it_opens_and_closes_and_only_then(breaker: CircuitBreaker, watch: Watch) -> None:
    assert [breaker.failed(breaker.admit()) for _ in range(3)] == [False, False, True]
    watch.time += 1.0
    assert not breaker.failed(breaker.admit()), "it was open before"
    assert breaker.succeeded()
    assert not breaker.succeeded()
