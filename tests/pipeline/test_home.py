import threading

from pipeline import home


def test_a_second_run_waits_for_the_first_and_says_so(tmp_path):
    told, order = threading.Event(), []

    def second():
        with home.alone(tmp_path, told.set):
            order.append("second")

    other = threading.Thread(target=second)
    with home.alone(tmp_path, lambda: order.append("waited")):
        other.start()
        assert told.wait(timeout=30)
        order.append("first")
    other.join(timeout=30)
    assert order == ["first", "second"]


def test_a_lock_left_behind_by_a_run_that_ended_keeps_nobody_out(tmp_path):
    waits = []
    for _ in range(2):
        with home.alone(tmp_path, lambda: waits.append(1)):
            pass
    assert waits == []
