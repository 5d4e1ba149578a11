# Raised while another one is on its way.
def cleanup():
    raise RuntimeError("cleanup failed")

def work():
    try:
        return int("x")
    finally:
        cleanup()

work()
